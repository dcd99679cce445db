import { afterwards, asked, at, day, dayOf, endOf, facts, findingFor, inForce, nameOf, onDays, person, sheet, startOf } from '../../tests/support/standing-facts'
import { judgeStanding } from './judge-standing'
import type { LeaveRecord } from './leave'
import type { AttendancePolicy } from './policy'
import { leavePresets } from './policy'
import type { SheetEntry } from './sheet'
import type { JudgedSession, StandingFacts } from './standing'

type Rest = Parameters<typeof facts>[1]
const strict: Partial<AttendancePolicy> = { leaveCounts: leavePresets.strict }
const waiting: SheetEntry['appeal'] = { text: '', at: 0, state: 'waiting', decidedBy: null, decidedAt: null }
const suspension = (scope: LeaveRecord['scope'], state: LeaveRecord['state'] = 'approved') => asked({ kind: 'suspension', type: 'parental' }, state, scope)
const exemption = (scope: LeaveRecord['scope'], state: LeaveRecord['state'] = 'approved') => asked({ kind: 'exemption', type: 'exempt' }, state, scope)
const leave = (type: 'official' | 'sick' | 'personal' | 'family' | 'other', state: LeaveRecord['state'] = 'waiting') => asked({ kind: 'leave', type }, state, at(1))

function only(given: StandingFacts, now = afterwards(given), who = person()): JudgedSession | undefined {
  return judgeStanding(who, given, now).sessions[0]
}

it.each<[string, string, Rest, Pick<JudgedSession, 'status' | 'due' | 'countsAs'>]>([
  ['who came was due and counts as nothing', 'P', {}, { status: 'present', due: true, countsAs: 'nothing' }],
  ['who was late is late', 'L', {}, { status: 'late', due: true, countsAs: 'nothing' }],
  ['exactly thirty minutes belongs to the milder side', 'M', {}, { status: 'late', due: true, countsAs: 'nothing' }],
  ['later than thirty minutes is an absence, not a late', 'T', {}, { status: 'absent', due: true, countsAs: 'too-late' }],
  ['later than the limit of the studio', 'L', { policy: { absentAfterMinutes: 11 } }, { status: 'absent', due: true, countsAs: 'too-late' }],
  ['leaving early counts as nothing by itself', 'E', {}, { status: 'left', due: true, countsAs: 'nothing' }],
  ['an absence counts', 'A', {}, { status: 'absent', due: true, countsAs: 'absent' }],
  ['因公 leaves the count', 'O', {}, { status: 'official', due: false, countsAs: 'nothing' }],
  ['免 leaves the count', 'X', {}, { status: 'exempt', due: false, countsAs: 'nothing' }],
  ['宽: 病假 is due and does not count', 'S', {}, { status: 'sick', due: true, countsAs: 'nothing' }],
  ['宽: 婚丧假 is due and does not count', 'F', {}, { status: 'family', due: true, countsAs: 'nothing' }],
  ['宽: 事假 counts', 'N', {}, { status: 'personal', due: true, countsAs: 'leave' }],
  ['严: 病假 counts', 'S', { policy: strict }, { status: 'sick', due: true, countsAs: 'leave' }],
  ['严: 事假 counts', 'N', { policy: strict }, { status: 'personal', due: true, countsAs: 'leave' }],
  ['其他 counts as the rules say', 'G', { policy: { leaveCounts: { ...leavePresets.lenient, other: 'excused' } } }, { status: 'other', due: true, countsAs: 'nothing' }],
  ['an absence with an undecided leave is 待: due, not counted', 'A', { leaves: [leave('sick')] }, { status: 'undecided', due: true, countsAs: 'nothing' }],
  ['a leave returned for more is undecided, too', 'A', { leaves: [leave('sick', 'returned')] }, { status: 'undecided', due: true, countsAs: 'nothing' }],
  ['a leave that was withdrawn excuses nothing', 'A', { leaves: [leave('sick', 'withdrawn')] }, { status: 'absent', due: true, countsAs: 'absent' }],
  ['a leave that was approved is in the sheet or nowhere', 'A', { leaves: [leave('sick', 'approved')] }, { status: 'absent', due: true, countsAs: 'absent' }],
  ['who has asked for leave and comes is present', 'P', { leaves: [leave('sick')] }, { status: 'present', due: true, countsAs: 'nothing' }],
  ['an undecided leave does not excuse coming too late', 'T', { leaves: [leave('sick')] }, { status: 'absent', due: true, countsAs: 'too-late' }],
  ['somebody else’s leave is theirs', 'A', { leaves: [{ ...leave('sick'), personId: 'Q' }] }, { status: 'absent', due: true, countsAs: 'absent' }],
  ['a suspension takes a session out of the count', 'A', { leaves: [suspension(onDays(dayOf(1), dayOf(9)))] }, { status: 'suspended', due: false, countsAs: 'nothing' }],
  ['attended or not', 'P', { leaves: [suspension(onDays(dayOf(1), dayOf(9)))] }, { status: 'suspended', due: false, countsAs: 'nothing' }],
  ['its last day is included', 'A', { leaves: [suspension(onDays(dayOf(1) - 9, dayOf(1)))] }, { status: 'suspended', due: false, countsAs: 'nothing' }],
  ['a suspension that ended the day before changes nothing', 'A', { leaves: [suspension(onDays(dayOf(1) - 9, dayOf(1) - 1))] }, { status: 'absent', due: true, countsAs: 'absent' }],
  ['a suspension that was asked for and waits is 待', 'A', { leaves: [suspension(onDays(dayOf(1), dayOf(9)), 'waiting')] }, { status: 'undecided', due: true, countsAs: 'nothing' }],
  ['an exemption takes a session out of the count', 'A', { leaves: [exemption(at(1))] }, { status: 'exempt', due: false, countsAs: 'nothing' }],
  ['suspended and exempt is suspended', 'A', { leaves: [exemption(at(1)), suspension(at(1))] }, { status: 'suspended', due: false, countsAs: 'nothing' }],
])('%s', (_name, mark, rest, outcome) => {
  expect(only(facts(mark, rest))).toMatchObject(outcome)
})

