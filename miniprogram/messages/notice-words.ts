import type { OutputOf } from '../../contract/index'
import { fullDayLabel, momentOf } from '../utils/china-time'

export type NoticeBrief = Omit<OutputOf<'studio.notices'>['notices'][number], 'files'>
export type Reach = NoticeBrief['reach']
export type Receipt = NonNullable<NoticeBrief['mine']>
export type FileKind = OutputOf<'studio.notice'>['notice']['files'][number]['kind']

export const reachNames: Readonly<Record<Reach, string>> = { studio: '工作室全体', counted: '全体学员', school: '全校老师', hosts: '全体主持人' }

const day = 86_400_000
const chinaOffset = 8 * 3_600_000

/** 陈知秋名班主任工作室 · 陈知秋 */
export function fromWords({ from, byName }: Pick<NoticeBrief, 'from' | 'byName'>): string {
  return `${from.kind === 'office' ? `${from.name}管理办公室` : from.name} · ${byName}`
}

/** 3月20日 周五 */
export function dayWords(chinaDay: number, now: number): string {
  return fullDayLabel(chinaDay * day - chinaOffset, now)
}

/** Empty where it was not taken back. */
export function withdrawnWords({ withdrawn }: Pick<NoticeBrief, 'withdrawn'>, now: number): string {
  return withdrawn === null ? '' : `${withdrawn.byName} 在 ${momentOf(withdrawn.at, now)} 撤回了这条通知。`
}

/** Whether somebody is asked to confirm who has not confirmed what it says now. */
export function awaitsConfirmation({ confirm, mine, withdrawn, version }: Pick<NoticeBrief, 'confirm' | 'mine' | 'withdrawn' | 'version'>): boolean {
  return confirm !== null && mine !== null && withdrawn === null && (mine.confirmedVersion ?? 0) < version
}

export function isPicture(kind: FileKind): boolean {
  return kind === 'jpg' || kind === 'png'
}
