import { asked, at, dayOf, endOf, nameOf, onDays, startOf } from '../../tests/support/standing-facts'
import { bestLeave } from './best-leave'
import type { LeaveRecord } from './leave'
import type { AttendancePolicy, LeaveType } from './policy'
import { defaultPolicy, leavePresets } from './policy'

const session = { sessionId: nameOf(1), startsAt: startOf(1), endsAt: endOf(1) }
const lenient: AttendancePolicy = { ...defaultPolicy, leaveCounts: leavePresets.lenient }
const strict: AttendancePolicy = { ...defaultPolicy, leaveCounts: leavePresets.strict }
const leave = (type: LeaveType, state: LeaveRecord['state'] = 'approved', scope = at(1)) => asked({ kind: 'leave', type }, state, scope, type)

it.each([
  ['因公 is better than any other', [leave('sick'), leave('official'), leave('family')], lenient, 'official'],
  ['what is not counted is better than what is', [leave('personal'), leave('sick')], lenient, 'sick'],
  ['which is better is for the rules to say', [leave('sick'), leave('family')], strict, 'family'],
  ['only what covers the session', [leave('official', 'approved', at(2)), leave('personal', 'approved', onDays(dayOf(1), dayOf(1)))], lenient, 'personal'],
  ['only what is approved', [leave('official', 'waiting'), leave('official', 'overturned'), leave('personal')], lenient, 'personal'],
  ['none at all', [leave('official', 'refused')], lenient, undefined],
  ['no suspension, no exemption', [asked({ kind: 'suspension', type: 'parental' }, 'approved', at(1)), asked({ kind: 'exemption', type: 'exempt' }, 'approved', at(1))], lenient, undefined],
] as const)('%s', (_name, requests, policy, type) => {
  expect(bestLeave(requests, session, policy)?.type).toBe(type)
  expect(bestLeave([...requests].reverse(), session, policy)?.type).toBe(type)
})

it('takes the same of two that are equally good, whichever was asked for first', () => {
  const two = ['b', 'a'].map((id) => asked({ kind: 'leave', type: 'sick' }, 'approved', at(1), id))
  expect(bestLeave(two, session, lenient)?.id).toBe('a')
  expect(bestLeave([...two].reverse(), session, lenient)?.id).toBe('a')
})
