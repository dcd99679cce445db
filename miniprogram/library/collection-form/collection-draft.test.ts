import { beforeEach, describe, expect, it } from '@jest/globals'
import { fakePhone, type FakePhone } from '../../services/fake-phone.fixture'
import { forgetDraft, inputOf, keepDraft, openCollection, problemsOf, type CollectionDraft } from './collection-draft'

const item = { kind: 'case' as const, id: 'AAAAAAAAAAA', title: '晨会三分钟', note: '林晓雯' }
const draft: CollectionDraft = { id: 'BBBBBBBBBBA', rev: 1, place: { id: 's', name: '工作室', isSchool: false }, kind: 'course', title: ' 开学 ', intro: '', items: [item], visibility: 'studio' }
const places = { places: [{ id: 's', name: '工作室' }], studios: [{ id: 's', name: '工作室' }], collections: [], next: null }
const known = { card: { id: draft.id, kind: 'theme', title: '开学', intro: '' }, studioId: 's', rev: 1, visibility: 'studio', mayChange: true, items: [item], hidden: 0 }

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
  forgetDraft(draft.id)
})

it('says at its field what is missing', () => {
  expect(problemsOf(draft)).toEqual({})
  expect(problemsOf({ ...draft, title: ' ', items: [] })).toEqual({ title: '写一个名称。', items: '选几篇案例或几份资源。' })
})

it('is sent with its items in their order, by kind and id', () => {
  expect(inputOf(draft)).toMatchObject({ title: '开学', studioId: 's', rev: 1, items: [{ kind: 'case', id: item.id }] })
})

describe('one that is changed', () => {
  it('begins with what stands there, and says what can no longer be seen', async () => {
    phone.answers = [{ ok: places }, { ok: { ...known, hidden: 2 } }]
    expect(await openCollection(draft.id)).toMatchObject({ draft: { title: '开学', items: [item], rev: 1 }, notice: '有 2 项现在看不到，保存后会从专辑里去掉。' })
  })

  it('goes on with what was begun, but not where somebody has changed it since', async () => {
    keepDraft(draft.id, draft)
    phone.answers = [{ ok: places }, { ok: known }]
    expect(await openCollection(draft.id)).toMatchObject({ draft: { title: ' 开学 ' }, notice: '接着上次没做完的。' })
    phone.answers = [{ ok: places }, { ok: { ...known, rev: 2 } }]
    expect(await openCollection(draft.id)).toMatchObject({ draft: { title: '开学', rev: 2 }, notice: '' })
  })

  it('is for who may', async () => {
    phone.answers = [{ ok: places }, { ok: { ...known, mayChange: false } }]
    expect(await openCollection(draft.id)).toMatchObject({ kind: 'trouble', trouble: { code: 'NOT_ALLOWED' } })
  })
})
