import { openids } from './support/cast'
import { caseIdOf, draftCase, publishedCase, returnedCase, storedCase, submittedCase } from './support/library'
import { useSchool } from './support/school'

const school = useSchool()

it('a case goes from the draft to the reviewer and into the library', async () => {
  const id = await draftCase(school())
  expect(await school().output(openids.member, 'library.libraryCase', { id, counts: false })).toMatchObject({ own: { state: 'draft', seen: 1 }, sent: { version: 0 } })
  expect(await school().refusal(openids.host, 'library.libraryCase', { id, counts: false })).toEqual({ code: 'NOT_FOUND' })
  await submittedCase(school())
  expect(await school().output(openids.host, 'library.libraryCase', { id, counts: false })).toMatchObject({ published: null, sent: { version: 1 }, mayReview: { version: 1, check: null } })
  await returnedCase(school(), { name: 'another' })
  expect(storedCase(school(), caseIdOf({ name: 'another' })).flow).toMatchObject({ waiting: null, published: null })
  await publishedCase(school())
  const read = await school().output(openids.adviser, 'library.libraryCase', { id, counts: true })
  expect(read).toMatchObject({ published: { version: 1, title: '早读迟到的孩子' }, reads: 1, own: null, mayReview: null, may: { use: true, report: true, share: true, feature: false, retire: false } })
})
