import { activityIds, invitationCode, names, openids, personId, sessionOf } from './support/cast'
import { codeAt, openRoom } from './support/codes'
import { time, useSchool } from './support/school'

const school = useSchool()
const session = sessionOf(activityIds.today)

/** Scans what the room shows now; the receipt that comes with the refusal. */
async function scanForReceipt(openid: string, sessionId = session): Promise<string> {
  const room = await openRoom(school(), sessionId)
  const { detail } = await school().refusal(openid, 'attendance.checkIn', { token: codeAt(room, school().now()) })
  if (detail?.receipt === undefined) throw new Error('there was no receipt')
  return detail.receipt
}

describe('who is not bound yet', () => {
  it('scans, joins with an invitation and is on time by the time of the scan', async () => {
    const scannedAt = school().at('14:09')
    const receipt = await scanForReceipt(openids.unbound)
    school().at('14:25')
    await school().output(openids.unbound, 'studio.bind', { code: invitationCode })
    const checkedIn = await school().output(openids.unbound, 'attendance.checkInByReceipt', { receipt })
    expect(checkedIn).toMatchObject({ status: 'present', repeated: false, personName: names.waiting })
    expect(checkedIn.arrivedAt - scannedAt).toBeLessThan(5000)
    expect(school().store().marks.find(({ personId: of }) => of === personId(names.waiting))).toMatchObject({ via: 'receipt', expected: true })
  })

  it('is answered the same when the receipt is presented again', async () => {
    const receipt = await scanForReceipt(openids.unbound)
    await school().output(openids.unbound, 'studio.bind', { code: invitationCode })
    const first = await school().output(openids.unbound, 'attendance.checkInByReceipt', { receipt })
    const again = await school().output(openids.unbound, 'attendance.checkInByReceipt', { receipt })
    expect(again).toMatchObject({ arrivedAt: first.arrivedAt, repeated: true })
  })

  it.each([
    ['holds for half an hour', '14:20', null],
    ['holds no longer', '14:21', 'RECEIPT_EXPIRED'],
  ])('%s', async (_name, later, code) => {
    const receipt = await scanForReceipt(openids.unbound)
    await school().output(openids.unbound, 'studio.bind', { code: invitationCode })
    school().at(later)
    const { reply } = await school().call(openids.unbound, 'attendance.checkInByReceipt', { receipt })
    expect(reply.ok ? null : reply.code).toBe(code)
  })

  it("is somebody else's receipt for nobody", async () => {
    const receipt = await scanForReceipt(openids.unbound)
    expect(await school().refusal(openids.member, 'attendance.checkInByReceipt', { receipt })).toMatchObject({ code: 'RECEIPT_EXPIRED' })
    expect(school().store().marks.filter(({ sessionId }) => sessionId === session)).toEqual([])
  })

  it('altered in any letter it is worth nothing', async () => {
    const receipt = await scanForReceipt(openids.unbound)
    for (const place of [0, 5, 20, 45, receipt.length - 3]) {
      const other = receipt.slice(0, place) + (receipt[place] === 'A' ? 'B' : 'A') + receipt.slice(place + 1)
      expect(await school().refusal(openids.unbound, 'attendance.checkInByReceipt', { receipt: other })).toMatchObject({ code: 'RECEIPT_EXPIRED' })
    }
  })
})

it('a fault in the service costs nobody the time of arrival', async () => {
  const room = await openRoom(school(), session)
  school().at('14:09')
  const token = codeAt(room, school().now())
  school().cloud.faults({ rules: [{ action: 'database.insertDocument', nth: 1, when: 'before', code: 'DATABASE_REQUEST_FAILED' }] })
  const { code, detail } = await school().refusal(openids.member, 'attendance.checkIn', { token })
  expect(code).toBe('UNAVAILABLE')
  school().cloud.faults({})
  school().at('14:30')
  expect(await school().output(openids.member, 'attendance.checkInByReceipt', { receipt: detail?.receipt ?? '' })).toMatchObject({ status: 'present' })
})

it('a scan that came too late or too early gets no receipt', async () => {
  const room = await openRoom(school(), session)
  const { detail } = await school().refusal(openids.member, 'attendance.checkIn', { token: codeAt(room, school().now(), -4) })
  expect(detail?.receipt).toBeUndefined()
})

