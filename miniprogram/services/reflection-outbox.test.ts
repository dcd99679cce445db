import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { withPicture } from './draft-pictures'
import { fakePhone, type FakePhone, type Scripted } from './fake-phone.fixture'
import { newDraft, type DraftState, type ReflectionDraft } from './reflection-draft'

type Outbox = typeof import('./reflection-outbox')
type Store = typeof import('./reflection-draft-store')

const id = 'AAAAAAAAAAA'
let phone: FakePhone
let outbox: Outbox
let store: Store

beforeEach(async () => {
  // Nobody waits for the patience of a call that is never answered.
  jest.useFakeTimers()
  phone = fakePhone()
  await start()
})

afterEach(() => {
  jest.useRealTimers()
})

/** As after a crash: what was in memory is gone, what was stored is not. */
async function start(): Promise<void> {
  jest.resetModules()
  outbox = await import('./reflection-outbox')
  store = await import('./reflection-draft-store')
  outbox.startReflectionOutbox()
}

const own = (kind: 'checking' | 'refused', version = 1): object => ({
  version,
  own: { visibility: 'studio', candidate: { version, visibility: 'studio', sentAt: 0, standing: kind === 'checking' ? { kind } : { kind, by: 'check', label: 10001, reason: '' } }, takenDown: null, deletedAt: null },
})
const known = (version: number): object => ({ own: { visibility: 'studio', candidate: null, takenDown: null, deletedAt: null }, sent: null, shown: { version } })
const arrives: Scripted = { ok: own('checking') }

function keep(change: Partial<ReflectionDraft> = {}, pictures = 0): ReflectionDraft {
  let draft: ReflectionDraft = { ...newDraft(id, 'BBBBBBBBBBA', null, 0), text: '铃响了。', ...change }
  for (let n = 1; n <= pictures; n++) {
    const files = { large: `wxfile://usr/p${n}.jpg`, small: `wxfile://usr/p${n}s.jpg` }
    phone.files.set(files.large, 400_000).set(files.small, 60_000)
    draft = withPicture(draft, `p${n}`, files)
  }
  return store.keepDraft(draft).draft
}

function addPicture(key: string): void {
  const files = { large: `wxfile://usr/${key}.jpg`, small: `wxfile://usr/${key}s.jpg` }
  phone.files.set(files.large, 400_000).set(files.small, 60_000)
  store.changeDraft(id, (draft) => withPicture(draft, key, files))
}

const stateNow = (): DraftState | undefined => store.readDraft(id)?.state
const actions = (): string[] => phone.asked.map(({ action }) => action)

describe('a reflection that is sent', () => {
  it('goes after its pictures, and nothing of it stays on the phone', async () => {
    keep({ title: ' 晨读 ' }, 2)
    phone.answers = [arrives]
    expect(await outbox.sendReflection(id)).toMatchObject({ kind: 'sent', written: { version: 1 } })
    expect(phone.stored).toEqual([1, 2].flatMap((n) => [`reflections/${id}/${n}.jpg`, `reflections/${id}/${n}s.jpg`]))
    expect(phone.asked).toMatchObject([{ action: 'submitReflection', input: { id, title: '晨读', activityId: null, pictures: [{ large: `cloud://local.x/reflections/${id}/1.jpg` }, {}] } }])
    expect([store.keptDrafts(), [...phone.files], [...phone.storage]]).toEqual([[], [], []])
  })

  it('goes once, however often the button is pressed', async () => {
    keep({}, 1)
    phone.answers = [arrives]
    const outcomes = await Promise.all([outbox.sendReflection(id), outbox.sendReflection(id), outbox.sendQueuedReflections()])
    expect(outcomes.slice(0, 2)).toMatchObject([{ kind: 'sent' }, { kind: 'sent' }])
    expect([actions(), phone.stored]).toEqual([['submitReflection'], [`reflections/${id}/1.jpg`, `reflections/${id}/1s.jpg`]])
  })

  it('tells how far each picture is', async () => {
    keep({}, 1)
    phone.answers = [arrives]
    const percents: number[] = []
    outbox.hearReflectionOutbox((news) => news.kind === 'progress' && percents.push(news.percent))
    await outbox.sendReflection(id)
    expect(percents).toEqual([40, 90])
  })

  it('is the next version where there is one already', async () => {
    keep({ version: 3, visibilityBefore: 'studio' })
    phone.answers = [{ ok: own('checking', 4) }]
    await outbox.sendReflection(id)
    expect(phone.asked).toMatchObject([{ action: 'editReflection', input: { id, version: 4 } }])
  })
})

