import { PNG } from 'pngjs'
import type { InputOf } from '../../contract/index'
import { openids, schoolId, studioId } from './support/cast'
import { caseWords } from './support/library'
import { tick } from './support/messages'
import { noticeWish } from './support/notices'
import { idOf } from './support/plans'
import { reflectionWish, storedReflection } from './support/reflections'
import { time, useSchool } from './support/school'

const school = useSchool()
const { member, host } = openids
/** Each test has one of its own: what is stored stays. */
let id = ''
let tests = 0
beforeEach(() => {
  id = idOf(`reflection to be swept ${tests++}`)
  school().cloud.events.clear()
})

const submit = (pictures: InputOf<'library.submitReflection'>['pictures'] = [picture()]) => school().call(member, 'library.submitReflection', reflectionWish({ id, pictures }))
const files = (): string[] => school().cloud.storedFiles().map(({ fileID }) => fileID).filter((file) => file.includes(id))
const inUse = (): string[] => storedReflection(school(), id).contents.flatMap(({ pictures }) => pictures.flatMap(({ large, small }) => [large, small]))

it('what a phone uploaded and functions have copied is deleted after a week, and what is shown stays', async () => {
  await submit()
  expect(files()).toHaveLength(4)
  await sweepAfter(6)
  expect(files()).toHaveLength(4)
  await sweepAfter(8)
  expect(files().sort()).toEqual(inUse().sort())
  expect(school().store().uploads).toEqual([])
})

it('pictures of an earlier version stay, and those of a later one besides', async () => {
  await submit()
  const { files: kept } = await school().output(member, 'library.reflection', { id })
  const more = { large: upload('2.png', 41), small: upload('2s.png', 5) }
  await school().output(member, 'library.editReflection', { id, version: 2, visibility: 'studio', title: '', text: '两张图。', pictures: [...kept, more] })
  await sweepAfter(8)
  expect(files().sort()).toEqual([...new Set(inUse())].sort())
  expect(files()).toHaveLength(4)
})

it('copies of pictures whose reflection could not be written are deleted, and those of the try that followed stay', async () => {
  school().cloud.faults({ rules: [{ action: 'database.commitTransaction', when: 'before', code: 'DATABASE_REQUEST_FAILED' }] })
  expect((await submit()).reply.ok).toBe(false)
  school().cloud.faults({})
  expect((await submit()).reply.ok).toBe(true)
  expect(files()).toHaveLength(6)
  await sweepAfter(8)
  expect(files().sort()).toEqual(inUse().sort())
})

it('what was refused before it was copied is deleted, too', async () => {
  const lying = { large: upload('1.png', 40), small: upload('1s.png', 2000) }
  expect((await submit([lying])).reply).toMatchObject({ ok: false, code: 'PICTURE_REFUSED' })
  await sweepAfter(8)
  expect(files()).toEqual([])
})

it('files of a notice stay, those of an earlier version among them, and those of one that was not sent go', async () => {
  const [first, second, lost] = [1, 2, 3].map((n) => ({ file: notice(`${n}.png`), name: `${n}.png` }))
  if (first === undefined || second === undefined || lost === undefined) throw new Error('there are three')
  await school().output(host, 'studio.writeNotice', noticeWish({ id, files: [first] }))
  await school().output(host, 'studio.editNotice', { noticeId: id, version: 1, title: '改了', body: '换了附件。', files: [second], confirmBy: null })
  const stale = { noticeId: id, version: 1, title: '又改了', body: '晚了一步。', files: [lost], confirmBy: null }
  expect((await school().call(host, 'studio.editNotice', stale)).reply.ok).toBe(false)
  school().cloud.faults({ rules: [{ action: 'database.commitTransaction', when: 'before', code: 'DATABASE_REQUEST_FAILED' }] })
  expect((await school().call(host, 'studio.editNotice', { ...stale, version: 2 })).reply.ok).toBe(false)
  school().cloud.faults({})
  await sweepAfter(8)
  expect(files().sort()).toEqual([first.file, second.file].sort())
})

