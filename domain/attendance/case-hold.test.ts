import { day, endOf, facts, hour, person, sheet, sheets } from '../../tests/support/standing-facts'
import { holdOf } from './case-hold'
import { judgeStanding } from './judge-standing'
import { defaultPolicy } from './policy'
import type { Sheet } from './sheet'

const appeal = { text: '我在', at: 0, state: 'waiting', decidedBy: null, decidedAt: null } as const
const lately = endOf(6) + hour
const muchLater = endOf(6) + 30 * day

describe('what holds a line that four absences of twelve have reached', () => {
  it.each<[string, Sheet[], number, ReturnType<typeof holdOf>]>([
    ['nothing, a month later', sheets('AAPAPA'), muchLater, null],
    ['the days in which leave may still be asked for, until the last of them is over', sheets('AAPAPA'), lately, { waiting: [], until: endOf(6) + 3 * day + 1 }],
    ['an appeal, for as long as nobody has decided it', [...sheets('AAPAP'), sheet(6, 'A', { appeal })], muchLater, { waiting: ['appeal'], until: null }],
    ['a scan that nobody has judged', [...sheets('AAPAP'), sheet(6, 'A', { unconfirmed: true })], muchLater, { waiting: ['unconfirmed'], until: null }],
    ['nothing where an appeal could not change it', [...sheets('AAPAAP'), sheet(7, 'A', { appeal })], endOf(7) + 30 * day, null],
    ['nothing where it is not reached', sheets('AAPAPP'), lately, null],
  ])('%s', (_name, closed, now, expected) => {
    expect(holdOf(judgeStanding(person(), facts(closed), now), defaultPolicy)).toEqual(expected)
  })
})

it('of several windows for late leave the last one counts', () => {
  const policy = { leaveWindowDays: 14 }
  const standing = judgeStanding(person(), facts('AAPPAA', { policy }), endOf(6) + hour)
  expect(holdOf(standing, policy)?.until).toBe(endOf(6) + 14 * day + 1)
})
