import type { InputOf } from '../../contract/index'
import { dayLabel, epochOf, pickerDate } from '../utils/china-time'
import { decisionNames } from '../utils/standing-words'

export type Decision = InputOf<'standing.decideCase'>['decision']

/** A decision as it is being written; dates as the pickers give them, empty while none is chosen. */
export type DecisionDraft = { kind: Decision['kind'] | ''; conditions: string; lookAgainOn: string; endsOn: string; reason: string }

export const emptyDecision: DecisionDraft = { kind: '', conditions: '', lookAgainOn: '', endsOn: '', reason: '' }

export const ways: readonly { kind: Decision['kind']; name: string; words: string }[] = [
  { kind: 'continue', name: decisionNames.continue, words: '情况已经说明，照常培养。' },
  { kind: 'conditions', name: decisionNames.conditions, words: '约定条件，到一个日子再看。' },
  { kind: 'discontinue', name: decisionNames.discontinue, words: '备案以后，从一个日子起不再是学员。' },
]

export type Readiness = { kind: 'ready'; decision: Decision; reason: string } | { kind: 'missing'; words: string }

export function readDecision(draft: DecisionDraft): Readiness {
  const missing = (words: string): Readiness => ({ kind: 'missing', words })
  const reason = draft.reason.trim()
  if (draft.kind === '') return missing('请先选一种决定。')
  const decision = decisionOf(draft)
  if (decision === 'no-conditions') return missing('请写要做到什么。')
  if (decision === 'no-day') return missing('请选一个日子。')
  return reason === '' ? missing('请写理由，本人和管理办公室会看到。') : { kind: 'ready', decision, reason }
}

/** What will happen, named before it does. */
export function consequence(draft: DecisionDraft, name: string, now: number): string {
  switch (draft.kind) {
    case '':
      return ''
    case 'continue':
      return `${name}照常培养。决定报管理办公室备案，本人会看到。`
    case 'conditions':
      return draft.lookAgainOn === '' ? '' : `${name}照常参加活动，${dayOf(draft.lookAgainOn, now)}再看一次。决定报管理办公室备案，本人会看到。`
    case 'discontinue':
      return draft.endsOn === '' ? '' : `管理办公室备案以后，${name}从${dayOf(draft.endsOn, now)}起不再是学员；记录都会保留。备案以前不生效。`
  }
}

// What the cloud takes, less the part of a day that may lie between.
const mostDaysToTheEnd = 179

/** The first day that can be chosen, for a picker: tomorrow. */
export function earliestDay(now: number): string {
  return pickerDate(now + 24 * 3_600_000)
}

/** The last day a membership may end on. */
export function latestEnd(now: number): string {
  return pickerDate(now + mostDaysToTheEnd * 24 * 3_600_000)
}

function decisionOf({ kind, conditions, lookAgainOn, endsOn }: DecisionDraft): Decision | 'no-conditions' | 'no-day' {
  switch (kind) {
    case '':
    case 'continue':
      return { kind: 'continue' }
    case 'conditions':
      if (conditions.trim() === '') return 'no-conditions'
      return lookAgainOn === '' ? 'no-day' : { kind, conditions: conditions.trim(), lookAgainAt: epochOf(lookAgainOn, '00:00') }
    case 'discontinue':
      return endsOn === '' ? 'no-day' : { kind, endsAt: epochOf(endsOn, '00:00') }
  }
}

function dayOf(date: string, now: number): string {
  return dayLabel(epochOf(date, '00:00'), now)
}
