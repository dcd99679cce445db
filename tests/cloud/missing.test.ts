import type { MessageDocument } from '../../cloudfunctions/kit/documents'
import { activityIds, names, openids, personId, sessionOf, studioId } from './support/cast'
import { codeAt, openRoom } from './support/codes'
import { messagesOf, tick } from './support/messages'
import { revisionOf, twoHours } from './support/plans'
import { useSchool } from './support/school'

const school = useSchool()
const today = sessionOf(activityIds.today)
/** Of the counted, 谢青禾 is suspended and 沈若水 has asked for leave that nobody has decided. */
const suspended = '谢青禾'
const asking = '沈若水'

beforeEach(async () => {
  await tick(school())
})

it('ten minutes after the start hosts get one message: how many are missing, of how many, and the first few names', async () => {
  await comes(openids.member)
  school().at('14:09')
  await tick(school())
  expect(told()).toEqual([])
  school().at('14:10')
  await tick(school())
  school().at('14:11')
  await tick(school())

  const missing = counted().filter((name) => ![names.member, suspended, asking].includes(name))
  expect(told()).toMatchObject([
    {
      personId: personId(names.host),
      opens: `attendance/room-list/room-list?session=${today}`,
      content: { missing: missing.length, expected: missing.length + 2, names: missing.slice(0, 5) },
    },
  ])
})

it('who came late is missing no more, and nobody is told twice', async () => {
  school().at('14:10')
  await tick(school())
  const before = told()
  expect(before).toHaveLength(1)
  await comes(openids.member)
  for (const clock of ['14:15', '14:39', '15:30']) {
    school().at(clock)
    await tick(school())
  }
  expect(told().map(({ _id }) => _id)).toEqual(before.map(({ _id }) => _id))
})

it('nobody is told where everybody is there', async () => {
  await everybodyComes()
  school().at('14:10')
  await tick(school())
  expect(told()).toEqual([])
})

it('nobody is told of what was called off meanwhile', async () => {
  school().at('14:05')
  await school().output(openids.host, 'attendance.cancelActivity', { activityId: activityIds.today, version: 1, reason: '停电' })
  school().at('14:10')
  await tick(school())
  expect(told()).toEqual([])
})

it('who is missing from what was moved is told ten minutes after the new start, once', async () => {
  school().at('13:55')
  await school().output(openids.host, 'attendance.reviseActivity', { ...revisionOf(school()), sessions: [{ id: today, ...twoHours('15:00', 0) }], acceptOverlaps: true })
  for (const clock of ['14:10', '15:09']) {
    school().at(clock)
    await tick(school())
    expect([clock, told()]).toEqual([clock, []])
  }
  for (const clock of ['15:10', '15:20']) {
    school().at(clock)
    await tick(school())
    expect([clock, told().length]).toEqual([clock, 1])
  }
})

it('nobody is told late, when the timer was down', async () => {
  school().at('14:41')
  await tick(school())
  expect(told()).toEqual([])
})

function told(): MessageDocument[] {
  return messagesOf(school()).filter(({ kind }) => kind === 'missing')
}

async function comes(openid: string): Promise<void> {
  await school().output(openid, 'attendance.checkIn', { token: codeAt(await openRoom(school(), today), school().now()) })
}

async function everybodyComes(): Promise<void> {
  const notes = counted().map((name) => ({ personId: personId(name), note: 'present' as const }))
  await openRoom(school(), today)
  await school().output(openids.assistant, 'attendance.rollCall', { sessionId: today, notes })
}

/** Names of the counted, as lists have them. */
function counted(): string[] {
  return school()
    .store()
    .people.filter(({ memberships }) => memberships.some((membership) => membership.studioId === studioId && membership.counted))
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'zh-CN'))
}
