import { activityIds, names, openids, personId, sessionOf } from './support/cast'
import { codeAt, openRoom } from './support/codes'
import { idOf } from './support/plans'
import { useSchool } from './support/school'

const school = useSchool()
const session = sessionOf(activityIds.today)
const memberId = personId(names.member)
const secondId = personId(names.memberOfTwo)

const list = () => school().output(openids.host, 'attendance.roomList', { sessionId: session })
const note = (notes: { personId: string; note: 'present' | 'absent' | 'none' }[], openid: string = openids.assistant) =>
  school().output(openid, 'attendance.rollCall', { sessionId: session, notes })
const scan = async (openid: string) => school().output(openid, 'attendance.checkIn', { token: codeAt(await openRoom(school(), session), school().now()) })

describe('roll call', () => {
  it('notes many in one call whose cost does not grow', async () => {
    await openRoom(school(), session)
    const everybody = (await list()).missing.map(({ id }) => ({ personId: id, note: 'present' as const }))
    expect(everybody).toHaveLength(24)
    const { usage } = await school().call(openids.assistant, 'attendance.rollCall', { sessionId: session, notes: everybody })
    const one = await school().call(openids.assistant, 'attendance.rollCall', { sessionId: session, notes: [{ personId: memberId, note: 'absent' }] })
    expect(usage.databaseOperations).toBe(one.usage.databaseOperations)
    expect((await openRoom(school(), session)).arrived).toBe(23)
  })

  it('says who noted whom', async () => {
    await note([{ personId: memberId, note: 'present' }])
    await note([{ personId: secondId, note: 'absent' }], openids.host)
    const { arrived, missing } = await list()
    expect(arrived).toEqual([expect.objectContaining({ id: memberId, via: 'roll-call', arrivedAt: null, byName: names.assistant })])
    expect(missing.find(({ id }) => id === secondId)).toMatchObject({ noted: true, byName: names.host })
  })

  it('can be taken back, and what was said stays in the record', async () => {
    await note([{ personId: memberId, note: 'present' }])
    await note([{ personId: memberId, note: 'none' }])
    expect((await list()).arrived).toEqual([])
    expect(school().store().rooms.find(({ _id }) => _id === session)?.rollCall[memberId]?.map((entry) => entry.note)).toEqual(['present', 'none'])
  })

  it('repeated notes nothing anew', async () => {
    expect(await note([{ personId: memberId, note: 'present' }])).toEqual({ noted: 1 })
    expect(await note([{ personId: memberId, note: 'present' }])).toEqual({ noted: 0 })
  })

  it('loses to a scan', async () => {
    await note([{ personId: memberId, note: 'absent' }])
    await scan(openids.member)
    expect((await list()).arrived).toEqual([expect.objectContaining({ id: memberId, via: 'code', status: 'present' })])
  })

  it('saw whoever scanned late afterwards in time', async () => {
    school().at('14:02')
    await note([{ personId: memberId, note: 'present' }])
    school().at('14:15')
    await scan(openids.member)
    expect((await list()).arrived).toEqual([expect.objectContaining({ id: memberId, status: 'present', via: 'roll-call' })])
  })

  it('shows on the home pages of both sides', async () => {
    await note([{ personId: memberId, note: 'present' }])
    const mine = (await school().output(openids.member, 'attendance.today', {})).activities[0]?.sessions[0]
    expect(mine).toMatchObject({ mine: { status: 'present', arrivedAt: null }, arrived: null })
    expect((await school().output(openids.host, 'attendance.today', {})).activities[0]?.sessions[0]).toMatchObject({ arrived: 1 })
  })

  it.each([
    ['a member', openids.member, 'NOT_ALLOWED'],
    ["another studio's host", openids.foreignHost, 'NOT_ALLOWED'],
    ['who is not bound', openids.unbound, 'NOT_BOUND'],
  ])('is not done by %s', async (_name, openid, code) => {
    expect(await school().refusal(openid, 'attendance.rollCall', { sessionId: session, notes: [{ personId: memberId, note: 'present' }] })).toMatchObject({ code })
  })

  it('knows nobody who is not on the roster, and does not begin before check-in', async () => {
    const stranger = { sessionId: session, notes: [{ personId: personId('外聘主持'), note: 'present' as const }] }
    expect(await school().refusal(openids.host, 'attendance.rollCall', stranger)).toMatchObject({ code: 'BAD_INPUT' })
    school().at('13:20')
    const early = { sessionId: session, notes: [{ personId: memberId, note: 'present' as const }] }
    expect(await school().refusal(openids.host, 'attendance.rollCall', early)).toMatchObject({ code: 'NOT_OPEN_YET' })
  })
})

describe('the head count', () => {
  it('is kept, the last one standing', async () => {
    await school().output(openids.assistant, 'attendance.noteHeadCount', { sessionId: session, headCount: 20 })
    await school().output(openids.host, 'attendance.noteHeadCount', { sessionId: session, headCount: 19 })
    expect((await list()).headCount).toBe(19)
  })
})

