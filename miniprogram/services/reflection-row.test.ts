import { expect, it } from '@jest/globals'
import { neighboursOf, rememberRow } from './reflection-row'
import type { Card, ReflectionList } from './reflection-list'

const card = (id: string): Card => ({ id, author: { id: 'p', name: '周明远' }, studio: { id: 's', name: '' }, activity: null, at: 1, title: '', excerpt: '', pictures: [], pictureCount: 0, shownTo: 'studio', chosen: false, answered: false, own: null })
const list = (ids: string[], next: ReflectionList['next'] = null): ReflectionList => ({ of: { feed: 'school' }, cards: ids.map(card), next, readAt: 1 })

it('leads from one reflection to the next of the list it was opened from', () => {
  const key = rememberRow(list(['a', 'b', 'c'], { at: 1, id: 'c' }))
  expect(['a', 'b', 'c'].map((id) => neighboursOf(key, id))).toEqual([
    { before: null, after: 'b', hasMore: true },
    { before: 'a', after: 'c', hasMore: true },
    { before: 'b', after: null, hasMore: true },
  ])
})

it('knows nothing of a list that is no longer read, and of none', () => {
  const key = rememberRow(list(['a', 'b']))
  rememberRow(list(['b', 'a']))
  expect([neighboursOf(key, 'a'), neighboursOf('', 'a')]).toEqual([null, null])
})

it('knows no place for what is not in the list', () => {
  expect(neighboursOf(rememberRow(list(['a'])), 'x')).toBeNull()
})
