import * as fc from 'fast-check'
import { anyFacts, anyNow, anyPerson, period } from '../../tests/support/any-standing'
import { essentials, naiveStanding } from '../../tests/support/naive-standing'
import { day, hour, person, sheet } from '../../tests/support/standing-facts'
import { judgeStanding } from './judge-standing'
import { changesBetween } from './level-changes'
import type { Sheet } from './sheet'
import type { StandingFacts } from './standing'
import { stripStatuses } from './standing'
import { toStored } from './stored-standing'

const everything = [
  ...new Set(['tooEarly', 'fine', 'warning', 'overSoFar', 'absent', 'too-late', 'leave', 'lates', ...stripStatuses]),
  ...['open', 'held by plan', 'held by close', 'certain by plan', 'certain by close'],
].sort()
const settings = { seed: 20260301, numRuns: 400 }

it('is what a deliberately naive second opinion says', () => {
  const seen = new Map<string, number>()
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
  fc.assert(
    fc.property(anyPerson, anyFacts, anyNow, (who, facts, now) => {
      const standing = judgeStanding(who, facts, now)
      expect(essentials(standing)).toEqual(naiveStanding(who, facts, now))
      count(standing.level)
      count(standing.certainty.kind === 'open' ? 'open' : `${standing.certainty.kind} by ${standing.certainty.by}`)
      for (const { why } of standing.counted) count(why)
      for (const { status } of standing.sessions) count(status)
    }),
    { ...settings, numRuns: 1500 },
  )
  // Agreement about nothing would prove nothing: every level, every kind of certainty, every reason and every mark of the strip came up.
  const rarest = Math.min(...seen.values())
  expect([[...seen.keys()].sort(), rarest > 5]).toEqual([everything, true])
})

it('does not depend on the order in which anything became known', () => {
  const shuffled = <T>(things: readonly T[]) => fc.shuffledSubarray([...things], { minLength: things.length })
  const situation = anyFacts.chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts.sheets), shuffled(facts.openSessions), shuffled(facts.leaves)))
  fc.assert(
    fc.property(anyPerson, situation, anyNow, (who, [facts, sheets, openSessions, leaves], now) => {
      const others = { ...who, memberships: [...who.memberships].reverse() }
      expect(judgeStanding(others, { ...facts, sheets, openSessions, leaves }, now)).toEqual(judgeStanding(who, facts, now))
    }),
    settings,
  )
})

it('is not changed by hearing anything twice', () => {
  const twice = <T>(things: readonly T[]) => fc.subarray([...things]).map((again) => [...things, ...again])
  const situation = anyFacts.chain((facts) => fc.tuple(fc.constant(facts), twice(facts.sheets), twice(facts.openSessions), twice(facts.leaves)))
  fc.assert(
    fc.property(anyPerson, situation, anyNow, (who, [facts, sheets, openSessions, leaves], now) => {
      expect(judgeStanding(who, { ...facts, sheets, openSessions, leaves }, now)).toEqual(judgeStanding(who, facts, now))
    }),
    settings,
  )
})

it('never draws the line on less than what the person was due at, and counts no level or line without an absence', () => {
  fc.assert(
    fc.property(anyPerson, anyFacts, anyNow, (who, facts, now) => {
      const { base, due, absent, level, certainty, remaining, totals, sessions } = judgeStanding(who, facts, now)
      expect(base).toBeGreaterThanOrEqual(due)
      expect(remaining).toBeGreaterThanOrEqual(0)
      if (absent === 0) expect([certainty.kind, level === 'fine' || level === 'tooEarly']).toEqual(['open', true])
      const shown = sessions.filter(({ required, status }) => required && status !== 'suspended')
      expect(Object.values(totals).reduce((sum, total) => sum + total)).toBe(shown.length)
      expect([absent, base, due, remaining].every(Number.isSafeInteger)).toBe(true)
    }),
    settings,
  )
})

it('says rightly what may still be missed: so much leaves the line uncertain, one more makes it certain', () => {
  // Three quiet weeks after those in which everything happens; the plan has room for all that is missed in them.
  const longer = { from: period.from, to: period.to + 60 * day }
  const roomy = (facts: StandingFacts): StandingFacts => ({
    ...facts,
    period: longer,
    policies: facts.policies.map((version) => ({ ...version, policy: { ...version.policy, planned: 2000, line: { ...version.policy.line, numerator: 1 } } })),
  })
  const missing = (facts: StandingFacts, weight: number): StandingFacts => {
    const missed = (n: number, tenthsOfHours: number): Sheet => {
      const startsAt = period.to + 3 * day + n * 60_000
      return sheet(1, 'A', {}, { sessionId: `more${n}`, startsAt, endsAt: startsAt + hour, tenthsOfHours })
    }
    const byHours = facts.policies.at(0)?.policy.unit === 'hours'
    const more = byHours ? [missed(0, weight)] : Array.from({ length: weight }, (_, n) => missed(n, 0))
    return { ...facts, sheets: [...facts.sheets, ...more] }
  }
  fc.assert(
    fc.property(anyFacts, (given) => {
      const facts = roomy({ ...given, policies: given.policies.slice(0, 1) })
      const now = longer.to - 1
      const { remaining, certainty } = judgeStanding(person(), facts, now)
      fc.pre(certainty.kind === 'open')
      expect(judgeStanding(person(), missing(facts, remaining), now).certainty.kind).toBe('open')
      expect(judgeStanding(person(), missing(facts, remaining + 1), now).certainty.kind).not.toBe('open')
    }),
    { ...settings, numRuns: 100 },
  )
})

it('tells no news of a standing that is kept', () => {
  fc.assert(
    fc.property(anyPerson, anyFacts, anyNow, anyNow, (who, facts, then, now) => {
      const before = toStored(judgeStanding(who, facts, then), null)
      const standing = judgeStanding(who, facts, now)
      const kept = toStored(standing, before)
      expect(changesBetween(kept, standing)).toEqual([])
      expect(toStored(standing, kept)).toEqual(kept)
    }),
    settings,
  )
})