it('what cannot be deleted is tried again, and keeps nothing else waiting', async () => {
  await submit()
  const rules = { action: 'storage.batchDeleteFile', when: 'before' as const, code: 'ECONNRESET' }
  school().cloud.faults({ rules: [rules] })
  school().cloud.clock.move({ now: time('6:01', 8) })
  expect(await school().cloud.fireTimer('scheduler')).toMatchObject({ result: { failed: 1 } })
  expect([files().length, school().store().uploads.length]).toEqual([4, 1])
  school().cloud.faults({})
  await sweepAfter(9)
  expect([files().length, school().store().uploads]).toEqual([2, []])
})

it('one file that cannot be deleted keeps no others, and goes to the back of the queue', async () => {
  const [stuck, loose] = [upload('1.png', 40), upload('2.png', 40)]
  const row = (n: number, file: string) => ({ _id: idOf(`upload ${tests} ${n}`), schoolId, ownerId: id, files: [file], dueAt: n })
  // As many as are looked at in one run, and one behind them.
  school().plant('uploads', [...Array.from({ length: 20 }, (_, n) => row(n, stuck)), row(20, loose)])
  school().cloud.faults({ rules: [{ action: `storage.deleteFile reflections/${id}/1.png`, when: 'before', code: 'STORAGE_EXCEED_AUTHORITY' }] })
  school().cloud.clock.move({ now: time('6:01', 1) })
  await school().cloud.fireTimer('scheduler')
  expect(files().sort()).toEqual([stuck, loose])
  school().cloud.clock.move({ now: time('6:32', 1) })
  await school().cloud.fireTimer('scheduler')
  expect([files(), school().store().uploads.length]).toEqual([[stuck], 20])
  school().cloud.faults({})
  await sweepAfter(3)
  expect([files(), school().store().uploads]).toEqual([[], []])
})

it('where one call fails, what was in it is tried by itself', async () => {
  await submit()
  const other = upload('9.png', 40)
  school().plant('uploads', [{ _id: idOf(`lost upload ${tests}`), schoolId, ownerId: id, files: [other], dueAt: 1 }])
  school().cloud.faults({ rules: [{ action: 'storage.batchDeleteFile', nth: 1, when: 'before', code: 'ECONNRESET' }] })
  school().cloud.clock.move({ now: time('6:01', 8) })
  await school().cloud.fireTimer('scheduler')
  expect([files().sort(), school().store().uploads]).toEqual([inUse().sort(), []])
})

it('pictures and files of a case stay while its author works on them or they were submitted once', async () => {
  const picture = { large: stored(`cases/${id}/1.png`, member, 40), small: stored(`cases/${id}/1s.png`, member, 4) }
  const document = { file: document1(), name: '教案.pdf' }
  const wanted = { id, studioId, reflectionId: null, visibility: 'studio' as const }
  const { seen } = await school().output(member, 'library.saveCase', { ...wanted, seen: 0, words: caseWords({ pictures: [picture], files: [document] }) })
  const { draft } = await school().output(member, 'library.libraryCase', { id, counts: false })
  expect([draft?.pictures.length, draft?.files.length]).toEqual([1, 1])
  await sweepAfter(8)
  expect(files()).toHaveLength(3)
  const words = caseWords({ pictures: draft?.pictures ?? [], files: draft?.files ?? [] })
  await school().output(member, 'library.submitCase', { ...wanted, seen, version: 1, consents: true, words })
  await school().output(member, 'library.submitCase', { ...wanted, seen: seen + 1, version: 2, consents: true, words: caseWords() })
  await sweepAfter(16)
  expect(files()).toHaveLength(3)

  function document1(): string {
    const reply = school().cloud.upload({ openid: member, path: `cases/${id}/1.pdf`, content: Buffer.from('%PDF-1.7') })
    if ('error' in reply) throw new Error(reply.error.errMsg)
    return reply.fileID
  }
})

async function sweepAfter(days: number): Promise<void> {
  school().at('6:01', days)
  await tick(school())
}

function picture(): { large: string; small: string } {
  return { large: upload('1.png', 40), small: upload('1s.png', 4) }
}

function upload(name: string, width: number): string {
  return stored(`reflections/${id}/${name}`, member, width)
}

function notice(name: string): string {
  return stored(`notices/${id}/${name}`, host, 40)
}

function stored(path: string, openid: string, width: number): string {
  const reply = school().cloud.upload({ openid, path, content: PNG.sync.write(new PNG({ width, height: 30 })) })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}
