import { PNG } from 'pngjs'
import type { InputOf, OutputOf } from '../../contract/index'
import { openids } from './support/cast'
import { idOf } from './support/plans'
import { reflectionWish, storedReflection } from './support/reflections'
import { useSchool } from './support/school'

const school = useSchool()
const { member, host, adviser } = openids
type Picture = InputOf<'library.submitReflection'>['pictures'][number]
/** Each test has one of its own: what is stored stays. */
let id = ''
let tests = 0
beforeEach(() => {
  id = idOf(`reflection with pictures ${tests++}`)
  school().cloud.events.clear()
})

function png(width: number, height: number, mark = ''): Buffer {
  return Buffer.concat([PNG.sync.write(new PNG({ width, height })), Buffer.from(mark)])
}

/** As encoders write them: the size stands in a segment of its own. */
function jpeg(width: number, height: number): Buffer {
  const size = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xdb, 0, 4, 0, 0]), size, Buffer.alloc(64, 7)])
}

/** What the member's phone stores; answers the file's id. */
function upload(name: string, content: Buffer, openid: string = member, folder = id): string {
  const reply = school().cloud.upload({ openid, path: `reflections/${folder}/${name}`, content })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}

const picture = (n: number, mark = ''): Picture => ({ large: upload(`${n}.png`, png(40 + n, 30, mark)), small: upload(`${n}s.png`, png(4, 3 + n)) })
/** As it was named when it was uploaded. */
const pictureThere = (n: number): Picture => ({ large: `cloud://local.local-bucket/reflections/${id}/${n}.png`, small: `cloud://local.local-bucket/reflections/${id}/${n}s.png` })
const submit = (pictures: Picture[]) => school().output(member, 'library.submitReflection', reflectionWish({ id, pictures }))
const read = (openid: string): Promise<OutputOf<'library.reflection'>> => school().output(openid, 'library.reflection', { id })
/** To a colleague: who decides sees what waits for a decision. */
const isShown = async (openid: string = adviser) => (await school().call(openid, 'library.reflection', { id })).reply.ok
const standing = async () => (await read(member)).own?.candidate?.standing ?? null
const settled = () => school().cloud.events.settled()

describe('pictures', () => {
  it('are shown once WeChat has passed them all, by links that end, to whoever may see them', async () => {
    await submit([picture(1), picture(2)])
    await settled()
    const { shown } = await read(adviser)
    expect(shown?.pictures.map(({ width, height }) => [width, height])).toEqual([
      [41, 30],
      [42, 30],
    ])
    const link = shown?.pictures[0]?.url ?? ''
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(png(41, 30))
    school().cloud.clock.move({ advanceMs: 61 * 60_000 })
    expect((await fetch(link)).status).toBe(403)
    const { reflections } = await school().output(host, 'library.reflections', { of: { feed: 'studio', studioId: reflectionWish().studioId } })
    expect(Buffer.from(await (await fetch(reflections[0]?.pictures[0]?.url ?? '')).arrayBuffer())).toEqual(png(4, 4))
  })

  it('stay what was checked, whatever the phone puts in their place afterwards', async () => {
    const one = picture(1)
    await submit([one])
    await settled()
    upload('1.png', png(41, 30, 'wechat:risky'))
    const url = (await read(host)).shown?.pictures[0]?.url ?? ''
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(png(41, 30))
    const stored = storedReflection(school(), id).contents[0]?.pictures[0]?.large ?? ''
    const path = stored.slice(stored.indexOf('library/'))
    expect(school().cloud.upload({ openid: member, path, content: png(1, 1) })).toHaveProperty('error')
  })

  it('that stay in another version keep their ids; those left out are gone from it', async () => {
    await submit([picture(1), picture(2)])
    await settled()
    const { files } = await read(member)
    await school().output(member, 'library.editReflection', { id, version: 2, visibility: 'studio', title: '', text: '少一张图。', pictures: files.slice(1) })
    await settled()
    expect((await read(host)).shown).toMatchObject({ version: 2, pictures: [{ width: 42 }] })
  })
})

