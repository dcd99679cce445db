import { PNG } from 'pngjs'
import type { InputOf } from '../../contract/index'
import { openids } from './support/cast'
import { answerTo, caseIdOf, saveWish, storedCase, submitWish } from './support/library'
import { idOf } from './support/plans'
import { reflectionWish, storedReflection } from './support/reflections'
import { useSchool } from './support/school'

const school = useSchool()
const { member, host, adviser } = openids
type Picture = InputOf<'library.saveCase'>['words']['pictures'][number]

/** Each test has files of its own: what is stored stays. */
let wanted = { name: '' }
let tests = 0
beforeEach(() => {
  wanted = { name: `with pictures ${tests++}` }
  school().cloud.events.clear()
})
const id = (): string => caseIdOf(wanted)

const png = (width: number, height: number): Buffer => PNG.sync.write(new PNG({ width, height }))

function upload(path: string, content: Buffer): string {
  const reply = school().cloud.upload({ openid: member, path, content })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}

const picture = (n: number, folder = `cases/${id()}`): Picture => ({ large: upload(`${folder}/${n}.png`, png(40 + n, 30)), small: upload(`${folder}/${n}s.png`, png(4, 3 + n)) })
const save = (pictures: Picture[], more: Partial<InputOf<'library.saveCase'>> = {}) => school().output(member, 'library.saveCase', saveWish({ ...wanted, words: { pictures } }, more))
const settled = (): Promise<void> => school().cloud.events.settled()

it('a picture of a draft is stored once, and stays what it is through submission and review', async () => {
  const first = await save([picture(1)])
  expect(first.pictures).toHaveLength(1)
  expect(first.pictures[0]?.large).toContain(`library/${id()}/`)
  const again = await save(first.pictures, { seen: 1 })
  expect(again.pictures).toEqual(first.pictures)
  await school().output(member, 'library.submitCase', submitWish({ ...wanted, words: { pictures: again.pictures } }, { seen: 2 }))
  expect(storedCase(school(), id()).contents[0]?.pictures).toMatchObject(first.pictures)
})

it('a case whose pictures are still being checked is neither shown to a reviewer nor published', async () => {
  await school().output(member, 'library.submitCase', submitWish({ ...wanted, words: { pictures: [picture(1)] } }))
  const wish = answerTo(school(), id(), 'published')
  const { reply } = await school().call(host, 'library.reviewCase', wish)
  // WeChat may have answered already.
  if (!reply.ok) expect(reply.code).toBe('NOT_CHECKED_YET')
  await settled()
  if (!reply.ok) await school().output(host, 'library.reviewCase', answerTo(school(), id(), 'published'))
  const { published } = await school().output(adviser, 'library.libraryCase', { id: id(), counts: false })
  expect(Buffer.from(await (await fetch(published?.pictures[0]?.url ?? '')).arrayBuffer())).toEqual(png(41, 30))
})

it('pictures of the reflection that a case is made from are copied: they last when the reflection is gone', async () => {
  const reflectionId = idOf(`reflection ${tests}`)
  await school().output(member, 'library.submitReflection', reflectionWish({ id: reflectionId, pictures: [picture(1, `reflections/${reflectionId}`)] }))
  const [there] = storedReflection(school(), reflectionId).contents[0]?.pictures ?? []
  const { pictures } = await save([{ large: there?.large ?? '', small: there?.small ?? '' }], { reflectionId })
  expect(pictures[0]?.large).toContain(`library/${id()}/`)
  expect(storedCase(school(), id())).toMatchObject({ reflectionId })
  // What is swept in the end are copies of the case alone.
  const noted = school().store().uploads.filter(({ ownerId }) => ownerId === id())
  expect(noted.flatMap(({ files }) => files).filter((file) => file.includes(reflectionId))).toEqual([])
})

it('a picture of somebody else’s reflection is not taken', async () => {
  const reflectionId = idOf(`reflection ${tests}`)
  await school().output(member, 'library.submitReflection', reflectionWish({ id: reflectionId, pictures: [picture(1, `reflections/${reflectionId}`)] }))
  const [there] = storedReflection(school(), reflectionId).contents[0]?.pictures ?? []
  const wish = saveWish({ ...wanted, words: { pictures: [{ large: there?.large ?? '', small: there?.small ?? '' }] } }, { reflectionId })
  expect(await school().refusal(adviser, 'library.saveCase', wish)).toEqual({ code: 'BAD_INPUT', detail: { field: 'pictures.0.large' } })
})

it('a picture that a draft leaves out is noted, so that it is swept', async () => {
  const { pictures } = await save([picture(1), picture(2)])
  await save(pictures.slice(0, 1), { seen: 1 })
  const noted = school().store().uploads.filter(({ ownerId }) => ownerId === id())
  expect(noted.some(({ files }) => files.length === 2 && files.includes(pictures[1]?.large ?? ''))).toBe(true)
})
