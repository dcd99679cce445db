import { afterwards, asked, at, facts, nameOf, person, sheet, sheets } from '../../tests/support/standing-facts'
import { judgeStanding } from './judge-standing'
import { changesBetween } from './level-changes'
import type { Sheet } from './sheet'
import type { StoredStanding } from './stored-standing'
import { toStored } from './stored-standing'

const standingOf = (marks: string | Sheet[]) => {
  const given = facts(marks)
  return judgeStanding(person(), given, afterwards(given))
}
/** What is told at each step, when the sheets are so and then so. */
function toldOver(...steps: string[]) {
  let kept: StoredStanding | null = null
  return steps.map((marks) => {
    const standing = standingOf(marks)
    const changes = changesBetween(kept, standing)
    kept = toStored(standing, kept)
    return changes.map((change) => (change.kind === 'level-changed' ? `${change.from} → ${change.to}` : `in a row ${change.sessionIds.map((id) => Number(id.slice(1))).join(' ')}`))
  })
}

/** So many presences that a few absences make no level. */
const term = 'P'.repeat(20)

it.each([
  ['from tooEarly to fine is no news, nor back', ['P', 'PPP', 'PP'], [[], [], []]],
  ['a warning is told once', ['PPP', 'PPPA', 'PPPA'], [[], ['fine → warning'], []]],
  ['being over so far is told', ['PPA'], [['tooEarly → overSoFar']]],
  ['each step upwards is told', ['PPP', 'PPPA', 'PPPAPA'], [[], ['fine → warning'], ['warning → overSoFar']]],
  ['going back is told once', ['PPA', 'PPAPP', 'PPAPP'], [['tooEarly → overSoFar'], ['overSoFar → fine'], []]],
  ['going back to a warning is told', ['PPA', 'PPAP'], [['tooEarly → overSoFar'], ['overSoFar → warning']]],
  ['a correction that leaves too few sessions is told', ['PPA', 'PA'], [['tooEarly → overSoFar'], ['overSoFar → tooEarly']]],
  ['two in a row are told', ['A', 'AA'], [[], ['in a row 1 2']]],
  ['a longer run is not told again', ['AA', 'AAP', 'PPAAA', 'PPAAAA'], [['in a row 1 2'], ['tooEarly → overSoFar'], ['in a row 3 4 5'], []]],
  ['a new run is', [`${term}AA`, `${term}AAP`, `${term}AAPA`, `${term}AAPAA`], [['in a row 21 22'], [], [], ['in a row 24 25']]],
  ['a run that one correction broke and another mended is the same', [`${term}AA`, `${term}AP`, `${term}AA`], [['in a row 21 22'], [], []]],
  ['what a correction left of a run is new when it grows', [`${term}AA`, `${term}AAA`, `${term}APA`, `${term}APAA`], [['in a row 21 22'], [], [], ['in a row 23 24']]],
])('%s', (_name, steps, told) => {
  expect(toldOver(...steps)).toEqual(told)
})

it('names the sessions that a level is counted from', () => {
  expect(changesBetween(null, standingOf('APN'))).toEqual([{ kind: 'level-changed', from: 'tooEarly', to: 'overSoFar', sessionIds: [nameOf(1), nameOf(3)] }])
})

it('keeps what lists need', () => {
  const given = facts([...sheets('AAPL'), sheet(5, 'A', { unconfirmed: true }), sheet(6, 'A')], { leaves: [asked({ kind: 'leave', type: 'sick' }, 'waiting', at(6))] })
  expect(toStored(judgeStanding(person(), given, afterwards(given)), null)).toEqual({
    level: 'overSoFar',
    dueSessions: 6,
    due: 6,
    absent: 3,
    base: 12,
    remaining: 0,
    certainty: 'open',
    countedIds: [1, 2, 5].map(nameOf),
    runAlerted: null,
    waiting: 2,
  })
})

it('does not count among what waits that leave could still be asked for', () => {
  const given = facts('A')
  const standing = judgeStanding(person(), given, given.sheets[0]?.endsAt ?? 0)
  expect(standing.sessions[0]?.waiting).toEqual(['window'])
  expect(toStored(standing, null).waiting).toBe(0)
})
