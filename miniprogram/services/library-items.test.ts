import { beforeEach, expect, it } from '@jest/globals'
import { fakePhone, type FakePhone } from './fake-phone.fixture'
import { loadItems, movedItem, type ItemQuery, type LibraryItem } from './library-items'

const items: LibraryItem[] = ['一', '二', '三'].map((title) => ({ kind: 'case', id: title, title, note: '' }))
const titles = (moved: readonly LibraryItem[]): string => moved.map(({ title }) => title).join('')
const query: ItemQuery = { kind: 'case', place: { kind: 'school' }, typed: '', resourceKind: '' }

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
})

it.each([
  ['the second, up', 1, -1, '二一三'],
  ['the second, down', 1, 1, '一三二'],
  ['the first, up', 0, -1, '一二三'],
  ['the last, down', 2, 1, '一二三'],
] as const)('the order changes by one place: %s', (_what, index, by, order) => {
  expect(titles(movedItem(items, index, by))).toBe(order)
})

it('a case that comes again on the next page is shown once', async () => {
  const card = (id: string) => ({ id, title: id, authors: [{ id: 'p', name: '林晓雯' }] })
  phone.answers = [{ ok: { cases: [card('a'), card('b')], next: { at: 2, id: 'b' } } }, { ok: { cases: [card('b'), card('c')], next: null } }]
  const first = await loadItems(query)
  if (first.kind !== 'loaded') throw new Error('nothing came')
  expect(await loadItems(query, first.list)).toMatchObject({ list: { items: [{ id: 'a', note: '林晓雯' }, { id: 'b' }, { id: 'c' }], next: null } })
})

it('what is looked for is found page after page', async () => {
  const found = { id: 'a', title: [{ text: '晨会', hit: true }, { text: '三分钟', hit: false }], authorName: '林晓雯' }
  phone.answers = [{ ok: { cases: [found], more: true } }]
  expect(await loadItems({ ...query, typed: '晨会' })).toMatchObject({ list: { items: [{ title: '晨会三分钟', note: '林晓雯' }], next: { page: 1 } } })
})
