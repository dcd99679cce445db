import { drawDigits, stepOf } from '../../domain/shared/room-code'
import { activityIds, invitationCode, names, openids, personId, sessionOf } from './support/cast'
import type { Room } from './support/codes'
import { openRoom } from './support/codes'
import { useSchool } from './support/school'

const school = useSchool()
const session = sessionOf(activityIds.today)

const digitsOf = (room: Room, steps = 0) => drawDigits(room.key, room.envelope, stepOf(school().now()) + steps)
const wrong = (room: Room) => String((Number(digitsOf(room)) + 123_456) % 1_000_000).padStart(6, '0')
const type = (digits: string, openid: string = openids.member) => school().call(openid, 'attendance.checkInByDigits', { sessionId: session, digits })
const codeOf = async (answer: ReturnType<typeof type>) => {
  const { reply } = await answer
  return reply.ok ? 'checked in' : reply.code
}

it('six digits typed check in like a scan, told apart in the record', async () => {
  const room = await openRoom(school(), session)
  const { reply, usage } = await type(digitsOf(room))
  expect(reply).toMatchObject({ ok: true, output: { status: 'present', repeated: false } })
  expect(school().store().marks.find(({ sessionId, personId: of }) => sessionId === session && of === personId(names.member))).toMatchObject({ via: 'digits' })
  expect(usage).toMatchObject({ functionCalls: 1, roundTrips: 3 })
  expect(usage.databaseOperations).toBeLessThanOrEqual(3)
})

it.each([
  ['of the step before', -1, 'checked in'],
  ['of the step after', 1, 'checked in'],
  ['of two steps before', -2, 'DIGITS_WRONG'],
])('digits %s', async (_name, steps, outcome) => {
  const room = await openRoom(school(), session)
  expect(await codeOf(type(digitsOf(room, steps)))).toBe(outcome)
})

it('five wrong tries end it for this person, and for nobody else', async () => {
  const room = await openRoom(school(), session)
  for (let i = 4; i >= 0; i--) expect(await school().refusal(openids.member, 'attendance.checkInByDigits', { sessionId: session, digits: wrong(room) })).toEqual({ code: 'DIGITS_WRONG', detail: { triesLeft: i } })
  expect(await codeOf(type(digitsOf(room)))).toBe('TOO_MANY_TRIES')
  expect(await codeOf(type(digitsOf(room), openids.memberOfTwo))).toBe('checked in')
})

it('many guesses at once are five', async () => {
  const room = await openRoom(school(), session)
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => codeOf(type(wrong(room)))))
  expect(outcomes.filter((code) => code === 'DIGITS_WRONG')).toHaveLength(5)
  expect(outcomes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(7)
})

it('only wrong digits cost a try', async () => {
  school().at('13:20')
  const early = await openRoom(school(), session)
  for (let i = 0; i < 6; i++) expect(await codeOf(type(digitsOf(early)))).toBe('NOT_OPEN_YET')
  school().at('13:50')
  const room = await openRoom(school(), session)
  for (let i = 0; i < 6; i++) expect(await codeOf(type(digitsOf(room), openids.unbound))).toBe('NOT_BOUND')
  expect(await codeOf(type(digitsOf(room)))).toBe('checked in')
  expect(await codeOf(type(wrong(room), openids.unbound))).toBe('DIGITS_WRONG')
})

it('right digits of who is not bound yet keep the time of arrival', async () => {
  const room = await openRoom(school(), session)
  const { detail } = await school().refusal(openids.unbound, 'attendance.checkInByDigits', { sessionId: session, digits: digitsOf(room) })
  school().at('14:15')
  await school().output(openids.unbound, 'studio.bind', { code: invitationCode })
  expect(await school().output(openids.unbound, 'attendance.checkInByReceipt', { receipt: detail?.receipt ?? '' })).toMatchObject({ status: 'present' })
})

it('too many tries are kept for the host', async () => {
  const room = await openRoom(school(), session)
  for (let i = 0; i < 6; i++) await type(wrong(room))
  const { attempts } = await school().output(openids.host, 'attendance.roomList', { sessionId: session })
  expect(attempts.map(({ code }) => code)).toEqual(['TOO_MANY_TRIES', ...Array.from({ length: 5 }, () => 'DIGITS_WRONG')])
})

it('who is checked in already is told so, whatever was typed', async () => {
  const room = await openRoom(school(), session)
  await type(digitsOf(room))
  expect(await type(wrong(room))).toMatchObject({ reply: { ok: true, output: { repeated: true } } })
})

it.each([
  ['before check-in opens', '13:29', 'NOT_OPEN_YET'],
  ['after the end', '16:31', 'CLOSED'],
])('%s digits are refused', async (_name, clock, code) => {
  school().at(clock)
  const room = await openRoom(school(), session)
  expect(await codeOf(type(digitsOf(room)))).toBe(code)
})

it.each([
  ['not bound', openids.unbound, 'NOT_BOUND'],
  ['of another studio', openids.foreignHost, 'NOT_ON_ROSTER'],
])('who is %s is refused', async (_name, openid, code) => {
  const room = await openRoom(school(), session)
  expect(await codeOf(type(digitsOf(room), openid))).toBe(code)
})

it('no digits are right before the code page was opened', async () => {
  expect(await codeOf(type('000000'))).toBe('DIGITS_WRONG')
})
