import type { OutputOf } from '../../../contract/index'
import { fullDayLabel, momentOf } from '../../utils/china-time'

type List = OutputOf<'library.recordList'>
type Line = List['lines'][number]
export type State = Line['state']

export type RecordLine = { id: string; title: string; aboutWords: string; word: string; tone: '' | 'waits' | 'missing'; sinceWords: string; spoken: string }

export const stateWords: Readonly<Record<State, string>> = { shown: '有', checking: '检查中', none: '无' }
const noteWords: Readonly<Record<NonNullable<Line['note']>, string>> = { 'to-decide': '等着决定', reported: '有人举报', appealed: '申诉等答复', refused: '没有通过', 'taken-down': '已撤下' }
const tones: Readonly<Record<State, RecordLine['tone']>> = { shown: '', checking: 'waits', none: 'missing' }

export function recordLine({ activity, studio, state, since, note, card }: Line, now: number): RecordLine {
  const word = note === null ? stateWords[state] : `${stateWords[state]} · ${noteWords[note]}`
  const aboutWords = `${studio.name} · ${fullDayLabel(activity.startsAt, now)}`
  return { id: activity.id, title: activity.title, aboutWords, word, tone: tones[state], sinceWords: sinceOf({ state, since, card }, now), spoken: `${activity.title}，${aboutWords}，活动记录：${word}` }
}

/** 有 since it is shown, 检查中 since it was sent, 无 since the activity was over. */
function sinceOf({ state, since, card }: Pick<Line, 'state' | 'since' | 'card'>, now: number): string {
  if (state === 'none') return daysOf(now - since)
  if (state === 'checking' || card === null) return `${momentOf(since, now)} 起`
  const parts = [`${card.characters} 字`, card.pictures > 0 ? `${card.pictures} 张照片` : '', card.files > 0 ? `${card.files} 个文件` : '']
  return `${card.byName} · ${momentOf(since, now)} · ${parts.filter((part) => part !== '').join('，')}`
}

const day = 86_400_000

function daysOf(milliseconds: number): string {
  const days = Math.floor(milliseconds / day)
  return days < 1 ? '不到 1 天' : `已过 ${days} 天`
}

/** 有 12 */
export function stateOptions({ shown, checking, none }: List['counts']): { value: State | 'all'; words: string }[] {
  return [
    { value: 'all', words: `全部 ${shown + checking + none}` },
    { value: 'none', words: `无 ${none}` },
    { value: 'checking', words: `检查中 ${checking}` },
    { value: 'shown', words: `有 ${shown}` },
  ]
}
