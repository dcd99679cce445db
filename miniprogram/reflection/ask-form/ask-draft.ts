import { keepIfPossible } from '../../services/safe-storage'
import { pickerDate } from '../../utils/china-time'
import { newPhoneId } from '../../utils/new-id'
import type { Asking } from '../../services/asked-words'

/** What the form was opened for. `activityId` empty: the host chooses. */
export type Purpose = { kind: 'new'; studioId: string; activityId: string } | { kind: 'edit'; askingId: string }

/** What stands in the form. Dates are `2026-03-20`; `least` as it is typed, empty: any length. `activity` null: none chosen yet. */
export type AskDraft = {
  of: 'activity' | 'term'
  activity: { id: string; title: string } | null
  firstDate: string
  dueDate: string
  count: number
  least: string
  /** One prompt a line. */
  prompts: string
}

/** `id` is made with the draft, so that sending it again is safe. `version`: of what is edited, 0 of what is new. `dueBefore`: the day as it stood there. */
export type KeptAsk = { id: string; version: number; draft: AskDraft; dueBefore: string }

/** Goes up when the shape changes, so that an old one is forgotten instead of misread. */
const format = 1
const day = 86_400_000
const usualDays = 7
/** Terms begin on 1 September and 1 February. */
const termStarts = ['02-01', '09-01']

export async function newAsk({ activityId }: { activityId: string }, now: number): Promise<KeptAsk> {
  const draft: AskDraft = { of: 'activity', activity: activityId === '' ? null : { id: activityId, title: '' }, firstDate: termStart(now), dueDate: pickerDate(now + usualDays * day), count: 3, least: '', prompts: '' }
  return { id: await newPhoneId(), version: 0, draft, dueBefore: '' }
}

export function askToEdit({ id, version, what, dueAt, leastCharacters, prompts }: Asking): KeptAsk {
  const dueDate = pickerDate(dueAt)
  const draft: AskDraft = {
    of: what.kind,
    activity: what.kind === 'activity' ? what.activity : null,
    firstDate: what.kind === 'term' ? pickerDate(what.from) : '',
    dueDate,
    count: what.kind === 'term' ? what.count : 1,
    least: leastCharacters === 0 ? '' : String(leastCharacters),
    prompts: prompts.join('\n'),
  }
  return { id, version, draft, dueBefore: dueDate }
}

export function readAsk(purpose: Purpose): KeptAsk | null {
  const stored = wx.getStorageSync<{ format: number; kept: KeptAsk } | ''>(keyOf(purpose))
  return stored !== '' && stored.format === format ? stored.kept : null
}

export function keepAsk(purpose: Purpose, kept: KeptAsk): void {
  keepIfPossible(keyOf(purpose), { format, kept })
}

export function forgetAsk(purpose: Purpose): void {
  wx.removeStorageSync(keyOf(purpose))
}

/** The term that is on: its first day. */
function termStart(now: number): string {
  const today = pickerDate(now)
  const year = Number(today.slice(0, 4))
  const starts = [`${year - 1}-09-01`, ...termStarts.map((start) => `${year}-${start}`)]
  return starts.reverse().find((start) => start <= today) ?? today
}

function keyOf(purpose: Purpose): string {
  return purpose.kind === 'edit' ? `ask-draft:${purpose.askingId}` : `ask-draft:${purpose.studioId}:${purpose.activityId}`
}