it('what its author said of pupils’ names is remembered when it has arrived, and nothing else', async () => {
  const pupils = { dismissed: ['林晓雨'], known: [{ original: '王强', neutral: '小A' }] }
  keep({ pupils })
  phone.answers = [arrives]
  await outbox.sendReflection(id)
  const { pupilsOf } = await import('./kept-pupils')
  expect([pupilsOf(id), phone.storage.size]).toEqual([pupils, 1])
})

describe('what becomes of a draft', () => {
  it.each<[string, Scripted[], DraftState | undefined]>([
    ['waits when its answer is lost twice', ['lost', 'lost'], { kind: 'queued', why: 'offline' }],
    ['waits when the cloud breaks', ['broken', 'broken'], { kind: 'queued', why: 'failed' }],
    ['waits when the cloud is overrun', [{ code: 'UNAVAILABLE' }], { kind: 'queued', why: 'failed' }],
    ['comes back when its author is not bound any more', [{ code: 'NOT_BOUND' }], { kind: 'returned', because: { kind: 'refused', code: 'NOT_BOUND', detail: {} } }],
    ['comes back when its reflection was deleted', [{ code: 'DELETED' }], { kind: 'returned', because: { kind: 'refused', code: 'DELETED', detail: {} } }],
    ['comes back with what the check found', [{ ok: own('refused') }], { kind: 'returned', because: { kind: 'not-passed', standing: { kind: 'refused', by: 'check', label: 10001, reason: '' } } }],
    ['is gone when it has arrived', [arrives], undefined],
  ])('it %s', async (_name, answers, state) => {
    keep()
    phone.answers = answers
    await outbox.sendReflection(id)
    expect(stateNow()).toEqual(state)
    expect(phone.answers).toEqual([])
  })

  it('what the check found is changed by another version, and nothing typed is lost', async () => {
    keep()
    phone.answers = [{ ok: own('refused') }, { ok: own('checking', 2) }]
    await outbox.sendReflection(id)
    expect(store.readDraft(id)).toMatchObject({ version: 1, text: '铃响了。', visibilityBefore: 'studio' })
    expect(await outbox.sendReflection(id)).toMatchObject({ kind: 'sent' })
    expect(actions()).toEqual(['submitReflection', 'editReflection'])
  })

  it('a picture that is refused is named, and uploaded anew when the cloud did not find it', async () => {
    keep({}, 2)
    phone.answers = [{ code: 'PICTURE_REFUSED', detail: { field: 'pictures.1.small', picture: 'missing' } }, arrives]
    await outbox.sendReflection(id)
    expect(store.readDraft(id)?.pictures).toMatchObject([{ trouble: null }, { trouble: 'missing', largeId: '', smallId: '' }])
    phone.stored = []
    expect(await outbox.sendReflection(id)).toMatchObject({ kind: 'sent' })
    expect(phone.stored).toEqual([`reflections/${id}/2.jpg`, `reflections/${id}/2s.jpg`])
  })

  it('a picture that the phone has lost is named', async () => {
    keep({}, 1)
    phone.files.clear()
    expect(await outbox.sendReflection(id)).toEqual({ kind: 'returned' })
    expect(store.readDraft(id)).toMatchObject({ state: { because: { kind: 'picture-lost' } }, pictures: [{ trouble: 'lost' }] })
  })
})

