import { beforeEach, describe, expect, it } from '@jest/globals'
import { fakePhone, type FakePhone } from '../../services/fake-phone.fixture'
import { openRecord } from './open-record'
import { changedSince, forgetRecordDraft, keepRecordDraft, readRecordDraft, withUploads, type RecordDraft } from './record-draft'

const activityId = 'AAAAAAAAAAA'
const photo = { key: 'p', number: 1, files: { large: 'own/p.jpg', small: 'own/ps.jpg' }, largeId: '', smallId: '' }
const uploadedPhoto = { ...photo, largeId: 'cloud://1', smallId: 'cloud://1s' }
const keptPhoto = { key: 'kept-0', number: 0, files: { large: '', small: '' }, largeId: 'cloud://old', smallId: 'cloud://olds' }
const file = { key: 'f', number: 2, path: 'own/f.pdf', name: '小结.pdf', kind: 'pdf' as const, bytes: 9, fileId: '' }
const draft: RecordDraft = { id: 'BBBBBBBBBBA', version: 1, text: '分三组讨论。', pictures: [photo, keptPhoto], files: [file], nextNumber: 3, pupils: { dismissed: [], known: [] } }
const uploaded: RecordDraft = { ...draft, pictures: [uploadedPhoto, keptPhoto], files: [{ ...file, fileId: 'cloud://2' }] }

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
  forgetRecordDraft(activityId)
})

describe('a record that has arrived', () => {
  it('leaves nothing behind where nothing was changed on its way', () => {
    expect(changedSince(draft, uploaded, 2, 'CCCCCCCCCCA')).toBeNull()
  })

  it('keeps what was typed on its way as the next version, its files to be uploaded anew', () => {
    const typed = { ...uploaded, text: '分三组讨论。下午写在一起。' }
    expect(changedSince(draft, typed, 2, 'CCCCCCCCCCA')).toEqual({ ...draft, id: 'CCCCCCCCCCA', version: 2, text: typed.text })
  })

  it('keeps what was removed on its way removed', () => {
    expect(changedSince(draft, { ...uploaded, files: [] }, 2, 'CCCCCCCCCCA')).toMatchObject({ version: 2, files: [] })
  })
})

it('an upload that is done changes neither words nor what was removed meanwhile', () => {
  const changed = { ...draft, text: '别的。', files: [] }
  expect(withUploads(changed, uploaded)).toEqual({ ...changed, pictures: uploaded.pictures })
  expect(withUploads({ ...changed, id: 'CCCCCCCCCCA' }, uploaded)).toEqual({ ...changed, id: 'CCCCCCCCCCA' })
})

it('a draft for which the phone has no room is said to be unsafe, and lives as long as the mini-program', () => {
  phone.room = 'none'
  expect(keepRecordDraft(activityId, draft)).toBe(false)
  expect(readRecordDraft(activityId)).toEqual(draft)
  phone.room = 'enough'
  expect(keepRecordDraft(activityId, { ...draft, text: '新' })).toBe(true)
  expect(readRecordDraft(activityId)).toEqual({ ...draft, text: '新' })
})

describe('a draft that was begun', () => {
  const there = { mayWrite: true, version: 1, mine: false }

  it('opens without a network, and says that it is offline', async () => {
    keepRecordDraft(activityId, draft)
    phone.network.isConnected = false
    expect(await openRecord(activityId)).toMatchObject({ kind: 'opened', draft, known: null, notice: expect.stringMatching(/^没有连上网络/) })
  })

  it.each([
    ['nobody has sent anything since', {}, '接着上次没写完的。'],
    ['what they sent arrived without an answer', { version: 2, mine: true }, '你上传过的已经收到了，可能就是这一份；再上传，会换成这里的内容。'],
    ['somebody else has sent a version since', { version: 2 }, '这是你上次没写完的；之后有人上传过新的，上传这一份会换掉它。'],
  ])('is gone on with where %s', async (_what, more, notice) => {
    keepRecordDraft(activityId, draft)
    phone.answers = [{ ok: { ...there, ...more } }]
    expect(await openRecord(activityId)).toMatchObject({ kind: 'opened', draft: { ...draft, version: { ...there, ...more }.version }, notice })
  })

  it('does not open for somebody who may not write any more', async () => {
    keepRecordDraft(activityId, draft)
    phone.answers = [{ ok: { ...there, mayWrite: false } }]
    expect(await openRecord(activityId)).toMatchObject({ kind: 'trouble', trouble: { code: 'NOT_ALLOWED' } })
  })
})

it('without a draft and without a network there is nothing to open', async () => {
  phone.network.isConnected = false
  expect(await openRecord(activityId)).toEqual({ kind: 'trouble', trouble: { kind: 'offline' } })
})
