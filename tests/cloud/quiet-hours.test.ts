import { activityIds, names, openids, personId } from './support/cast'
import { consentTo, messagesOf, tick } from './support/messages'
import { revisionOf } from './support/plans'
import { useSchool } from './support/school'
import { correct, sheetIds } from './support/sheets'

const school = useSchool()
const member = personId(names.member)

beforeEach(async () => {
  school().cloud.subscriptions.clear()
  await tick(school())
  await consentTo(school(), openids.member, 'attendance', 3)
  await consentTo(school(), openids.member, 'activity', 3)
})

it('a correction of an evening is in the inbox at once and knocks at seven in the morning, once', async () => {
  school().at('21:40')
  await correctMark()
  const states: unknown[] = []
  for (const [clock, days] of [['21:45', 0], ['22:55', 0], ['6:55', 1], ['7:00', 1], ['7:05', 1]] as const) {
    school().at(clock, days)
    await tick(school())
    states.push([clock, delivery('mark-corrected')?.state])
  }
  expect(states).toEqual([['21:45', 'pending'], ['22:55', 'pending'], ['6:55', 'pending'], ['7:00', 'sent'], ['7:05', 'sent']])
})

it('one of five minutes before half past nine is sent at once', async () => {
  school().at('21:24')
  await correctMark()
  school().at('21:25')
  await tick(school())
  expect(delivery('mark-corrected')?.state).toBe('sent')
})

it('an activity that is called off is told at night, too', async () => {
  school().at('22:00')
  const { version } = revisionOf(school(), activityIds.forSome)
  await school().output(openids.host, 'attendance.cancelActivity', { activityId: activityIds.forSome, version, reason: '停电' })
  school().at('22:05')
  await tick(school())
  expect(delivery('session-cancelled')?.state).toBe('sent')
})

function correctMark() {
  return correct(school(), sheetIds.quiet, { changes: [{ personId: member, to: { status: 'late', minutesLate: 12, leaveType: null } }] })
}

function delivery(kind: string) {
  return messagesOf(school()).find((message) => message.kind === kind && message.personId === member)?.delivery
}
