import { names, openids, personId, studioId } from './support/cast'
import { idOf } from './support/plans'
import { plantReviews, reflectionOf } from './support/reflections'
import { useSchool } from './support/school'

const school = useSchool()
const { member, host, office } = openids
const today = (openid: string) => school().output(openid, 'attendance.today', {})
const ofHost = async () => (await today(host)).studios[0]?.desk?.reflections
const ofOffice = async () => (await today(office)).office?.reflections

describe('how many reflections wait for a decision', () => {
  it('is said at home to hosts and to the office, and to nobody else', async () => {
    plantReviews(school())
    expect([await ofHost(), await ofOffice()]).toEqual([3, 3])
    expect(await today(member)).toMatchObject({ studios: [{ desk: null }], office: null })
  })

  it('leaves out what is one’s own, and what may still be answered by WeChat', async () => {
    const now = school().now()
    const report = { by: personId(names.member), at: now, reason: '不妥' }
    const candidate = { version: 1, visibility: 'studio' as const, sentAt: now, files: 1, text: { suggest: 'pass' as const, label: 100 }, pictures: [{ trace: 't', found: null }], picturesAskedAt: now, hindered: null, decidersTold: false, refused: null }
    school().plant('reflections', [
      reflectionOf(school(), { id: idOf('own'), author: names.host, piece: { reports: [report] } }),
      reflectionOf(school(), { id: idOf('checked'), piece: { shown: null, candidate } }),
    ])
    expect([await ofHost(), await ofOffice()]).toEqual([0, 1])
    school().at('14:21')
    expect([await ofHost(), await ofOffice()]).toEqual([1, 2])
  })

  it('is not counted for who is of the office and in a studio: four operations are enough for a home page', async () => {
    plantReviews(school())
    school().rewrite(({ people }) => {
      for (const person of people.filter(({ _id }) => _id === personId(names.host))) person.schoolRoles = ['office']
    })
    const { reply, usage } = await school().call(host, 'attendance.today', {})
    expect(usage.databaseOperations).toBe(4)
    expect(reply).toMatchObject({ ok: true, output: { studios: [{ id: studioId, desk: { reflections: null } }], office: { reflections: null } } })
  })

  it('costs as much among 5,000 as among a few', async () => {
    const all = Array.from({ length: 5_000 }, (_, i) => reflectionOf(school(), { id: idOf(`filling ${i}`), piece: i < 130 ? { reports: [{ by: personId(names.host), at: school().now() - 1, reason: '' }] } : {} }))
    school().plant('reflections', all)
    for (const openid of [host, office]) {
      const { usage } = await school().call(openid, 'attendance.today', {})
      expect([usage.databaseOperations, usage.documentsExamined <= 1000]).toEqual([4, true])
    }
    expect(await ofOffice()).toBe(100)
  })
})