describe('the spot check', () => {
  it('draws three of those who are here, the same again for the same draw', async () => {
    await note((await list()).missing.slice(0, 8).map(({ id }) => ({ personId: id, note: 'present' as const })))
    const { drawn } = await school().output(openids.host, 'attendance.drawSpotCheck', { sessionId: session, drawId: idOf('draw') })
    const here = (await list()).arrived.map(({ id }) => id)
    expect(drawn).toHaveLength(3)
    for (const { id } of drawn) expect(here).toContain(id)
    expect(await school().output(openids.host, 'attendance.drawSpotCheck', { sessionId: session, drawId: idOf('draw') })).toEqual({ drawn })
  })

  it('turns who is not there into a correction, which outranks their scan, and can be taken back', async () => {
    await scan(openids.member)
    await school().output(openids.host, 'attendance.drawSpotCheck', { sessionId: session, drawId: idOf('draw') })
    await school().output(openids.host, 'attendance.answerSpotCheck', { sessionId: session, personId: memberId, here: false })
    const after = await list()
    expect(after.arrived).toEqual([])
    expect(after.missing.find(({ id }) => id === memberId)).toMatchObject({ noted: true, byName: names.host })
    expect(after.spotCheck).toEqual([expect.objectContaining({ id: memberId, here: false })])
    await school().output(openids.host, 'attendance.answerSpotCheck', { sessionId: session, personId: memberId, here: true })
    expect((await list()).arrived).toEqual([expect.objectContaining({ id: memberId, via: 'code' })])
  })

  it('takes back who was noted absent in an earlier draw, and tells who scans again meanwhile', async () => {
    await scan(openids.member)
    await school().output(openids.host, 'attendance.drawSpotCheck', { sessionId: session, drawId: idOf('draw') })
    await school().output(openids.host, 'attendance.answerSpotCheck', { sessionId: session, personId: memberId, here: false })
    await school().output(openids.host, 'attendance.drawSpotCheck', { sessionId: session, drawId: idOf('another draw') })
    const token = codeAt(await openRoom(school(), session), school().now())
    expect(await school().refusal(openids.member, 'attendance.checkIn', { token })).toMatchObject({ code: 'MARKED_ABSENT' })
    expect((await list()).spotCheck).toEqual([expect.objectContaining({ id: memberId, here: false })])
    await school().output(openids.host, 'attendance.answerSpotCheck', { sessionId: session, personId: memberId, here: true })
    expect((await list()).arrived.map(({ id }) => id)).toEqual([memberId])
    const kept = school().store().rooms.find(({ _id }) => _id === session)?.corrections[memberId]
    expect(kept?.map(({ status }) => status)).toEqual(['absent', 'none'])
  })

  it('answers only for who was drawn', async () => {
    await scan(openids.member)
    await school().output(openids.host, 'attendance.drawSpotCheck', { sessionId: session, drawId: idOf('draw') })
    expect(await school().refusal(openids.host, 'attendance.answerSpotCheck', { sessionId: session, personId: secondId, here: false })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('failed attempts', () => {
  it('are kept for the host by name with what happened, ten a person, then counted only', async () => {
    const room = await openRoom(school(), session)
    const old = codeAt(room, school().now(), -4)
    for (let i = 0; i < 12; i++) await school().refusal(openids.member, 'attendance.checkIn', { token: old })
    const { attempts, attemptsTotal } = await list()
    expect(attempts).toHaveLength(10)
    expect(attempts[0]).toMatchObject({ name: names.member, code: 'CODE_EXPIRED' })
    expect(attemptsTotal).toBe(12)
  })

  it('are two hundred a session at the most', async () => {
    const room = await openRoom(school(), session)
    school().rewrite((store) => {
      for (const book of store.rooms) {
        if (book._id !== session) continue
        book.attempts = Array.from({ length: 200 }, () => ({ personId: secondId, name: names.memberOfTwo, code: 'CODE_EXPIRED' as const, at: school().now() }))
        book.attemptsTotal = 200
      }
    })
    await school().refusal(openids.member, 'attendance.checkIn', { token: codeAt(room, school().now(), -4) })
    const { attempts, attemptsTotal } = await list()
    expect(attempts).toHaveLength(200)
    expect(attemptsTotal).toBe(201)
  })

  it('of phones that are not bound are counted without a name', async () => {
    const room = await openRoom(school(), session)
    await school().refusal(openids.unbound, 'attendance.checkIn', { token: codeAt(room, school().now()) })
    expect(await list()).toMatchObject({ attempts: [], attemptsTotal: 1 })
  })

  it('cost no more than three operations, two after another', async () => {
    const room = await openRoom(school(), session)
    for (const openid of [openids.member, openids.unbound, openids.foreignHost]) {
      const { usage } = await school().call(openid, 'attendance.checkIn', { token: codeAt(room, school().now(), -4) })
      expect(usage.databaseOperations).toBeLessThanOrEqual(3)
      expect(usage.roundTrips).toBeLessThanOrEqual(2)
    }
  })
})

describe('the 小程序码', () => {
  it('is drawn by WeChat for hosts and assistants', async () => {
    const { png } = await school().output(openids.assistant, 'attendance.miniCode', { sessionId: session })
    expect(Buffer.from(png, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(await school().refusal(openids.member, 'attendance.miniCode', { sessionId: session })).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
