import type { StoredPicture } from '../../cloudfunctions/kit/documents'
import { names, personId } from './support/cast'
import { tick } from './support/messages'
import { idOf } from './support/plans'
import { plantComments, plantReflections, reflectionIds, reflectionOf } from './support/reflections'
import { useSchool } from './support/school'

const school = useSchool()
const stored = (): string[] => school().store().reflections.map(({ _id }) => _id)

it('what was deleted stays for thirty days and is gone for good on the morning after, what was not stays', async () => {
  plantReflections(school())
  const before = stored()
  school().at('6:01', 30)
  await tick(school())
  expect(stored()).toEqual(before)
  school().at('6:01', 31)
  await tick(school())
  expect(stored()).toEqual(before.filter((id) => id !== reflectionIds.deleted))
})

it('what cannot be rid of its pictures stays until it can, and keeps nothing else waiting', async () => {
  const id = idOf('with pictures')
  const deletedAt = school().now()
  const picture: StoredPicture = { large: `cloud://local.local-bucket/library/${id}/1.jpg`, small: `cloud://local.local-bucket/library/${id}/1s.jpg`, width: 1, height: 1 }
  const planted = reflectionOf(school(), { id, piece: { deletedAt, authorId: personId(names.member) } })
  school().plant('reflections', [{ ...planted, contents: planted.contents.map((words) => ({ ...words, pictures: [picture] })) }])
  school().plant('picture_verdicts', [{ _id: 'stale', found: { suggest: 'pass', label: 100 }, at: deletedAt }])
  school().at('6:01', 31)
  school().cloud.faults({ rules: [{ action: 'storage.batchDeleteFile', when: 'before', code: 'ECONNRESET' }] })
  expect(await school().cloud.fireTimer('scheduler')).toMatchObject({ result: { ok: true, failed: 1 } })
  expect([stored().includes(id), school().store().picture_verdicts]).toEqual([true, []])
  school().cloud.faults({})
  school().at('6:32', 31)
  await tick(school())
  expect(stored()).not.toContain(id)
})

it('with it goes what colleagues said to it, and nothing else', async () => {
  plantReflections(school())
  plantComments(school())
  const model = school().store().reflection_comments[0]
  if (model === undefined) throw new Error('there is a comment')
  school().plant('reflection_comments', Array.from({ length: 130 }, (_, i) => ({ ...model, _id: idOf(`comment ${i}`), reflectionId: reflectionIds.deleted })))
  school().at('6:01', 31)
  await tick(school())
  expect(stored()).toContain(reflectionIds.deleted)
  school().at('6:32', 31)
  await tick(school())
  school().at('7:03', 31)
  await tick(school())
  expect([stored().includes(reflectionIds.deleted), school().store().reflection_comments]).toEqual([false, [model]])
})

it('one that keeps a picture keeps no others: it goes to the back of the queue', async () => {
  const deletedAt = school().now()
  const file = (id: string) => `library/${id}/1.jpg`
  const of = (id: string, after: number) => {
    const planted = reflectionOf(school(), { id, piece: { deletedAt: deletedAt + after, authorId: personId(names.member) } })
    const picture: StoredPicture = { large: `cloud://local.local-bucket/${file(id)}`, small: `cloud://local.local-bucket/${file(id)}`, width: 1, height: 1 }
    return { ...planted, contents: planted.contents.map((words) => ({ ...words, pictures: [picture] })) }
  }
  const stuck = Array.from({ length: 20 }, (_, n) => idOf(`stuck ${n}`))
  const last = idOf('behind them')
  school().plant('reflections', [...stuck.map((id, n) => of(id, n)), of(last, 20)])
  school().cloud.faults({ rules: stuck.map((id) => ({ action: `storage.deleteFile ${file(id)}`, when: 'before', code: 'STORAGE_EXCEED_AUTHORITY' })) })
  school().at('6:01', 31)
  await school().cloud.fireTimer('scheduler')
  expect(stored()).toContain(last)
  school().at('6:32', 31)
  await school().cloud.fireTimer('scheduler')
  expect([stored().includes(last), stuck.every((id) => stored().includes(id))]).toEqual([false, true])
  school().cloud.faults({})
  school().at('6:40', 33)
  await tick(school())
  expect(stored().filter((id) => stuck.includes(id))).toEqual([])
})
