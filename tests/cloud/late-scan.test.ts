import { drawToken, stepOf } from '../../domain/shared/room-code'
import { activityIds, names, openids, personId, sessionOf } from './support/cast'
import { altered, codeAt, openRoom } from './support/codes'
import { revisionOf } from './support/plans'
import { time, useSchool } from './support/school'

const school = useSchool()
const session = sessionOf(activityIds.today)
const memberId = personId(names.member)

const list = () => school().output(openids.host, 'attendance.roomList', { sessionId: session })

it('a scan that was kept without a network waits for the host, with the time of its code and that of its arrival', async () => {
  const room = await openRoom(school(), session)
  const token = codeAt(room, school().at('13:58'))
  const receivedAt = school().at('14:40')
  expect(await school().output(openids.member, 'attendance.submitLateScan', { token })).toMatchObject({ kind: 'waiting', decision: 'waiting', codeShownAt: time('13:58') })
  const { arrived, unconfirmed, missing } = await list()
  expect(arrived).toEqual([])
  expect(unconfirmed).toEqual([expect.objectContaining({ id: memberId, name: names.member, codeShownAt: time('13:58') })])
  expect(unconfirmed[0]?.receivedAt ?? 0).toBeGreaterThanOrEqual(receivedAt)
  expect(missing.map(({ id }) => id)).not.toContain(memberId)
  expect((await openRoom(school(), session)).arrived).toBe(0)
})

it('confirmed, it counts from the time of its code', async () => {
  const room = await openRoom(school(), session)
  const token = codeAt(room, school().at('13:58'))
  school().at('14:40')
  await school().output(openids.member, 'attendance.submitLateScan', { token })
  expect(await school().output(openids.host, 'attendance.decideEvidence', { sessionId: session, personIds: [memberId], decision: 'confirmed' })).toEqual({ decided: 1 })
  expect((await list()).arrived).toEqual([expect.objectContaining({ id: memberId, status: 'present', via: 'evidence', arrivedAt: time('13:58'), byName: names.host })])
  expect((await openRoom(school(), session)).arrived).toBe(1)
  expect(await school().output(openids.host, 'attendance.decideEvidence', { sessionId: session, personIds: [memberId], decision: 'confirmed' })).toEqual({ decided: 0 })
})

it('refused, it counts as nothing, and its sender is told when they ask again', async () => {
  const room = await openRoom(school(), session)
  const token = codeAt(room, school().now())
  school().at('14:40')
  await school().output(openids.member, 'attendance.submitLateScan', { token })
  await school().output(openids.host, 'attendance.decideEvidence', { sessionId: session, personIds: [memberId], decision: 'refused' })
  expect((await list()).missing.map(({ id }) => id)).toContain(memberId)
  expect(await school().output(openids.member, 'attendance.submitLateScan', { token })).toMatchObject({ kind: 'waiting', decision: 'refused' })
})

it('one that is still fresh when it is sent checks in', async () => {
  const room = await openRoom(school(), session)
  expect(await school().output(openids.member, 'attendance.submitLateScan', { token: codeAt(room, school().now(), -1) })).toMatchObject({ kind: 'checked-in' })
})

it('who has been checked in meanwhile is told so', async () => {
  const room = await openRoom(school(), session)
  const early = codeAt(room, school().now())
  await school().output(openids.member, 'attendance.checkIn', { token: early })
  school().at('14:40')
  expect(await school().output(openids.member, 'attendance.submitLateScan', { token: early })).toMatchObject({ kind: 'checked-in', checkedIn: { repeated: true } })
  expect((await list()).unconfirmed).toEqual([])
})

it.each([
  ['two hours after the end is accepted', '18:29:30', null],
  ['later is not', '18:31', 'TOO_LATE'],
])('%s', async (_name, clock, code) => {
  const room = await openRoom(school(), session)
  const token = codeAt(room, school().now())
  school().at(clock)
  const { reply } = await school().call(openids.member, 'attendance.submitLateScan', { token })
  expect(reply.ok ? null : reply.code).toBe(code)
})

it('one that is still fresh when it is sent gets a receipt like any scan', async () => {
  const room = await openRoom(school(), session)
  const { code, detail } = await school().refusal(openids.unbound, 'attendance.submitLateScan', { token: codeAt(room, school().now(), -1) })
  expect([code, typeof detail?.receipt]).toEqual(['NOT_BOUND', 'string'])
})

it('sent again long after the end it answers what stands', async () => {
  const room = await openRoom(school(), session)
  const token = codeAt(room, school().now())
  school().at('14:40')
  await school().output(openids.member, 'attendance.submitLateScan', { token })
  await school().output(openids.host, 'attendance.decideEvidence', { sessionId: session, personIds: [memberId], decision: 'confirmed' })
  school().at('22:00')
  expect(await school().output(openids.member, 'attendance.submitLateScan', { token })).toMatchObject({ kind: 'waiting', decision: 'confirmed' })
})

