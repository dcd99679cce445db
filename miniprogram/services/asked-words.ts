import type { OutputOf } from '../../contract/index'
import { dayLabel, fullDayLabel } from '../utils/china-time'
import type { AskedOfMe } from './asked'

export type Asking = OutputOf<'library.asking'>['asking']
export type State = AskedOfMe['state']

export const stateNames: Readonly<Record<State, string>> = { missing: '未交', due: '待交', late: '迟交', 'on-time': '按时交' }

/** What it is of: the activity, or so many of a term. */
export function askedLabel({ what }: Pick<Asking, 'what'>): string {
  return what.kind === 'activity' ? what.activity.title : `学期反思 ${what.count} 篇`
}

/** 最晚3月25日 周三交；不少于 300 字 */
export function termsWords({ dueAt, leastCharacters, what }: Pick<Asking, 'dueAt' | 'leastCharacters' | 'what'>, now: number): string {
  const least = leastCharacters === 0 ? '字数不限' : `${what.kind === 'term' ? '每篇' : ''}不少于 ${leastCharacters} 字`
  const due = now <= dueAt ? `最晚${dayLabel(dueAt, now)}交` : `${fullDayLabel(dueAt, now)}截止`
  return `${due}，${least}`
}

/** What is still to be done; empty: nothing. */
export function owedWords({ state, done, of }: Pick<AskedOfMe, 'state' | 'done' | 'of'>): string {
  if (state !== 'due' && state !== 'missing') return ''
  const rest = of === 1 ? '还没有交' : done === 0 ? `${of} 篇都还没有交` : `交了 ${done} 篇，还差 ${of - done} 篇`
  return state === 'missing' ? `${rest}，补交也可以` : rest
}

export function isOwed({ state, withdrawn }: Pick<AskedOfMe, 'state' | 'withdrawn'>): boolean {
  return withdrawn === null && (state === 'due' || state === 'missing')
}

/** 陈知秋 3月18日撤回 · 陈知秋 3月18日修改过 */
export function traceWords({ withdrawn, edited }: Pick<Asking, 'withdrawn' | 'edited'>, now: number): string {
  if (withdrawn !== null) return `${withdrawn.byName} ${dayLabel(withdrawn.at, now)}撤回`
  return edited === null ? '' : `${edited.byName} ${dayLabel(edited.at, now)}修改过`
}
