import { beforeEach, expect, it } from '@jest/globals'
import { withPicture, withPictureChanged } from './draft-pictures'
import { fakePhone, type FakePhone } from './fake-phone.fixture'
import { newDraft, type ReflectionDraft } from './reflection-draft'
import { discardDraft, discardPictures } from './reflection-draft-discard'
import { keepDraft, keptDrafts } from './reflection-draft-store'

const id = 'AAAAAAAAAAA'
let phone: FakePhone

beforeEach(() => {
  phone = fakePhone()
  Object.assign(wx, { showModal: async () => ({ confirm: true }) })
})

/** Three pictures: one uploaded, one of which the large size was, one of which nothing was. */
function keep(change: Partial<ReflectionDraft> = {}): ReflectionDraft {
  const pictured = ['p1', 'p2', 'p3'].reduce((draft, key) => withPicture(draft, key, { large: `wxfile://usr/${key}.jpg`, small: `wxfile://usr/${key}s.jpg` }), newDraft(id, 'BBBBBBBBBBA', null, 0))
  for (const { files } of pictured.pictures) phone.files.set(files.large, 1).set(files.small, 1)
  const uploaded = withPictureChanged(withPictureChanged(pictured, 'p1', { largeId: 'cloud://1', smallId: 'cloud://1s' }), 'p2', { largeId: 'cloud://2' })
  return keepDraft({ ...uploaded, ...change }).draft
}

it('what was uploaded for a draft is deleted with it', async () => {
  await discardDraft(keep())
  expect([phone.deleted, keptDrafts(), [...phone.files]]).toEqual([['cloud://1', 'cloud://1s', 'cloud://2'], [], []])
})

it('a picture that is taken out is deleted alone', async () => {
  const draft = keep()
  await discardPictures(draft, draft.pictures.slice(0, 1))
  expect([phone.deleted, phone.files.size]).toEqual([['cloud://1', 'cloud://1s'], 4])
})

it('what may have been sent is left to the cloud', async () => {
  await discardDraft(keep({ attempted: true }))
  expect([phone.deleted, keptDrafts()]).toEqual([[], []])
})

it('pictures of the version that is in the cloud stay there', async () => {
  const shown = { key: 'v1-1', number: 0, files: { large: '', small: '' }, largeId: 'cloud://shown', smallId: 'cloud://shown-s', trouble: null }
  await discardDraft(keep({ version: 1, pictures: [shown] }))
  expect([phone.deleted, keptDrafts()]).toEqual([[], []])
})

it('without a network the draft goes all the same', async () => {
  phone.network.isConnected = false
  expect(await discardDraft(keep())).toBe(true)
  expect(keptDrafts()).toEqual([])
})
