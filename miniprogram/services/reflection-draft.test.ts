import { beforeEach, describe, expect, it } from '@jest/globals'
import { withPicture } from './draft-pictures'
import { fakePhone, type FakePhone } from './fake-phone.fixture'
import { draftOfKnown, lengthOf, newDraft, problemsOf, type ReflectionDraft } from './reflection-draft'
import { changeDraft, forgetDraft, keepDraft, keptDrafts, readDraft } from './reflection-draft-store'

const [one, other] = ['AAAAAAAAAAA', 'AAAAAAAAAAE']
const empty = (id = one): ReflectionDraft => newDraft(id, 'BBBBBBBBBBA', null, 0)

describe('what is typed', () => {
  it.each<[string, string, string, object]>([
    ['needs a text', '', ' \n ', { text: 'missing' }],
    ['may be as long as the cloud takes', '题'.repeat(60), '字'.repeat(5000), {}],
    ['may be no longer', '题'.repeat(61), '字'.repeat(5001), { title: 'too-long', text: 'too-long' }],
    ['is counted without white space at its ends', '', ` ${'字'.repeat(5000)}\n\n`, {}],
  ])('%s', (_name, title, text, problems) => {
    expect(problemsOf({ title, text })).toEqual(problems)
  })

  it('is counted as the cloud counts, an emoji as two', () => {
    expect(lengthOf(' 好👍\n')).toBe(3)
  })
})

describe('a change of what was sent', () => {
  const words = (version: number, text: string): object => ({ version, title: '', text, pictures: [], sentAt: 0 })
  const known = (more: object): Parameters<typeof draftOfKnown>[0] =>
    ({ id: one, studio: { id: 's', name: '' }, activity: { id: 'a', title: '论坛' }, shown: words(1, '旧'), sent: null, files: [{ large: 'cloud://l', small: 'cloud://s' }], own: { visibility: 'school', candidate: null }, ...more }) as Parameters<typeof draftOfKnown>[0]

  it('begins with what is shown, its pictures uploaded already', () => {
    expect(draftOfKnown(known({}), 0)).toMatchObject({ version: 1, text: '旧', visibility: 'school', visibilityBefore: 'school', activity: { id: 'a' }, pictures: [{ largeId: 'cloud://l', smallId: 'cloud://s' }] })
  })

  it('begins with what was sent last, for whom it was meant', () => {
    expect(draftOfKnown(known({ sent: words(2, '新'), own: { visibility: 'studio', candidate: { visibility: 'school' } } }), 0)).toMatchObject({ version: 2, text: '新', visibility: 'school' })
  })

  it('is nobody else’s to make', () => {
    expect(draftOfKnown(known({ own: null }), 0)).toBeNull()
  })
})

describe('drafts on the phone', () => {
  let phone: FakePhone

  beforeEach(() => {
    phone = fakePhone()
  })

  it('lie each by itself', () => {
    keepDraft({ ...empty(), text: '一' })
    keepDraft({ ...empty(other), text: '二' })
    keepDraft({ ...empty(), text: '一一' })
    expect(keptDrafts().map(({ text }) => text).sort()).toEqual(['一一', '二'])
  })

  it('are not kept empty, nor once they are', () => {
    keepDraft(empty())
    keepDraft({ ...empty(other), text: '二' })
    keepDraft(empty(other))
    expect([...phone.storage]).toEqual([])
  })

  it('that change what was sent are kept even when all of it is taken out', () => {
    keepDraft({ ...empty(), version: 1 })
    expect(keptDrafts()).toHaveLength(1)
  })

  it('for which the phone has no room are said to be in danger, and kept as long as they can be', () => {
    phone.room = 'none'
    expect(keepDraft({ ...empty(), text: '一' }).isSafe).toBe(false)
    expect(readDraft(one)?.text).toBe('一')
    phone.room = 'enough'
    expect(keepDraft({ ...empty(), text: '一二' }).isSafe).toBe(true)
    expect(phone.storage.size).toBe(1)
  })

  it('are forgotten with their pictures', async () => {
    const draft = withPicture(empty(), 'p1', { large: 'wxfile://usr/1.jpg', small: 'wxfile://usr/1s.jpg' })
    phone.files.set('wxfile://usr/1.jpg', 1).set('wxfile://usr/1s.jpg', 1).set('wxfile://usr/other.jpg', 1)
    keepDraft(draft)
    await forgetDraft(one)
    expect([keptDrafts(), [...phone.files.keys()]]).toEqual([[], ['wxfile://usr/other.jpg']])
    expect(changeDraft(one, () => draft)).toBeNull()
  })

  it('of another shape are forgotten instead of misread', () => {
    phone.storage.set(`reflection-draft:${one}`, JSON.stringify({ format: 0, draft: { nothing: 'known' } }))
    expect(keptDrafts()).toEqual([])
  })
})
