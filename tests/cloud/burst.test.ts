import type { Person } from '../../cloudfunctions/kit/documents'
import { activityIds, openids, schoolId, sessionOf, studioId } from './support/cast'
import { codeAt, openRoom } from './support/codes'
import { idOf } from './support/plans'
import type { School } from './support/school'
import { time, useSchool } from './support/school'

const school = useSchool()
const session = sessionOf(activityIds.today)
const everybody = Array.from({ length: 300 }, (_, i) => i + 1)

const isOffline = (i: number) => i % 10 === 0
const isUnbound = (i: number) => !isOffline(i) && i % 20 === 7
const scansTwice = (i: number) => !isOffline(i) && i % 30 === 3

it('three hundred at once, every tenth offline, every twentieth unbound, every thirtieth scanning twice, end with exactly the marks, evidence and receipts they should', async () => {
  fillHall(school())
  const room = await openRoom(school(), session)
  school().at('13:58')
  const token = codeAt(room, school().now())

  // The clock is held still, so that a slow computer does not make codes out of date.
  const receipts: string[] = []
  const scan = async (i: number) => {
    school().at('13:58')
    const { reply } = await school().call(openidOf(i), 'attendance.checkIn', { token })
    if (reply.ok) return
    expect([i, reply.code]).toEqual([i, 'NOT_BOUND'])
    receipts.push(reply.detail?.receipt ?? '')
  }
  const online = everybody.filter((i) => !isOffline(i))
  await Promise.all([...online, ...online.filter(scansTwice)].map(scan))

  school().at('14:45')
  const offline = everybody.filter(isOffline)
  await Promise.all([...offline, ...offline.slice(0, 5)].map((i) => school().output(openidOf(i), 'attendance.submitLateScan', { token })))

  const unbound = online.filter(isUnbound)
  const { marks, rooms } = school().store()
  const marked = marks.filter(({ sessionId }) => sessionId === session).map(({ personId }) => personId)
  expect(marked.sort()).toEqual(online.filter((i) => !isUnbound(i)).map(personIdOf).sort())
  const book = rooms.find(({ _id }) => _id === session)
  expect(Object.keys(book?.evidence ?? {}).sort()).toEqual(offline.map(personIdOf).sort())
  expect(receipts.filter((receipt) => receipt !== '')).toHaveLength(unbound.length)
  expect(book?.unbound).toBe(unbound.length)
  expect((await openRoom(school(), session)).arrived).toBe(marked.length)

  await school().output(openids.host, 'attendance.decideEvidence', { sessionId: session, personIds: offline.map(personIdOf), decision: 'confirmed' })
  expect((await openRoom(school(), session)).arrived).toBe(marked.length + offline.length)
}, 120_000)

function personIdOf(i: number): string {
  return idOf(`guest of the hall ${i}`)
}

function openidOf(i: number): string {
  return `wx-hall-${i}`
}

function fillHall(to: School): void {
  const people = everybody.map((i): Person => {
    const membership = { studioId, role: 'member' as const, counted: true, from: time('0:00', -30), to: null }
    return { _id: personIdOf(i), schoolId, name: `老师${i}`, openid: isUnbound(i) ? null : openidOf(i), memberships: [membership], schoolRoles: [] }
  })
  to.plant('people', people)
}
