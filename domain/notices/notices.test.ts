import { beginningOfDay, chinaDay } from '../shared/china-day'
import { recipientsOf } from './recipients'
import { mayRemindFrom, remindAt } from './reminding'

const now = Date.parse('2026-03-18T14:00:00+08:00')
const today = chinaDay(now)
const place = { studioId: 's', role: 'member', counted: true, from: 0, to: null } as const
const people = [
  { personId: 'sender', memberships: [{ ...place, role: 'host', counted: false }] },
  { personId: 'counted', memberships: [place] },
  { personId: 'adviser', memberships: [{ ...place, counted: false }] },
  { personId: 'left', memberships: [{ ...place, to: now }] },
  { personId: 'host elsewhere', memberships: [{ ...place, studioId: 't', role: 'host', counted: false }] },
  { personId: 'nowhere', memberships: [] },
] as const

it.each([
  ['everybody in the studio', 'studio', ['counted', 'adviser']],
  ['those who are counted', 'counted', ['counted']],
  ['all teachers', 'school', ['counted', 'adviser', 'left', 'host elsewhere', 'nowhere']],
  ['all hosts', 'hosts', ['host elsewhere']],
] as const)('a notice to %s is for nobody else, and not for whoever wrote it', (_to, reach, expected) => {
  expect(recipientsOf(reach, people, 's', 'sender', now)).toEqual(expected)
})

it.each([
  ['the morning before the day asked for', { by: today + 2 }, beginningOfDay(today + 1) + 6 * 3_600_000],
  ['never where that morning has passed', { by: today + 1 }, null],
  ['never without a day', { by: null }, null],
  ['never where nobody is asked', null, null],
])('the timer reminds %s', (_when, confirm, expected) => {
  expect(remindAt(confirm, now)).toBe(expected)
})

it('one reminds by hand once a day of China', () => {
  expect(mayRemindFrom({ reminded: null })).toBeLessThanOrEqual(now)
  const reminded = { id: 'r', at: Date.parse('2026-03-18T00:00:00+08:00'), by: 'x', byName: 'x', people: 1 }
  expect(mayRemindFrom({ reminded })).toBe(Date.parse('2026-03-19T00:00:00+08:00'))
})
