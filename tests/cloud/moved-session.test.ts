import { activityIds, names, openids, personId, sessionOf } from './support/cast'
import type { Room } from './support/codes'
import { codeAt, openRoom } from './support/codes'
import { revisionOf } from './support/plans'
import { time, useSchool } from './support/school'

const school = useSchool()
const session = sessionOf(activityIds.today)
const memberId = personId(names.member)
const minute = 60_000

const list = () => school().output(openids.host, 'attendance.roomList', { sessionId: session })
const credential = async () => (await school().output(openids.member, 'attendance.today', {})).credential ?? ''
const scan = async (room: Room) => school().call(openids.member, 'attendance.checkIn', { token: codeAt(room, school().now()), credential: await credential() })
const confirm = (decision: 'confirmed' | 'refused') => school().output(openids.host, 'attendance.decideEvidence', { sessionId: session, personIds: [memberId], decision })

async function move(milliseconds: number): Promise<void> {
  const revision = revisionOf(school())
  const sessions = revision.sessions.map((one) => ({ ...one, startsAt: one.startsAt + milliseconds, endsAt: one.endsAt + milliseconds }))
  await school().output(openids.host, 'attendance.reviseActivity', { ...revision, sessions, acceptOverlaps: true })
}

describe('who scanned the old code after the session was moved', () => {
  let old: Room
  beforeEach(async () => {
    old = await openRoom(school(), session)
    await move(30 * minute)
    school().at('13:52')
    await scan(old)
  })

  it('waits for the host, also before the code page was opened again', async () => {
    const { arrived, unconfirmed } = await list()
    expect([arrived, unconfirmed.map(({ id }) => id)]).toEqual([[], [memberId]])
    expect(await confirm('confirmed')).toEqual({ decided: 1 })
    expect((await list()).arrived).toEqual([expect.objectContaining({ id: memberId, via: 'evidence' })])
  })

  it('is here once they scan the new code', async () => {
    const room = await openRoom(school(), session)
    school().at('14:20')
    expect((await scan(room)).reply).toMatchObject({ ok: true, output: { status: 'present', repeated: false } })
    const { arrived, unconfirmed } = await list()
    expect([arrived.map(({ id }) => id), unconfirmed]).toEqual([[memberId], []])
  })

  it('refused by the host they are missing', async () => {
    await confirm('refused')
    const { unconfirmed, missing } = await list()
    expect([unconfirmed, missing.some(({ id }) => id === memberId)]).toEqual([[], true])
  })

  it('is believed no more after a second move', async () => {
    await move(10 * minute)
    expect((await list()).arrived).toEqual([])
  })
})

it('a code of a day before the session was moved there does not stand in the way of the real one', async () => {
  const forSome = activityIds.twoSessions
  const first = sessionOf(forSome)
  school().at('08:40', 14)
  const old = await openRoom(school(), first)
  school().at('12:00', 13)
  const revision = revisionOf(school(), forSome)
  const later = revision.sessions.map((one) => ({ ...one, startsAt: one.startsAt + 86_400_000, endsAt: one.endsAt + 86_400_000 }))
  await school().output(openids.host, 'attendance.reviseActivity', { ...revision, sessions: later, acceptOverlaps: true })
  school().at('08:50', 14)
  await school().call(openids.member, 'attendance.checkIn', { token: codeAt(old, school().now()), credential: await credential() })
  school().at('08:50', 15)
  const real = await openRoom(school(), first)
  const checkedIn = await school().output(openids.member, 'attendance.checkIn', { token: codeAt(real, school().now()), credential: await credential() })
  expect(checkedIn).toMatchObject({ repeated: false, status: 'present' })
  expect(checkedIn.arrivedAt).toBeGreaterThanOrEqual(time('08:50', 15))
  expect((await school().output(openids.host, 'attendance.roomList', { sessionId: first })).arrived.map(({ id }) => id)).toEqual([memberId])
})

it('the old code says when the session now opens, to who is read', async () => {
  const old = await openRoom(school(), session)
  await move(3 * 3_600_000)
  const { code, detail } = await school().refusal(openids.member, 'attendance.checkIn', { token: codeAt(old, school().now()) })
  expect([code, detail?.at]).toEqual(['NOT_OPEN_YET', time('16:30')])
})

it('the code of a session that was dropped admits nobody who is read', async () => {
  const second = `${activityIds.twoSessions}b`
  school().at('13:40', 14)
  const room = await openRoom(school(), second)
  school().at('07:00', 14)
  const revision = revisionOf(school(), activityIds.twoSessions)
  await school().output(openids.host, 'attendance.reviseActivity', { ...revision, sessions: revision.sessions.slice(0, 1), acceptOverlaps: true })
  school().at('13:40', 14)
  expect(await school().refusal(openids.member, 'attendance.checkIn', { token: codeAt(room, school().now()) })).toMatchObject({ code: 'CANCELLED' })
})

it('who scans again hears late or on time by the final start', async () => {
  const room = await openRoom(school(), session)
  school().at('14:12')
  expect(await school().output(openids.member, 'attendance.checkIn', { token: codeAt(room, school().now()) })).toMatchObject({ status: 'late' })
  await move(10 * minute)
  expect(await school().output(openids.member, 'attendance.checkIn', { token: codeAt(room, school().now()) })).toMatchObject({ status: 'present', repeated: true })
})