describe('who is not on the roster', () => {
  const forSome = sessionOf(activityIds.forSome)
  const asks = openids.memberOfTwo
  const asksId = personId(names.memberOfTwo)

  beforeEach(() => {
    school().at('13:55', 7)
  })

  it('asks the host with one tap, is let in, and counts from the scan', async () => {
    const receipt = await scanForReceipt(asks, forSome)
    expect(await school().output(asks, 'attendance.askHost', { receipt })).toEqual({ decision: 'waiting' })
    school().at('14:40', 7)
    expect((await school().output(openids.host, 'attendance.roomList', { sessionId: forSome })).asking).toEqual([
      expect.objectContaining({ id: asksId, name: names.memberOfTwo }),
    ])
    await school().output(openids.host, 'attendance.decideAsking', { sessionId: forSome, personId: asksId, decision: 'added' })
    const list = await school().output(openids.host, 'attendance.roomList', { sessionId: forSome })
    expect(list.asking).toEqual([])
    expect(list.arrived).toEqual([expect.objectContaining({ id: asksId, status: 'present', via: 'receipt' })])
    expect((await school().output(asks, 'attendance.activity', { activityId: activityIds.forSome })).activity).toMatchObject({ expected: true })
  })

  it('asking twice asks once, and the first decision stands', async () => {
    const receipt = await scanForReceipt(asks, forSome)
    await school().output(asks, 'attendance.askHost', { receipt })
    await school().output(asks, 'attendance.askHost', { receipt })
    await school().output(openids.host, 'attendance.decideAsking', { sessionId: forSome, personId: asksId, decision: 'refused' })
    expect(await school().output(asks, 'attendance.askHost', { receipt })).toEqual({ decision: 'refused' })
    expect(await school().output(openids.host, 'attendance.decideAsking', { sessionId: forSome, personId: asksId, decision: 'added' })).toEqual({ decision: 'refused' })
    expect(school().store().marks.filter(({ sessionId }) => sessionId === forSome)).toEqual([])
  })

  it('of another studio is let in without being counted', async () => {
    const receipt = await scanForReceipt(openids.foreignHost, forSome)
    await school().output(openids.foreignHost, 'attendance.askHost', { receipt })
    await school().output(openids.host, 'attendance.decideAsking', { sessionId: forSome, personId: personId('外聘主持'), decision: 'added' })
    const list = await school().output(openids.host, 'attendance.roomList', { sessionId: forSome })
    expect(list.arrived).toEqual([])
    expect(list.notOnRoster).toEqual([expect.objectContaining({ name: '外聘主持' })])
    expect((await openRoom(school(), forSome)).arrived).toBe(0)
  })

  it('is not let in by an assistant, a member or the host of another studio', async () => {
    const receipt = await scanForReceipt(asks, forSome)
    await school().output(asks, 'attendance.askHost', { receipt })
    for (const openid of [openids.assistant, openids.member, openids.foreignHost]) {
      expect(await school().refusal(openid, 'attendance.decideAsking', { sessionId: forSome, personId: asksId, decision: 'added' })).toMatchObject({ code: 'NOT_ALLOWED' })
    }
  })
})

describe('guests', () => {
  const guest = { name: '来访甲', school: '北塘小学' }

  it('sign in with name and school at an open activity, are listed apart and counted nowhere', async () => {
    const receipt = await scanForReceipt(openids.unbound)
    await school().output(openids.unbound, 'attendance.checkInAsGuest', { receipt, ...guest })
    const list = await school().output(openids.host, 'attendance.roomList', { sessionId: session })
    expect(list.guests).toEqual([expect.objectContaining(guest)])
    expect(list.arrived).toEqual([])
    expect((await openRoom(school(), session)).arrived).toBe(0)
  })

  it('may correct their name, and stay one', async () => {
    const receipt = await scanForReceipt(openids.unbound)
    await school().output(openids.unbound, 'attendance.checkInAsGuest', { receipt, ...guest })
    await school().output(openids.unbound, 'attendance.checkInAsGuest', { receipt, ...guest, name: '来访乙' })
    expect((await school().output(openids.host, 'attendance.roomList', { sessionId: session })).guests.map(({ name }) => name)).toEqual(['来访乙'])
  })

  it('are told whether they are welcome, and refused where they are not', async () => {
    const room = await openRoom(school(), session)
    const { detail } = await school().refusal(openids.unbound, 'attendance.checkIn', { token: codeAt(room, school().now()) })
    expect(detail?.guestsWelcome).toBe(true)
    school().rewrite((store) => {
      for (const activity of store.activities) activity.openToGuests = false
    })
    expect(await school().refusal(openids.unbound, 'attendance.checkInAsGuest', { receipt: detail?.receipt ?? '', ...guest })).toMatchObject({
      code: 'GUESTS_NOT_WELCOME',
    })
  })

  it('are at most two hundred', async () => {
    const receipt = await scanForReceipt(openids.unbound)
    const { schoolId, studioId } = school().store().activities[0] ?? { schoolId: '', studioId: '' }
    school().plant('guests', Array.from({ length: 200 }, (_, i) => ({ _id: `${session}_${i}`, schoolId, studioId, sessionId: session, ...guest, arrivedAt: school().now() })))
    expect(await school().refusal(openids.unbound, 'attendance.checkInAsGuest', { receipt, ...guest })).toMatchObject({ code: 'ROOM_FULL' })
    expect(school().store().guests).toHaveLength(200)
  })
})

it('whoever was put on the roster meanwhile need not ask', async () => {
  const forSome = sessionOf(activityIds.forSome)
  school().at('13:55', 7)
  const receipt = await scanForReceipt(openids.memberOfTwo, forSome)
  school().rewrite((store) => {
    for (const activity of store.activities) if (activity._id === activityIds.forSome) activity.roster = { kind: 'all' }
  })
  expect(await school().output(openids.memberOfTwo, 'attendance.askHost', { receipt })).toEqual({ decision: 'added' })
  expect(time('13:55', 7)).toBeLessThanOrEqual(school().store().marks.find(({ sessionId }) => sessionId === forSome)?.arrivedAt ?? 0)
})
