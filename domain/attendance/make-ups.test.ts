import type { MakeUpGround } from './make-ups'
import { confirmMakeUp, nameMakeUp } from './make-ups'
import type { MakeUp, SheetEntry } from './sheet'
import type { CountedAbsence, JudgedSession, Standing } from './standing'

const what: MakeUp['what'] = { kind: 'task', task: '补写一篇共读笔记' }
const said = { at: 5, by: 'host' }
const plain: SheetEntry = { found: { status: 'absent', minutesLate: 0, leaveType: null }, arrivedAt: null, via: null, decided: null, unconfirmed: false, makeUp: null, appeal: null }
const named: SheetEntry = { ...plain, makeUp: { what, state: 'named', ...said } }

function ground(more: Partial<MakeUpGround> = {}, counted: CountedAbsence[] = [{ why: 'absent', sessionIds: ['s'], weight: 1 }], status: JudgedSession['status'] = 'absent'): MakeUpGround {
  const standing = { counted, sessions: [{ sessionId: 's', status }] } as unknown as Standing
  return { sessionId: 's', standing, named: 0, confirmed: 0, cap: 3, ...more }
}

it('is named for an absence that counts', () => {
  expect(nameMakeUp(plain, what, ground(), said)).toEqual({ kind: 'changed', entry: named })
})

it('is named for the late that completes an absence', () => {
  expect(nameMakeUp(plain, what, ground({}, [{ why: 'lates', sessionIds: ['a', 'b', 's'], weight: 1 }], 'late'), said)).toMatchObject({ kind: 'changed' })
})

it('is not named for a late that is only one of several', () => {
  expect(nameMakeUp(plain, what, ground({}, [{ why: 'lates', sessionIds: ['s', 'b', 'c'], weight: 1 }], 'late'), said)).toEqual({ kind: 'refused', bar: 'not-counted' })
})

it('is not named where nothing counts', () => {
  expect(nameMakeUp(plain, what, ground({}, [], 'present'), said)).toEqual({ kind: 'refused', bar: 'not-counted' })
})

it.each([
  [2, 'changed'],
  [3, 'refused'],
])('is named beside %i others of a period that allows three: %s', (others, kind) => {
  expect(nameMakeUp(plain, what, ground({ named: others }), said).kind).toBe(kind)
})

it('may be named otherwise, also when it was confirmed', () => {
  const confirmed: SheetEntry = { ...plain, makeUp: { what, state: 'confirmed', ...said } }
  const other: MakeUp['what'] = { kind: 'session', sessionId: 'other' }
  expect(nameMakeUp(confirmed, other, ground({}, [], 'made-up'), said)).toMatchObject({ kind: 'changed', entry: { makeUp: { what: other, state: 'named' } } })
})

it('is taken back', () => {
  expect(nameMakeUp(named, null, ground(), said)).toEqual({ kind: 'changed', entry: plain })
})

it('can’t be taken back where there is none', () => {
  expect(nameMakeUp(plain, null, ground(), said)).toEqual({ kind: 'refused', bar: 'not-counted' })
})

it('is confirmed', () => {
  expect(confirmMakeUp(named, ground(), { at: 9, by: 'other' })).toEqual({ kind: 'changed', entry: { ...plain, makeUp: { what, state: 'confirmed', at: 9, by: 'other' } } })
})

it('is confirmed only where it was named', () => {
  expect(confirmMakeUp(plain, ground(), said)).toEqual({ kind: 'refused', bar: 'not-counted' })
})

it('is confirmed only within the cap', () => {
  expect(confirmMakeUp(named, ground({ named: 3, confirmed: 3 }), said)).toEqual({ kind: 'refused', bar: 'cap' })
})
