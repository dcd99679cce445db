import type { InputOf } from '../../../contract/index'
import { dayNumberOf, epochOf } from '../../utils/china-time'
import type { AskDraft, KeptAsk } from './ask-draft'

export type Field = 'activity' | 'firstDate' | 'dueDate' | 'least' | 'prompts'
export type Problems = Partial<Record<Field, string>>

const mostPrompts = 5
const longestPrompt = 60
const mostCharacters = 5000
const longestTermDays = 366

/** What is still missing or wrong, in words; empty when it can be sent. */
export function problemsOf({ version, draft, dueBefore }: Pick<KeptAsk, 'version' | 'draft' | 'dueBefore'>, now: number): Problems {
  const problems: Problems = {}
  if (draft.of === 'activity' && draft.activity === null) problems.activity = '选一次活动。'
  const due = dayOf(draft.dueDate)
  if (due < dayNumberOf(now) && draft.dueDate !== dueBefore) problems.dueDate = '这一天已经过去，改一下。'
  if (draft.of === 'term') {
    const first = dayOf(draft.firstDate)
    if (first > due) problems[version === 0 ? 'firstDate' : 'dueDate'] = '截止的日子要在开始以后。'
    else if (due - first > longestTermDays) problems[version === 0 ? 'firstDate' : 'dueDate'] = '一学期最长一年，改一下日子。'
  }
  if (!/^\d*$/.test(draft.least.trim()) || Number(draft.least) > mostCharacters) problems.least = `写一个数，最多 ${mostCharacters}；不限就空着。`
  const lines = promptLines(draft)
  if (lines.length > mostPrompts) problems.prompts = `最多 ${mostPrompts} 行，现在有 ${lines.length} 行。`
  else if (lines.some((line) => line.length > longestPrompt)) problems.prompts = `每行最多 ${longestPrompt} 个字。`
  return problems
}

/** Null while no activity is chosen. */
export function askInput(studioId: string, { id, draft }: KeptAsk): InputOf<'library.askForReflections'> | null {
  const what = whatOf(draft)
  return what === null ? null : { id, studioId, what, ...termsOf(draft) }
}

export function editInput({ id: askingId, version, draft }: KeptAsk): InputOf<'library.editAsking'> {
  return { askingId, version, ...termsOf(draft), count: draft.of === 'term' ? draft.count : 1 }
}

function whatOf({ of, activity, firstDate, count }: AskDraft): InputOf<'library.askForReflections'>['what'] | null {
  if (of === 'term') return { kind: 'term', firstDay: dayOf(firstDate), count }
  return activity === null ? null : { kind: 'activity', activityId: activity.id }
}

function termsOf(draft: AskDraft): Pick<InputOf<'library.editAsking'>, 'dueDay' | 'leastCharacters' | 'prompts'> {
  return { dueDay: dayOf(draft.dueDate), leastCharacters: Number(draft.least), prompts: promptLines(draft) }
}

function promptLines({ prompts }: AskDraft): string[] {
  return prompts
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function dayOf(date: string): number {
  return dayNumberOf(epochOf(date, '00:00'))
}