describe('who scanned in time without a network and again, late, with one', () => {
  it.each([
    ['the kept scan is sent first', true],
    ['the kept scan is sent last', false],
  ])('waits for the host and is on time once confirmed: %s', async (_name, keptFirst) => {
    const room = await openRoom(school(), session)
    const kept = codeAt(room, school().at('13:58'))
    school().at('14:20')
    const sendKept = () => school().output(openids.member, 'attendance.submitLateScan', { token: kept })
    const scan = () => school().output(openids.member, 'attendance.checkIn', { token: codeAt(room, school().now()) })
    for (const act of keptFirst ? [sendKept, scan] : [scan, sendKept]) await act()
    const before = await list()
    expect([before.arrived.map(({ status }) => status), before.unconfirmed.map(({ id }) => id)]).toEqual([['late'], [memberId]])
    await school().output(openids.host, 'attendance.decideEvidence', { sessionId: session, personIds: [memberId], decision: 'confirmed' })
    const after = await list()
    expect([after.arrived.map(({ status }) => status), after.unconfirmed]).toEqual([['present'], []])
  })
})

describe('attacks end as a wait or a refusal, never as a check-in', () => {
  it('a forwarded photo scanned in flight mode', async () => {
    const room = await openRoom(school(), session)
    const photo = codeAt(room, school().at('14:00'))
    school().at('15:10')
    expect(await school().output(openids.memberOfTwo, 'attendance.submitLateScan', { token: photo })).toMatchObject({ kind: 'waiting' })
    expect(school().store().marks.filter(({ sessionId }) => sessionId === session)).toEqual([])
  })

  it('an altered step', async () => {
    const room = await openRoom(school(), session)
    const token = altered(codeAt(room, school().now()), 41)
    expect(await school().refusal(openids.member, 'attendance.submitLateScan', { token })).toEqual({ code: 'CODE_UNREADABLE' })
  })

  it('a code of the future, from a phone whose clock was set ahead', async () => {
    const room = await openRoom(school(), session)
    const token = codeAt(room, time('14:20'))
    expect(await school().refusal(openids.member, 'attendance.submitLateScan', { token })).toMatchObject({ code: 'NOT_OPEN_YET' })
  })

  it("another session's key", async () => {
    const other = await openRoom(school(), sessionOf(activityIds.forSome))
    const mine = await openRoom(school(), session)
    const token = drawToken(other.key, mine.envelope, stepOf(school().now()))
    expect(await school().refusal(openids.member, 'attendance.checkIn', { token })).toMatchObject({ code: 'CODE_UNREADABLE' })
    expect(await school().refusal(openids.member, 'attendance.submitLateScan', { token })).toMatchObject({ code: 'CODE_UNREADABLE' })
  })

  it('the key of a session that has been moved since', async () => {
    const room = await openRoom(school(), session)
    const revision = revisionOf(school())
    const [first] = revision.sessions
    if (first === undefined) throw new Error('no session')
    await school().output(openids.host, 'attendance.reviseActivity', {
      ...revision,
      sessions: [{ ...first, startsAt: first.startsAt + 30 * 60_000, endsAt: first.endsAt + 30 * 60_000 }],
      acceptOverlaps: true,
    })
    await openRoom(school(), session)
    school().at('13:52')
    const { credential } = await school().output(openids.member, 'attendance.today', {})
    await school().call(openids.member, 'attendance.checkIn', { token: codeAt(room, school().now()), credential: credential ?? '' })
    const { arrived, unconfirmed } = await list()
    expect(arrived).toEqual([])
    expect(unconfirmed).toEqual([expect.objectContaining({ id: memberId })])
    expect((await openRoom(school(), session)).arrived).toBe(0)
    await school().output(openids.host, 'attendance.decideEvidence', { sessionId: session, personIds: [memberId], decision: 'confirmed' })
    expect((await list()).arrived).toEqual([expect.objectContaining({ id: memberId, via: 'evidence' })])
  })

  it('a replay by another OPENID waits under its own name', async () => {
    const room = await openRoom(school(), session)
    const token = codeAt(room, school().now())
    await school().output(openids.member, 'attendance.checkIn', { token })
    school().at('14:30')
    expect(await school().output(openids.memberOfTwo, 'attendance.submitLateScan', { token })).toMatchObject({ kind: 'waiting' })
    expect((await list()).unconfirmed.map(({ name }) => name)).toEqual([names.memberOfTwo])
  })
})

it.each([
  ['an assistant', openids.assistant],
  ['a member', openids.member],
  ["another studio's host", openids.foreignHost],
])('%s confirms nothing', async (_name, openid) => {
  const room = await openRoom(school(), session)
  const token = codeAt(room, school().now())
  school().at('14:40')
  await school().output(openids.memberOfTwo, 'attendance.submitLateScan', { token })
  const input = { sessionId: session, personIds: [personId(names.memberOfTwo)], decision: 'confirmed' as const }
  expect(await school().refusal(openid, 'attendance.decideEvidence', input)).toMatchObject({ code: 'NOT_ALLOWED' })
})
