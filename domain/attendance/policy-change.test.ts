import { endOf, facts, inForce, person, sheets } from '../../tests/support/standing-facts'
import { judgeStanding } from './judge-standing'
import type { Period } from './period'
import type { AttendancePolicy } from './policy'
import { figureChanges, judgedFrom, planPolicy } from './policy-change'

const chinaMidnight = (year: number, month: number) => Date.UTC(year, month - 1, 1) - 8 * 3_600_000
const cycle: Period = { from: chinaMidnight(2024, 9), to: chinaMidnight(2027, 9) }
const now = Date.UTC(2026, 2, 18)

describe('rules come into force', () => {
  it.each([
    ['at once where no day is named', null, { kind: 'from', from: now }],
    ['on a day to come', now + 1, { kind: 'from', from: now + 1 }],
    ['now, if that is the day', now, { kind: 'from', from: now }],
    ['never before now', now - 1, { kind: 'refused', code: 'IN_THE_PAST' }],
  ])('%s', (_name, from, expected) => {
    expect(planPolicy(from, now)).toEqual(expected)
  })
})

describe('everything is read from the beginning of', () => {
  const terms = inForce({ period: 'term' }, cycle.from)
  it.each<[string, ReturnType<typeof inForce>[], number]>([
    ['the term that is on', [terms], chinaMidnight(2026, 2)],
    ['the school year, once it counts', [terms, inForce({ period: 'school-year' }, now)], chinaMidnight(2025, 9)],
    ['the school year in which it is going to count', [terms, inForce({ period: 'school-year' }, now + 1)], chinaMidnight(2025, 9)],
    ['this term where another kind counts only from the next school year on', [terms, inForce({ period: 'school-year' }, chinaMidnight(2026, 9))], chinaMidnight(2026, 2)],
    ['the cycle', [inForce({ period: 'cycle' }, cycle.from)], cycle.from],
  ])('%s', (_name, policies, expected) => {
    expect(judgedFrom(policies, cycle, now)).toBe(expected)
  })
})

describe('before rules are set one sees', () => {
  const after = (marks: string, policy: Partial<AttendancePolicy>) =>
    figureChanges([judgeStanding(person(), facts(marks), endOf(30))], [judgeStanding(person(), facts(marks, { policy }), endOf(30))])

  it.each([
    ['that a plan raised from 12 to 15 leaves one absence more', 'PPAPP', { planned: 15 }, ['remaining', 2, 3]],
    ['that it takes four absences of twelve off the line', 'AAPAPA', { planned: 15 }, ['certainty', 'certain', 'open']],
    ['that a lower warning line warns', 'PPPPPPPPA', { warning: { numerator: 1, denominator: 10 } }, ['level', 'fine', 'warning']],
  ] as const)('%s', (_name, marks, policy, [field, before, later]) => {
    const [change] = after(marks, policy)
    const figure = (which: 'before' | 'after') => (field === 'certainty' ? change?.[which].certainty.kind : change?.[which][field])
    expect([figure('before'), figure('after')]).toEqual([before, later])
  })

  it('nobody for whom everything stays as it is', () => {
    expect(after('PPPPP', { makeUpCap: 5 })).toEqual([])
  })

  it('only those of both', () => {
    const one = judgeStanding(person(), { ...facts(sheets('AAPAPA')) }, endOf(30))
    expect(figureChanges([one], [])).toEqual([])
  })
})
