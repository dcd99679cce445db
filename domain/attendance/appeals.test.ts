import { appealAgainst, appealEndsAt, refuseAppeal } from './appeals'
import type { Appeal, SheetEntry } from './sheet'

const day = 86_400_000
const plain: SheetEntry = { found: { status: 'absent', minutesLate: 0, leaveType: null }, arrivedAt: null, via: null, decided: null, unconfirmed: false, makeUp: null, appeal: null }
const waiting: Appeal = { text: '我在', at: 1, state: 'waiting', decidedBy: null, decidedAt: null }

it.each([
  ['seven days after the sheet was closed', null, 7 * day],
  ['as long as a case is being stated, where that is longer', 30 * day, 30 * day],
  ['seven days, where the case is stated for less', 3 * day, 7 * day],
])('is taken until %s', (_name, statementUntil, expected) => {
  expect(appealEndsAt({ closedAt: 0 }, statementUntil)).toBe(expected)
})

it('waits for somebody', () => {
  expect(appealAgainst(plain, '我在', 1)).toEqual({ ...plain, appeal: waiting })
})

it('is not made twice while it waits', () => {
  expect(appealAgainst({ ...plain, appeal: waiting }, '还是我', 2)).toBeNull()
})

it('may be made again after it was refused', () => {
  expect(appealAgainst({ ...plain, appeal: { ...waiting, state: 'refused' } }, '有照片', 2)?.appeal).toMatchObject({ text: '有照片', state: 'waiting' })
})

it('refused, leaves the entry as it is', () => {
  expect(refuseAppeal({ ...plain, appeal: waiting }, 'host', 3)).toEqual({ ...plain, appeal: { ...waiting, state: 'refused', decidedBy: 'host', decidedAt: 3 } })
})

it.each([['none was made', null], ['it was answered', { ...waiting, state: 'accepted' as const }]])('can’t be refused where %s', (_name, appeal) => {
  expect(refuseAppeal({ ...plain, appeal }, 'host', 3)).toBeNull()
})
