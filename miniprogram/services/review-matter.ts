import type { OutputOf } from '../../contract/index'
import { visibilityReaders } from './visibility-words'
import { momentOf } from '../utils/china-time'

export type Review = NonNullable<OutputOf<'library.reflection'>['review']>

/**
 * What is to be decided on a reflection. `quiet`: nothing, though it may be taken down. `down`: it was taken down, and its author has said nothing against it, or was
 * answered.
 */
export type MatterKind = 'waiting' | 'appealed' | 'reported' | 'down' | 'quiet'

/** `word`: in a few characters, for lists. `said`: what people wrote, in their own words. `since`: null where nothing waits. */
export type Matter = { kind: MatterKind; word: string; sentence: string; said: { key: string; label: string; words: string }[]; since: number | null }

/** What is to be decided first: what was sent since may settle the rest. */
export function matterOf({ waiting, takenDown, reports }: Review, now: number): Matter {
  if (waiting !== null) {
    const after = `通过以后，${visibilityReaders[waiting.visibility]}。`
    return { kind: 'waiting', word: waitingWords[waiting.why].word, sentence: `${waitingWords[waiting.why].sentence}${after}`, said: [], since: waiting.since }
  }
  if (takenDown !== null) return takenDownMatter(takenDown, now)
  const [first] = reports
  if (first === undefined) return { kind: 'quiet', word: '正常显示', sentence: '没有要决定的。发现不合适，可以撤下。', said: [], since: null }
  const said = reports.map(({ at, reason }, index) => ({ key: `report-${index}`, label: `举报 · ${momentOf(at, now)}`, words: reason }))
  return { kind: 'reported', word: reports.length === 1 ? '有人举报' : `${reports.length} 次举报`, sentence: '还在照常显示。看看有没有问题：', said, since: first.at }
}

/** Whether somebody has to decide, or only may. */
export function isOpen({ kind }: Pick<Matter, 'kind'>): boolean {
  return kind === 'waiting' || kind === 'appealed' || kind === 'reported'
}

/** 刚到 · 等了 20 分钟 · 等了 5 小时 · 等了 3 天 */
export function waitedWords(since: number, now: number): string {
  const minutes = Math.floor(Math.max(0, now - since) / 60_000)
  if (minutes < 1) return '刚到'
  if (minutes < 60) return `等了 ${minutes} 分钟`
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? `等了 ${hours} 小时` : `等了 ${Math.floor(hours / 24)} 天`
}

const waitingWords: Readonly<Record<NonNullable<Review['waiting']>['why'], { word: string; sentence: string }>> = {
  review: { word: '检查拿不准', sentence: '微信的自动检查拿不准，请看后决定。' },
  'no-verdict': { word: '图片没有结果', sentence: '文字已经通过，图片的检查结果一直没有回来，请看后决定。' },
  'not-checked': { word: '没能检查', sentence: '一整天都没能自动检查，请看后决定。' },
  'taken-down': { word: '撤下后改过', sentence: '这一篇被撤下过，作者改过再发的，请看后决定。' },
}

function takenDownMatter({ at, reason, appeal, kept }: NonNullable<Review['takenDown']>, now: number): Matter {
  const down = { key: 'down', label: `撤下的理由 · ${momentOf(at, now)}`, words: reason }
  if (appeal === null) return { kind: 'down', word: '已撤下', sentence: '只有作者自己看得到。作者可以申诉一次，或者改了再发。', said: [down], since: null }
  const said = [down, { key: 'appeal', label: `作者的申诉 · ${momentOf(appeal.at, now)}`, words: appeal.text }]
  if (kept === null) return { kind: 'appealed', word: '作者申诉', sentence: '已经撤下，作者提出申诉，请看后答复。', said, since: appeal.at }
  const answer = { key: 'kept', label: `答复 · ${momentOf(kept.at, now)}`, words: kept.reason }
  return { kind: 'down', word: '已撤下', sentence: '申诉以后维持撤下。作者可以改了再发。', said: [...said, answer], since: null }
}
