import { canonical, hashOfRow, linkOf } from './chain'
import type { Fact } from '../kit/documents'

const tenant = { schoolId: 'school', studioId: 'studio' }
const row = (id: string, at: number, more: Partial<Fact> = {}): Fact => ({
  _id: id,
  ...tenant,
  at,
  by: 'host',
  kind: 'sheet.corrected',
  subjects: ['s1'],
  detail: { sessionId: 's1', to: { status: 'present', minutesLate: 0 } },
  textHashes: { reason: 'hash' },
  events: [],
  texts: { reason: { salt: 'salt', text: '漏扫' } },
  link: 0,
  ...more,
})

it.each([
  ['keys in whatever order', { b: 1, a: { d: [1, { z: 1, y: 2 }], c: null } }, { a: { c: null, d: [1, { y: 2, z: 1 }] }, b: 1 }],
  ['what is undefined and what is not there', { a: 1, b: undefined }, { a: 1 }],
])('%s are the same text', (_what, one, other) => expect(canonical(one)).toBe(canonical(other)))

it.each([
  ['a list in another order', [1, 2], [2, 1]],
  ['a number and its text', { a: 1 }, { a: '1' }],
  ['null and nothing', { a: null }, {}],
])('%s are not', (_what, one, other) => expect(canonical(one)).not.toBe(canonical(other)))

it('a text that is erased and the number of its link leave the hash of a row as it is', () => {
  expect(hashOfRow(row('a', 1, { texts: { reason: null }, link: 3 }))).toBe(hashOfRow(row('a', 1)))
})

it('a link holds its rows in the order of time and id, in whatever order they were read', () => {
  const rows = [row('b', 2), row('c', 1), row('a', 2)]
  const link = linkOf(null, rows, tenant, 9)
  expect(link.rows.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  expect(linkOf(null, [...rows].reverse(), tenant, 9)).toEqual(link)
})

it('a link follows the one before it', () => {
  const first = linkOf(null, [row('a', 1)], tenant, 9)
  const second = linkOf(first, [row('b', 2)], tenant, 10)
  expect([second._id, second.n, second.previous]).toEqual(['studio_2', 2, first.hash])
  expect(linkOf({ ...first, hash: 'another' }, [row('b', 2)], tenant, 10).hash).not.toBe(second.hash)
})