describe('without a network', () => {
  it('it waits, and goes with its pictures when the network is back', async () => {
    keep({}, 1)
    phone.network.isConnected = false
    expect(await outbox.sendReflection(id)).toEqual({ kind: 'queued' })
    expect(store.readDraft(id)).toMatchObject({ state: { kind: 'queued', why: 'offline' }, pictures: [{ trouble: null }] })
    phone.answers = [arrives]
    phone.reconnect()
    await outbox.sendQueuedReflections()
    expect([store.keptDrafts(), actions()]).toEqual([[], ['submitReflection']])
  })

  it('one that cannot go keeps none of the others waiting', async () => {
    keep()
    store.keepDraft({ ...newDraft('AAAAAAAAAAE', 'BBBBBBBBBBA', null, 0), text: '另一篇。' })
    phone.network.isConnected = false
    await outbox.sendReflection(id)
    await outbox.sendReflection('AAAAAAAAAAE')
    phone.answers = [{ code: 'UNAVAILABLE' }, arrives]
    phone.reconnect()
    await outbox.sendQueuedReflections()
    expect(store.keptDrafts()).toHaveLength(1)
  })

  it('it can be taken back and written on; then nothing is sent', async () => {
    keep()
    phone.network.isConnected = false
    await outbox.sendReflection(id)
    outbox.takeBack(id)
    phone.reconnect()
    await outbox.sendQueuedReflections()
    expect([stateNow(), actions()]).toEqual([{ kind: 'draft' }, []])
  })

  it('what was taken back after an answer was lost becomes the next version of what has arrived', async () => {
    keep()
    phone.answers = ['lost', 'lost']
    await outbox.sendReflection(id)
    outbox.takeBack(id)
    store.changeDraft(id, (draft) => ({ ...draft, text: '铃又响了。' }))
    phone.answers = [{ code: 'ID_TAKEN' }, { ok: known(1) }, { ok: own('checking', 2) }]
    expect(await outbox.sendReflection(id)).toMatchObject({ kind: 'sent' })
    expect(phone.asked[phone.asked.length - 1]).toMatchObject({ action: 'editReflection', input: { version: 2, text: '铃又响了。' } })
  })

  it('what arrives after it was taken back stays to be written on, as its next version', async () => {
    keep()
    phone.answers = [arrives]
    const sent = outbox.sendReflection(id)
    outbox.takeBack(id)
    await sent
    expect(store.readDraft(id)).toMatchObject({ state: { kind: 'draft' }, version: 1, text: '铃响了。' })
  })

  it('what is taken back, changed and sent again while the first is on its way arrives as its next version', async () => {
    keep()
    phone.answers = [arrives, { ok: own('checking', 2) }]
    const first = outbox.sendReflection(id)
    outbox.takeBack(id)
    store.changeDraft(id, (draft) => ({ ...draft, text: '铃又响了。' }))
    await Promise.all([first, outbox.sendReflection(id)])
    expect(phone.asked).toMatchObject([{ input: { text: '铃响了。' } }, { action: 'editReflection', input: { version: 2, text: '铃又响了。' } }])
    expect(store.keptDrafts()).toEqual([])
  })

  it('a picture added to what was taken back and sent again while its pictures are on their way is uploaded before it goes', async () => {
    keep({}, 1)
    phone.answers = [arrives]
    const first = outbox.sendReflection(id)
    outbox.takeBack(id)
    addPicture('p2')
    await Promise.all([first, outbox.sendReflection(id)])
    expect(phone.asked).toMatchObject([{ action: 'submitReflection', input: { pictures: [1, 2].map((n) => ({ large: `cloud://local.x/reflections/${id}/${n}.jpg`, small: `cloud://local.x/reflections/${id}/${n}s.jpg` })) } }])
  })

  it.each<[string, Scripted[]]>([
    ['it arrives', [arrives, { ok: own('checking', 2) }]],
    ['it is found to be there already', [{ code: 'ID_TAKEN' }, { ok: known(1) }, { ok: own('checking', 2) }]],
  ])('a picture added to what was taken back and sent again while %s is uploaded before the next version goes', async (_name, answers) => {
    keep()
    phone.answers = answers
    const first = outbox.sendReflection(id)
    await untilAsked(1)
    outbox.takeBack(id)
    addPicture('p1')
    await Promise.all([first, outbox.sendReflection(id)])
    expect(phone.asked[phone.asked.length - 1]).toMatchObject({ action: 'editReflection', input: { version: 2, pictures: [{ large: `cloud://local.x/reflections/${id}/1.jpg`, small: `cloud://local.x/reflections/${id}/1s.jpg` }] } })
  })

  it('what is taken back while its pictures are on their way is not sent', async () => {
    keep({}, 1)
    const sent = outbox.sendReflection(id)
    outbox.takeBack(id)
    expect(await sent).toEqual({ kind: 'gone' })
    expect([stateNow(), actions()]).toEqual([{ kind: 'draft' }, []])
  })
})