it.each<[string, Partial<SheetEntry>, Pick<JudgedSession, 'status' | 'countsAs' | 'minutesLate'>]>([
  ['a correction stands above what was found', { decided: { ...findingFor('P'), at: 1, by: 'host', factId: 'f' } }, { status: 'present', countsAs: 'nothing', minutesLate: 0 }],
  ['a leave decided after the sheet is a correction', { decided: { ...findingFor('S'), at: 1, by: 'host', factId: 'f' } }, { status: 'sick', countsAs: 'nothing', minutesLate: 0 }],
  ['a correction can make it an exemption', { decided: { ...findingFor('X'), at: 1, by: 'host', factId: 'f' } }, { status: 'exempt', countsAs: 'nothing', minutesLate: 0 }],
  ['a correction tells how late it was', { decided: { ...findingFor('T'), at: 1, by: 'host', factId: 'f' } }, { status: 'absent', countsAs: 'too-late', minutesLate: 45 }],
])('%s', (_name, entry, outcome) => {
  expect(only(facts([sheet(1, 'A', entry)]))).toMatchObject(outcome)
})

it.each([
  ['a session is classified by the limit in force at its end', 'T.T', { absentAfterMinutes: 30 }, { absentAfterMinutes: 60 }, ['too-late', 'nothing']],
  ['a leave counts as the rules at the session’s end say', 'S.S', {}, strict, ['nothing', 'leave']],
  ['rules that begin at the very end are in force then', 'S.S', strict, {}, ['leave', 'nothing']],
])('%s', (_name, marks, before, after, countsAs) => {
  const given = facts(marks, { policies: [inForce(before), inForce(after, endOf(3))] })
  expect(judgeStanding(person(), given, afterwards(given)).sessions.map((session) => session.countsAs)).toEqual(countsAs)
  const late = facts(marks, { policies: [inForce(before), inForce(after, endOf(3) + 1)] })
  expect(judgeStanding(person(), late, afterwards(late)).sessions[1]?.countsAs).toBe(countsAs[0])
})

it.each([
  ['a membership that begins at the end of the session makes it due', person({ from: endOf(1) }), 1],
  ['a moment later does not', person({ from: endOf(1) + 1 }), 0],
  ['a membership that ends at the end of the session does not', person({ to: endOf(1) }), 0],
  ['a moment later does', person({ to: endOf(1) + 1 }), 1],
  ['who is not counted is due at nothing', person({ counted: false }), 0],
  ['who belongs to another studio is due at nothing', person({ studioId: 'T' }), 0],
  ['who is host there and counted here', person({ studioId: 'T', role: 'host', counted: false }, {}), 1],
  ['who was an advisor before and is counted now', person({ counted: false, to: endOf(1) }, { from: endOf(1) }), 1],
])('%s', (_name, who, dueSessions) => {
  const given = facts('A')
  expect(judgeStanding(who, given, afterwards(given))).toMatchObject({ dueSessions, sessions: { length: dueSessions } })
})

