import { derivedCase } from '../../cloudfunctions/kit/case-shelf'
import type { SchoolRole } from '../../cloudfunctions/kit/documents'
import { newFlow } from '../../domain/library/case-flow'
import type { Candidate } from '../../domain/moderation/piece'
import { plantRecord } from './support/activity-records'
import { activityIds, names, openids, personId, studioId } from './support/cast'
import { publishedCase, submittedCase } from './support/library'
import { idOf } from './support/plans'
import { publishedCase as plantedCase } from './support/published-cases'
import { plantReviews, reflectionOf } from './support/reflections'
import { useSchool } from './support/school'

const school = useSchool()
const { member, host, office, adviser } = openids
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

  it('is counted for who is of the office and hosts a studio, too: four operations are enough for a home page', async () => {
    plantReviews(school())
    rolesOf(names.host, ['office'])
    const { reply, usage } = await school().call(host, 'attendance.today', {})
    expect(usage.databaseOperations).toBe(4)
    expect(reply).toMatchObject({ ok: true, output: { studios: [{ id: studioId, desk: { reflections: 3 } }], office: { reflections: 3 } } })
  })

  it('costs as much among 5,000 as among a few', async () => {
    const all = Array.from({ length: 5_000 }, (_, i) => reflectionOf(school(), { id: idOf(`filling ${i}`), piece: i < 130 ? { reports: [{ by: personId(names.host), at: school().now() - 1, reason: '' }] } : {} }))
    school().plant('reflections', all)
    for (const openid of [host, office]) {
      const { usage } = await school().call(openid, 'attendance.today', {})
      expect([usage.databaseOperations <= 4, usage.documentsExamined <= 1000]).toEqual([true, true])
    }
    expect(await ofOffice()).toBe(100)
  })
})

describe('what else waits', () => {
  it('is said at home: cases to review to hosts and experts, reported ones to hosts and the office, records to both', async () => {
    const reported = await publishedCase(school(), { name: 'reported' })
    await school().output(adviser, 'library.reportCase', { id: reported, reason: '有学生全名' })
    await submittedCase(school(), { name: 'submitted' })
    await submittedCase(school(), { name: 'by the host', author: host })
    const doubtful: Candidate = { version: 1, visibility: 'studio', sentAt: school().now(), files: 0, text: { suggest: 'review', label: 20003 }, pictures: [], picturesAskedAt: null, hindered: null, decidersTold: true, refused: null }
    plantRecord(school(), { shown: null, candidate: doubtful })
    rolesOf(names.adviser, ['expert'])
    expect((await today(host)).studios[0]?.desk).toMatchObject({ libraryCases: 2, records: 1 })
    expect((await today(office)).office).toMatchObject({ libraryCases: 1, records: 1 })
    const { records } = await school().output(host, 'library.reviewQueue', { of: { kind: 'studio', studioId } })
    expect(records).toMatchObject([{ activityId: activityIds.past, why: 'doubtful' }])
    expect((await school().output(office, 'library.reviewQueue', { of: { kind: 'school' } })).records).toHaveLength(1)
    expect(await today(adviser)).toMatchObject({ casesToReview: 2, office: null, studios: [{ desk: null }] })
    expect(await today(member)).toMatchObject({ casesToReview: null, studios: [{ desk: null }] })
  })

  it('costs no more for an expert, nor for who is host, expert and office at once', async () => {
    rolesOf(names.adviser, ['expert'])
    rolesOf(names.host, ['expert', 'administrator'])
    for (const openid of [adviser, host]) expect((await school().call(openid, 'attendance.today', {})).usage.databaseOperations).toBeLessThanOrEqual(4)
  })

  it('is not said of a case to a host who wrote an earlier version of it, nor is it in their queue', async () => {
    await submittedCase(school(), { name: 'together', words: { coAuthors: [personId(names.host)] } })
    await submittedCase(school(), { name: 'together' })
    expect((await today(host)).studios[0]?.desk?.libraryCases).toBe(0)
    expect((await school().output(host, 'library.caseReviews', { of: { kind: 'studio', studioId } })).items).toEqual([])
  })

  it('is counted whole for whom it is, however much waits for others or is their own', async () => {
    rolesOf(names.adviser, ['expert'])
    rolesOf(names.host, ['office'])
    const at = school().now() - 3_600_000
    const report = { by: personId(names.member), at, reason: '有学生全名' }
    const submitted = (i: number) => derivedCase({ ...plantedCase(school(), { title: `submitted ${i}`, at, flow: { ...newFlow, waiting: { version: 1, at } } }) })
    const reported = (i: number) => derivedCase({ ...plantedCase(school(), { title: `reported ${i}`, at }), reports: [report] })
    const many = Array.from({ length: 130 }, (_, i) => i)
    school().plant('library_cases', [...many.map(submitted), reported(1), reported(2)])
    school().plant('reflections', [...many, 130].map((i) => reflectionOf(school(), { id: idOf(`reported ${i}`), author: i < 130 ? names.host : names.member, piece: { reports: [report] } })))
    expect((await today(office)).office).toMatchObject({ libraryCases: 2 })
    expect(await today(adviser)).toMatchObject({ casesToReview: 100 })
    expect((await today(host)).office).toMatchObject({ libraryCases: 2, reflections: 1 })
  })

  it('is no more once it was answered', async () => {
    await publishedCase(school(), { name: 'answered' })
    expect((await today(host)).studios[0]?.desk?.libraryCases).toBe(0)
  })
})

function rolesOf(name: string, schoolRoles: SchoolRole[]): void {
  school().rewrite(({ people }) => {
    for (const person of people.filter(({ _id }) => _id === personId(name))) person.schoolRoles = schoolRoles
  })
}
