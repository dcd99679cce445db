import type { CaseFlow } from './case-flow'
import { newFlow } from './case-flow'
import { dueNudge, nextNudge } from './case-nudges'
import type { Candidate, Piece } from '../moderation/piece'
import { newPiece } from '../moderation/piece'

const day = 24 * 3_600_000
const began = 100 * day
const shown = { version: 1, visibility: 'school' as const, at: began, files: 0 }
const waits: CaseFlow = { ...newFlow, waiting: { version: 1, at: began } }
const sentBack: CaseFlow = { ...newFlow, returnedAt: began }
const facts = (flow: CaseFlow, piece: Partial<Piece> = { shown }) => ({ piece: { ...newPiece('a'), version: 1, ...piece }, flow })
const candidate: Candidate = { version: 1, visibility: 'school', sentAt: began, files: 0, text: { suggest: 'risky', label: 1 }, pictures: [], picturesAskedAt: null, hindered: null, refused: null, decidersTold: false }

it.each([
  ['three days after it began to wait', facts(waits), null, { nudge: 'long', at: began + 3 * day }],
  ['four days later once more', facts(waits), began + 3 * day, { nudge: 'longest', at: began + 7 * day }],
  ['then no more', facts(waits), began + 7 * day, null],
  ['again where another version waits', facts({ ...waits, waiting: { version: 1, at: began + 9 * day } }), began + 7 * day, { nudge: 'long', at: began + 12 * day }],
  ['two weeks after it was sent back', facts(sentBack), null, { nudge: 'to-revise', at: began + 14 * day }],
  ['once', facts(sentBack), began + 14 * day, null],
  ['of nothing while it is a draft', facts(newFlow), null, null],
  ['of nothing where it is published', facts({ ...newFlow, published: { version: 1, visibility: 'school', at: began, by: 'h' } }), null, null],
  ['of nothing where the check refused it, which its author was told', facts(waits, { candidate }), null, null],
  ['of nothing where it was deleted', facts(waits, { shown, deletedAt: began }), null, null],
])('somebody is reminded of a case %s', (_when, one, nudgedAt, expected) => {
  expect(nextNudge(one, nudgedAt)).toEqual(expected)
})

it.each([
  ['before three days', 3 * day - 1, null, null],
  ['after three days', 3 * day, null, 'long'],
  ['after seven days', 7 * day, began + 3 * day, 'longest'],
  ['where the first was missed, of the last alone', 8 * day, null, 'longest'],
  ['where all was said', 9 * day, began + 8 * day, null],
])('what is due %s', (_when, after, nudgedAt, expected) => {
  expect(dueNudge(facts(waits), nudgedAt, began + after)).toBe(expected)
})