it.each([
  ['a session belongs to the period in which it ends: from its first moment', { from: endOf(1), to: endOf(9) }, 1],
  ['not the moment before', { from: endOf(1) + 1, to: endOf(9) }, 0],
  ['until before its last', { from: startOf(1), to: endOf(1) + 1 }, 1],
  ['not at its end', { from: startOf(1), to: endOf(1) }, 0],
])('%s', (_name, period, dueSessions) => {
  expect(judgeStanding(person(), facts('A', { period }), endOf(1)).dueSessions).toBe(dueSessions)
})

it.each([
  ['an optional session is kept and never counted', sheet(1, 'A', {}, { required: false }), { due: false, countsAs: 'nothing', required: false }],
  ['a reopened sheet counts as nothing', sheet(1, 'A', {}, { state: 'open' }), undefined],
  ['a session for which one was not on the roster is not one’s own', sheet(1, '.'), undefined],
])('%s', (_name, one, outcome) => {
  const given = facts([one])
  const standing = judgeStanding(person(), given, afterwards(given))
  expect(standing).toMatchObject({ dueSessions: 0, absent: 0 })
  if (outcome === undefined) expect(standing.sessions).toEqual([])
  else expect(standing.sessions).toMatchObject([outcome])
})

const soon = endOf(1) + 3 * day
const later = soon + 1
it.each<[string, string, Partial<SheetEntry>, Rest, number, JudgedSession['waiting']]>([
  ['an absence nobody doubts', 'A', {}, {}, later, []],
  ['an absence for which leave may still be asked', 'A', {}, {}, soon, ['window']],
  ['a leave that counts, while a better one may be asked for', 'N', {}, {}, soon, ['window']],
  ['a presence', 'P', {}, {}, soon, []],
  ['a late', 'L', {}, {}, soon, []],
  ['a late that can become part of an absence', 'L', {}, { policy: { latesPerAbsence: 3 } }, soon, ['window']],
  ['a longer window', 'A', {}, { policy: { leaveWindowDays: 5 } }, later, ['window']],
  ['an undecided leave', 'A', {}, { leaves: [leave('sick')] }, later, ['leave']],
  ['an undecided leave of who came late: with leave any arrival is 到', 'L', {}, { leaves: [leave('sick')] }, later, ['leave']],
  ['an undecided leave of who came too late', 'T', {}, { leaves: [leave('personal')] }, later, ['leave']],
  ['an undecided leave of who came in time', 'P', {}, { leaves: [leave('sick')] }, later, []],
  ['a better leave than the one approved', 'N', {}, { leaves: [leave('sick')] }, later, ['leave']],
  ['因公 asked for beside a leave that does not count', 'S', {}, { leaves: [leave('official')] }, later, ['leave']],
  ['a leave no better than the one approved', 'N', {}, { leaves: [leave('other')] }, later, []],
  ['a check-in that waits for the host', 'A', { unconfirmed: true }, {}, later, ['unconfirmed']],
  ['a check-in that waits and leave that may be asked for', 'A', { unconfirmed: true }, {}, soon, ['unconfirmed', 'window']],
  ['an appeal', 'A', { appeal: waiting }, {}, later, ['appeal']],
  ['an appeal that was refused', 'A', { appeal: { ...waiting, state: 'refused' } }, {}, later, []],
  ['nothing of a suspended session', 'A', { appeal: waiting, unconfirmed: true }, { leaves: [suspension(at(1)), leave('sick')] }, soon, []],
  ['nothing of 因公', 'O', { appeal: waiting, unconfirmed: true }, { leaves: [leave('sick')] }, soon, []],
])('what could still change it: %s', (_name, mark, entry, rest, now, expected) => {
  expect(only(facts([sheet(1, mark, entry)], rest), now)?.waiting).toEqual(expected)
})

it('keeps the strip in order of time, whatever the order of the sheets', () => {
  const given = facts([...'PAL'].map((mark, n) => sheet(3 - n, mark)))
  expect(judgeStanding(person(), given, afterwards(given)).sessions.map(({ sessionId }) => sessionId)).toEqual([1, 2, 3].map(nameOf))
})
