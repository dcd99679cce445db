import { afterwards, endOf, facts, inForce, nameOf, person, sheet } from '../../tests/support/standing-facts'
import { judgeStanding } from './judge-standing'
import type { AttendancePolicy } from './policy'
import type { MakeUp, Sheet } from './sheet'

const judge = (given: ReturnType<typeof facts>) => judgeStanding(person(), given, afterwards(given))
const groups = (given: ReturnType<typeof facts>) => judge(given).counted.map(({ why, sessionIds, weight }) => [why, sessionIds.map((id) => Number(id.slice(1))).join(' '), weight])

const hoursOf = (number: number) => ({ tenthsOfHours: number * 10 })
const byHours: Partial<AttendancePolicy> = { unit: 'hours', planned: 360 }

it.each([
  ['lates count as nothing unless the rules say so', 'LLLLLL', {}, []],
  ['every third late is an absence', 'LLLLLLL', { latesPerAbsence: 3 }, [['lates', '1 2 3', 1], ['lates', '4 5 6', 1]]],
  ['two of three lates are none', 'LPL', { latesPerAbsence: 3 }, []],
  ['whatever lies between them', 'LPALSL', { latesPerAbsence: 3 }, [['absent', '3', 1], ['lates', '1 4 6', 1]]],
  ['one over the limit is an absence, not a late', 'LTL', { latesPerAbsence: 2 }, [['too-late', '2', 1], ['lates', '1 3', 1]]],
  ['leaving early is no late', 'LEL', { latesPerAbsence: 3 }, []],
  ['each absence tells why it counts', 'ATN', {}, [['absent', '1', 1], ['too-late', '2', 1], ['leave', '3', 1]]],
] as const)('%s', (_name, marks, policy, expected) => {
  expect(groups(facts(marks, { policy }))).toEqual(expected)
})

it('gives an absence made of lates the hours of the last of them', () => {
  const lates = [2, 3, 6].map((hours, n) => sheet(n + 1, 'L', {}, hoursOf(hours)))
  expect(groups(facts(lates, { policy: { ...byHours, latesPerAbsence: 3 } }))).toEqual([['lates', '1 2 3', 60]])
})

it.each([
  ['a late before the conversion was switched on is not part of it', null, 2, 'LLLLL', [['lates', '4 5', 1]]],
  ['lates under another N are not put together', 3, 2, 'LLLLL', [['lates', '1 2 3', 1], ['lates', '4 5', 1]]],
  ['lates left over from the old N stay lates', 4, 3, 'LLLLL', []],
  ['after it was switched off lates are lates', 3, null, 'LLLLLLL', [['lates', '1 2 3', 1]]],
])('%s', (_name, before, after, marks, expected) => {
  const policies = [inForce({ latesPerAbsence: before }), inForce({ latesPerAbsence: after }, endOf(4))]
  expect(groups(facts(marks, { policies }))).toEqual(expected)
})

const makeUp = (state: MakeUp['state']): MakeUp => ({ what: { kind: 'task', task: '' }, state, by: 'host', at: 0 })
/** Marks in small letters were made up. */
const made = (marks: string): Sheet[] => [...marks].map((mark, n) => sheet(n + 1, mark.toUpperCase(), mark === mark.toUpperCase() ? {} : { makeUp: makeUp('confirmed') }))

it.each([
  ['an absence made up does not count', 'aA', {}, ['made-up', 'absent'], [2]],
  ['so does 事假 that counts', 'n', {}, ['made-up'], []],
  ['so does coming too late', 't', {}, ['made-up'], []],
  ['so does an absence made of lates, by its last', 'LLl', { latesPerAbsence: 3 }, ['late', 'late', 'made-up'], []],
  ['a late that is no absence needs no make-up', 'lLL', { latesPerAbsence: 3 }, ['late', 'late', 'late'], [1, 2, 3]],
  ['the fourth one is over the cap of three, in order of time', 'aaaa', {}, ['made-up', 'made-up', 'made-up', 'absent'], [4]],
  ['a make-up of a presence uses up nothing', 'paaa', {}, ['present', 'made-up', 'made-up', 'made-up'], []],
  ['a make-up of a leave that does not count uses up nothing', 'saaa', {}, ['sick', 'made-up', 'made-up', 'made-up'], []],
  ['a cap of none', 'a', { makeUpCap: 0 }, ['absent'], [1]],
])('%s', (_name, marks, policy, statuses, behind) => {
  const { sessions, counted } = judge(facts(made(marks), { policy }))
  expect(sessions.map(({ status }) => status)).toEqual(statuses)
  expect(counted.flatMap(({ sessionIds }) => sessionIds)).toEqual(behind.map(nameOf))
})

it('lets a make-up that is only named change nothing', () => {
  expect(groups(facts([sheet(1, 'A', { makeUp: makeUp('named') })]))).toEqual([['absent', '1', 1]])
})

it('shows totals per status before lates are converted, 免 included, and neither optional nor suspended sessions', () => {
  const given = facts([...made('LLLAPX').values(), sheet(7, 'O'), sheet(8, 'A', {}, { required: false }), sheet(9, 'A')], {
    policy: { latesPerAbsence: 3 },
    leaves: [{ kind: 'suspension', type: 'secondment', id: 'l', personId: 'P', scope: { kind: 'sessions', sessionIds: [nameOf(9)] }, state: 'approved' }],
  })
  const { totals, absent } = judge(given)
  expect(absent).toBe(2)
  expect(Object.entries(totals).filter(([, count]) => count > 0)).toEqual([
    ['present', 1],
    ['late', 3],
    ['absent', 1],
    ['official', 1],
    ['exempt', 1],
  ])
  expect(totals).not.toHaveProperty('suspended')
})
