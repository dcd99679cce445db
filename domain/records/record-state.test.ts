import type { Candidate, Piece, TakenDown } from '../moderation/piece'
import { newPiece } from '../moderation/piece'
import type { RecordState } from './record-state'
import { recordStateOf } from './record-state'

const [heldAt, sentAt, shownAt, now] = [1_000_000, 2_000_000, 3_000_000, 4_000_000]
const candidate: Candidate = { version: 1, visibility: 'studio', sentAt, files: 0, text: null, pictures: [], picturesAskedAt: null, hindered: null, refused: null, decidersTold: false }
const unsure: Candidate = { ...candidate, text: { suggest: 'review', label: 20001 } }
const bad: Candidate = { ...candidate, text: { suggest: 'risky', label: 20001 } }
const shown = { version: 1, visibility: 'studio' as const, at: shownAt, files: 0 }
const down: TakenDown = { by: 'h', at: shownAt, reason: '', appeal: null, kept: null }
const reports = [{ by: 'm', at: 1, reason: '' }]

const table: [string, Partial<Piece> | null, RecordState][] = [
  ['nobody has written', null, { state: 'none', since: heldAt, note: null }],
  ['WeChat has not answered yet', { candidate }, { state: 'checking', since: sentAt, note: null }],
  ['WeChat is not sure of', { candidate: unsure }, { state: 'checking', since: sentAt, note: 'to-decide' }],
  ['the check refused', { candidate: bad }, { state: 'none', since: heldAt, note: 'refused' }],
  ['a person refused', { candidate: { ...unsure, refused: { by: 'h', at: 1, reason: '' } } }, { state: 'none', since: heldAt, note: 'refused' }],
  ['is shown', { shown }, { state: 'shown', since: shownAt, note: null }],
  ['is shown while another version is checked', { shown, candidate: { ...candidate, version: 2 } }, { state: 'shown', since: shownAt, note: null }],
  ['is shown while somebody has to look at another version', { shown, candidate: { ...unsure, version: 2 } }, { state: 'shown', since: shownAt, note: 'to-decide' }],
  ['is shown while another version was refused', { shown, candidate: { ...bad, version: 2 } }, { state: 'shown', since: shownAt, note: null }],
  ['was reported', { shown, reports }, { state: 'shown', since: shownAt, note: 'reported' }],
  ['was taken down', { shown, takenDown: down }, { state: 'none', since: shownAt, note: 'taken-down' }],
  ['was taken down, which is appealed', { shown, takenDown: { ...down, appeal: { text: '', at: 1 } } }, { state: 'none', since: shownAt, note: 'appealed' }],
  ['was taken down for good', { shown, takenDown: { ...down, appeal: { text: '', at: 1 }, kept: { by: 'h', at: 2, reason: '' } } }, { state: 'none', since: shownAt, note: 'taken-down' }],
  ['was taken down, and a better version waits', { shown, takenDown: down, candidate: { ...unsure, version: 2 } }, { state: 'checking', since: sentAt, note: 'to-decide' }],
]

it.each(table)('a record that %s', (_what, piece, expected) => {
  expect(recordStateOf(piece === null ? null : { ...newPiece('a'), ...piece }, heldAt, now)).toEqual(expected)
})
