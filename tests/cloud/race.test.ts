import type { Person } from '../../cloudfunctions/kit/documents'
import { activityIds, openids, schoolId, sessionOf, studioId } from './support/cast'
import { codeAt, openRoom } from './support/codes'
import { idOf } from './support/plans'
import { useSchool } from './support/school'

const school = useSchool()
const sessionId = sessionOf(activityIds.today)
const crowd = 300

function plantCrowd(): Person[] {
  const people = Array.from({ length: crowd }, (_, i): Person => {
    const membership = { studioId, role: 'member' as const, counted: true, from: 0, to: null }
    return { _id: idOf(`crowd ${i}`), schoolId, name: `学员${i}`, openid: `wx-crowd-${i}`, memberships: [membership], schoolRoles: [] }
  })
  school().plant('people', people)
  return people
}

it('three hundred people who each scan three times at once are each marked once', async () => {
  const people = plantCrowd()
  const token = codeAt(await openRoom(school(), sessionId), school().now(), 1)
  const scans = people.flatMap(({ openid }) => Array.from({ length: 3 }, () => openid ?? ''))
  const answers = await Promise.all(scans.map(scan))

  const marks = school()
    .store()
    .marks.filter((mark) => mark.sessionId === sessionId)
  expect(marks).toHaveLength(crowd)
  expect(new Set(marks.map(({ personId }) => personId))).toEqual(new Set(people.map(({ _id }) => _id)))
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(crowd)
  expect(new Set(answers.map(({ openid, arrivedAt }) => `${openid} ${arrivedAt}`)).size).toBe(crowd)
  const { arrived } = await openRoom(school(), sessionId)
  expect(arrived).toBe(crowd)
  expect((await school().output(openids.host, 'attendance.roomList', { sessionId })).arrived).toHaveLength(crowd)

  async function scan(openid: string) {
    const answer = await school().output(openid, 'attendance.checkIn', { token })
    // On a slow machine the code would go out of date while the last ones wait in line.
    school().at('13:50')
    return { openid, ...answer }
  }
})