describe('somebody else has changed it', () => {
  it('comes back once, to be looked at; sent again it takes the place of what is there', async () => {
    keep({ version: 1, visibilityBefore: 'studio' })
    phone.answers = [{ code: 'VERSION_CHANGED' }, { ok: known(2) }]
    expect(await outbox.sendReflection(id)).toEqual({ kind: 'returned' })
    phone.answers = [{ ok: own('checking', 3) }]
    await outbox.sendReflection(id)
    expect(phone.asked[phone.asked.length - 1]).toMatchObject({ action: 'editReflection', input: { version: 3 } })
  })
})

describe('a picture that does not get through', () => {
  it.each([
    ['large', '/2.jpg', [`reflections/${id}/1.jpg`, `reflections/${id}/1s.jpg`]],
    ['small', '/2s.jpg', [`reflections/${id}/1.jpg`, `reflections/${id}/1s.jpg`, `reflections/${id}/2.jpg`]],
  ])('in its %s size keeps what is stored; tried again alone it brings the rest along', async (_size, ending, before) => {
    keep({}, 2)
    phone.uploadTroubles.set(ending, 'broken')
    expect(await outbox.sendReflection(id)).toEqual({ kind: 'queued' })
    expect([phone.stored, store.readDraft(id)?.pictures.map(({ trouble }) => trouble)]).toEqual([before, [null, 'not-uploaded']])
    phone.answers = [arrives]
    await outbox.uploadAgain(id, 'p2')
    expect(phone.stored).toHaveLength(4)
    expect(store.keptDrafts()).toEqual([])
  })

  it('but was taken out on its way is deleted where it arrives', async () => {
    keep({}, 1)
    const sent = outbox.sendReflection(id)
    outbox.takeBack(id)
    store.changeDraft(id, (draft) => ({ ...draft, pictures: [] }))
    await sent
    expect(phone.deleted).toEqual([`cloud://local.x/reflections/${id}/1.jpg`])
  })

  it('can be taken out, and is not asked for again', async () => {
    keep({}, 2)
    phone.uploadTroubles.set('/1.jpg', 'broken')
    await outbox.sendReflection(id)
    store.changeDraft(id, (draft) => ({ ...draft, pictures: draft.pictures.slice(1) }))
    phone.answers = [arrives]
    await outbox.sendQueuedReflections()
    expect(phone.asked).toMatchObject([{ input: { pictures: [{ large: `cloud://local.x/reflections/${id}/2.jpg` }] } }])
  })
})

describe('a crash', () => {
  it('between upload and sending uploads nothing twice', async () => {
    keep({}, 2)
    phone.answers = ['silence']
    void outbox.sendReflection(id)
    await untilAsked(1)
    await start()
    phone.answers = [arrives]
    await outbox.sendQueuedReflections()
    expect([phone.stored.length, actions(), store.keptDrafts()]).toEqual([4, ['submitReflection', 'submitReflection'], []])
    expect(phone.asked[1]).toEqual(phone.asked[0])
  })

  it('while one is written loses nothing of it, nor of another', async () => {
    keep({}, 1)
    store.keepDraft({ ...newDraft('AAAAAAAAAAE', 'BBBBBBBBBBA', null, 0), text: '另一篇。' })
    await start()
    expect(store.keptDrafts().map(({ text, pictures }) => [text, pictures.length]).sort()).toEqual([['另一篇。', 0], ['铃响了。', 1]])
  })
})

async function untilAsked(count: number): Promise<void> {
  for (let turn = 0; turn < 1000 && phone.asked.length < count; turn++) await Promise.resolve()
  expect(phone.asked).toHaveLength(count)
}