describe('a picture is refused', () => {
  const small = () => upload('1s.png', png(4, 3))
  it.each([
    ['that is a drawing in text (svg)', () => upload('1.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), { picture: 'kind' }],
    ['that is not what its name says', () => upload('1.jpg', png(40, 30)), { picture: 'kind' }],
    ['that only begins like a picture', () => upload('1.png', png(40, 30).subarray(0, 12)), { picture: 'kind' }],
    ['without pixels', () => upload('1.jpg', jpeg(0, 30)), { picture: 'kind' }],
    ['that is huge in pixels and small in bytes', () => upload('1.jpg', jpeg(40_000, 30_000)), { picture: 'dimensions' }],
    ['of more than 500 KB', () => upload('1.png', png(40, 30, 'x'.repeat(500_000))), { picture: 'too-large' }],
    ['that is not there', () => upload('1.png', png(40, 30)).replace('1.png', '9.png'), { picture: 'missing' }],
  ])('%s', async (_case, large, detail) => {
    const refusal = await school().refusal(member, 'library.submitReflection', reflectionWish({ id, pictures: [{ large: large(), small: small() }] }))
    expect(refusal).toEqual({ code: 'PICTURE_REFUSED', detail: { field: 'pictures.0.large', ...detail } })
    expect(school().store().reflections).toEqual([])
  })

  it('that is too large for lists', async () => {
    const pictures = [{ large: upload('1.jpg', jpeg(40, 30)), small: upload('1s.jpg', jpeg(2000, 1500)) }]
    expect(await school().refusal(member, 'library.submitReflection', reflectionWish({ id, pictures }))).toEqual({ code: 'PICTURE_REFUSED', detail: { field: 'pictures.0.small', picture: 'dimensions' } })
  })

  it.each([
    ['of another reflection', () => upload('1.png', png(40, 30), member, idOf('another')), 'pictures.0.large'],
    ['from elsewhere', () => 'cloud://other.bucket/reflections/x/1.png', 'pictures.0.large'],
    ['twice the same', () => small(), 'pictures.0'],
  ])('%s', async (_case, large, field) => {
    const pictures = [{ large: large(), small: small() }]
    expect(await school().refusal(member, 'library.submitReflection', reflectionWish({ id, pictures }))).toEqual({ code: 'BAD_INPUT', detail: { field } })
  })
})

describe('what WeChat says of a picture', () => {
  /** Sent with one picture, what WeChat found held back: the large one, then the small one. */
  async function held(mark = ''): Promise<void> {
    school().cloud.events.hold()
    await submit([picture(1, mark)])
    expect(await standing()).toEqual({ kind: 'checking' })
    expect(await isShown()).toBe(false)
  }

  it.each([
    ['in order', [0, 1]],
    ['out of order', [1, 0]],
    ['repeatedly', [0, 0, 1, 1, 0]],
  ])('is heard %s', async (_how, order) => {
    await held()
    await school().cloud.events.release(order)
    expect(await isShown()).toBe(true)
    expect(await standing()).toBeNull()
  })

  it.each([
    ['objects to', 'wechat:risky', { kind: 'refused', by: 'check', label: 20002, reason: '' }],
    ['is not sure about', 'wechat:review', { kind: 'person', why: 'review' }],
  ])('that it %s', async (_what, mark, expected) => {
    await held(mark)
    await school().cloud.events.release([0, 1])
    expect(await standing()).toEqual(expected)
    expect(await isShown()).toBe(false)
  })

  it('comes before the number of the picture is written: it is heard all the same', async () => {
    await held()
    const written = storedReflection(school(), id)
    school().rewrite((store) => void (store.reflections = []))
    await school().cloud.events.release([0, 1, 1])
    expect(school().store().picture_verdicts).toHaveLength(2)
    school().plant('reflections', [written])
    expect((await submit([pictureThere(1)])).own.candidate).toBeNull()
    expect(await isShown()).toBe(true)
  })

  it('comes late: until then a person is asked', async () => {
    await held()
    school().at('14:25')
    expect(await standing()).toEqual({ kind: 'person', why: 'no-verdict' })
    await school().cloud.events.release()
    expect(await isShown()).toBe(true)
  })

  it('never comes: a person is asked, and nobody sees it', async () => {
    await held()
    await school().cloud.events.release([0])
    school().at('14:25')
    expect(await standing()).toEqual({ kind: 'person', why: 'no-verdict' })
    expect(await isShown()).toBe(false)
  })

  it('comes for what was deleted: nobody sees it before it is brought back', async () => {
    await held()
    await school().output(member, 'library.deleteReflection', { id })
    await school().cloud.events.release()
    expect(await isShown()).toBe(false)
    await school().output(member, 'library.restoreReflection', { id })
    expect(await isShown()).toBe(true)
  })

  it('comes for an earlier version: it no longer matters', async () => {
    await held('wechat:risky')
    await school().output(member, 'library.editReflection', { id, version: 2, visibility: 'studio', title: '', text: '不要图了。', pictures: [] })
    await school().cloud.events.release()
    expect(await read(host)).toMatchObject({ shown: { version: 2, pictures: [] } })
  })

  it('is lost when it could not be written down: a person is asked', async () => {
    await held()
    school().cloud.faults({ rules: [{ action: 'database.*', when: 'before', code: 'DATABASE_REQUEST_FAILED' }] })
    await school().cloud.events.release()
    school().cloud.faults({})
    school().at('14:25')
    expect(await standing()).toEqual({ kind: 'person', why: 'no-verdict' })
  })

  it('cannot be said by a phone', async () => {
    await held()
    const trace = storedReflection(school(), id).traces[0]
    const data = { FromUserName: member, CreateTime: 1, MsgType: 'event', Event: 'wxa_media_check', trace_id: trace, errcode: 0, result: { suggest: 'pass', label: 100 } }
    expect(await school().cloud.call({ openid: member, function: 'events', data })).toMatchObject({ result: { ok: false, code: 'NOT_ALLOWED' } })
  })

  it('could not be asked for: queued, and asked for again', async () => {
    school().cloud.faults({ rules: [{ action: 'openapi.security.mediaCheckAsync', nth: 2, when: 'before', code: 44991 }] })
    await submit([picture(1)])
    expect(await standing()).toMatchObject({ kind: 'queued', why: 'limit' })
    school().cloud.clock.move({ advanceMs: 600_000 })
    await read(member)
    await settled()
    expect(await isShown()).toBe(true)
  })
})
