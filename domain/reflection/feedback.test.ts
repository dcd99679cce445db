import { expect, it } from '@jest/globals'
import type { Feedback, FeedbackDeed } from './feedback'
import { nextFeedback, noFeedback } from './feedback'

const host = { by: 'h', byName: '陈知秋' }
const give = (text: string, chosen = false, more: Partial<FeedbackDeed> = {}): FeedbackDeed => ({ id: 'd2', seen: 0, ...host, kind: 'give', text, chosen, version: 1, ...more })
const withdraw = (more: Partial<FeedbackDeed> = {}): FeedbackDeed => ({ id: 'd2', seen: 1, ...host, kind: 'withdraw', ...more }) as FeedbackDeed

const after = (feedback: Feedback, deed: FeedbackDeed): Feedback => {
  const outcome = nextFeedback(feedback, deed, 100)
  if (outcome.kind !== 'changed') throw new Error(outcome.kind)
  return outcome.feedback
}
const praised = after(noFeedback, give('写得真', false, { id: 'd1' }))
const chosen = after(noFeedback, give('', true, { id: 'd1' }))

it.each([
  ['a first word is told', noFeedback, give('写得真'), 'said'],
  ['being chosen without a word is told', noFeedback, give('', true), 'chosen'],
  ['both at once are told in one', noFeedback, give('写得真', true), 'both'],
  ['another word is told', praised, give('写得真，再写写后来', false, { seen: 1 }), 'said'],
  ['being chosen afterwards is told, and the same word not again', praised, give('写得真', true, { seen: 1 }), 'chosen'],
  ['a word to what was chosen already is told, and the choice not again', chosen, give('写得真', true, { seen: 1 }), 'said'],
  ['no longer being chosen is not told', chosen, give('', false, { seen: 1, kind: 'withdraw' }), null],
  ['a word taken back while the choice stays is not told', after(noFeedback, give('写得真', true, { id: 'd1' })), give('', true, { seen: 1 }), null],
  ['withdrawing is not told', praised, withdraw(), null],
  ['what was withdrawn and is said again is told', after(praised, withdraw({ id: 'd3' })), give('写得真', false, { seen: 2 }), 'said'],
] as const)('%s', (_name, before, deed, tell) => {
  expect(nextFeedback(before, deed, 100)).toMatchObject({ kind: 'changed', tell })
})

it.each([
  ['the same deed again', praised, give('写得真', false, { id: 'd1' }), 'repeat'],
  ['the same deed again after somebody else’s', after(praised, give('换个说法', false, { seen: 1 })), give('写得真', false, { id: 'd1' }), 'repeat'],
  ['the same words under another id', praised, give('写得真', false, { seen: 1 }), 'repeat'],
  ['withdrawing where nothing stands', noFeedback, withdraw({ seen: 0 }), 'repeat'],
  ['other words under the id of a deed', praised, give('别的', false, { id: 'd1' }), 'taken'],
  ['somebody else’s id', praised, give('写得真', false, { id: 'd1', by: 'other' }), 'taken'],
  ['withdrawing under the id of giving', praised, withdraw({ id: 'd1' }), 'taken'],
  ['words by who has not seen what stands', praised, give('别的'), 'stale'],
  ['withdrawing by who has not seen what stands', praised, withdraw({ seen: 0 }), 'stale'],
] as const)('%s changes nothing: %#', (_name, before, deed, kind) => {
  expect(nextFeedback(before, deed, 100)).toEqual({ kind })
})

it('says who did what when, and keeps what was said', () => {
  const last = after(after(praised, give('换个说法', false, { seen: 1, by: 'o', byName: '何晚舟' })), withdraw({ id: 'd3', seen: 2 }))
  expect([last.rev, last.said]).toEqual([3, null])
  expect(last.steps.map(({ kind, byName, at, text }) => [kind, byName, at, text])).toEqual([
    ['given', '陈知秋', 100, '写得真'],
    ['changed', '何晚舟', 100, '换个说法'],
    ['withdrawn', '陈知秋', 100, ''],
  ])
})

it('does not grow without end', () => {
  let feedback = noFeedback
  for (let i = 0; i < 50; i++) feedback = after(feedback, give(`第 ${i} 次`, false, { id: `e${i}`, seen: i }))
  expect([feedback.rev, feedback.steps.length]).toEqual([50, 20])
})
