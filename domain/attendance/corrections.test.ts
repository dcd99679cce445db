import { correctEntries, mayCorrectTo } from './corrections'
import type { SheetEntry } from './sheet'

const absent = { status: 'absent' as const, minutesLate: 0, leaveType: null }
const present = { ...absent, status: 'present' as const }
const plain: SheetEntry = { found: absent, arrivedAt: null, via: null, decided: null, unconfirmed: false, makeUp: null, appeal: null }
const said = { at: 5, by: 'host', factId: 'f' }

function corrected(entry: SheetEntry): SheetEntry | undefined {
  const result = correctEntries({ p: entry, q: plain }, [{ personId: 'p', to: present }], said)
  return result.kind === 'corrected' ? result.entries['p'] : undefined
}

it('a correction stands above what was found, which stays', () => {
  expect(corrected(plain)).toEqual({ ...plain, decided: { ...present, ...said } })
})

it('the last correction stands', () => {
  expect(corrected({ ...plain, decided: { ...absent, at: 1, by: 'other', factId: 'e' } })?.decided).toEqual({ ...present, ...said })
})

it('answers an appeal that waits', () => {
  const appeal = { text: '我在', at: 2, state: 'waiting' as const, decidedBy: null, decidedAt: null }
  expect(corrected({ ...plain, appeal })?.appeal).toEqual({ ...appeal, state: 'accepted', decidedBy: 'host', decidedAt: 5 })
})

it('leaves an appeal that was answered as it was', () => {
  const appeal = { text: '我在', at: 2, state: 'refused' as const, decidedBy: 'other', decidedAt: 3 }
  expect(corrected({ ...plain, appeal })?.appeal).toEqual(appeal)
})

it('judges what had come in unjudged', () => {
  expect(corrected({ ...plain, unconfirmed: true })?.unconfirmed).toBe(false)
})

it('leaves everybody else alone', () => {
  const result = correctEntries({ p: plain, q: plain }, [{ personId: 'p', to: present }], said)
  expect(result.kind === 'corrected' && result.entries['q']).toBe(plain)
})

it.each([
  ['a host does not write 因公, which needs its paper', 'leave', 'official', false, false],
  ['the office does', 'leave', 'official', true, true],
  ['a host writes other leave', 'leave', 'sick', false, true],
  ['a host writes a presence', 'present', null, false, true],
] as const)('%s', (_name, status, leaveType, isOffice, expected) => {
  expect(mayCorrectTo({ status, leaveType, minutesLate: 0 }, isOffice)).toBe(expected)
})

it('never adds to the roster', () => {
  expect(correctEntries({ p: plain }, [{ personId: 'p', to: present }, { personId: 'x', to: present }], said)).toEqual({ kind: 'not-on-sheet', personId: 'x' })
})
