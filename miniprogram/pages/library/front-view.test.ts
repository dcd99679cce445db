import { expect, it } from '@jest/globals'
import type { LibraryFront } from '../../services/library-front'
import { frontViewOf, waitingWords } from './front-view'

const front: LibraryFront = {
  studios: [{ id: 'AAAAAAAAAAA', name: '启明工作室' }],
  types: [{ id: 'culture', name: '班级文化建设', cases: 3 }],
  total: 3,
  tags: [],
  reviews: { studioIds: [], school: false },
  office: false,
  cases: [],
  next: null,
}

it('whoever is in a studio chooses between it and the school, and finds what they wrote', () => {
  const { places, shortcuts, mayWrite } = frontViewOf(front)
  expect(places.map(({ words }) => words)).toEqual(['全校', '启明工作室'])
  expect(shortcuts.map(({ words }) => words)).toEqual(['我的案例', '收藏', '资源', '专辑'])
  expect(mayWrite).toBe(true)
})

it('who is in no studio writes nothing and has no place to choose', () => {
  const { places, shortcuts, mayWrite } = frontViewOf({ ...front, studios: [] })
  expect([places.length, shortcuts.map(({ words }) => words), mayWrite]).toEqual([0, ['收藏', '资源', '专辑'], false])
})

it.each([
  ['a host reviews and makes handbooks', { reviews: { studioIds: ['AAAAAAAAAAA'], school: false } }, true, true],
  ['an expert reviews', { reviews: { studioIds: [], school: true } }, true, false],
  ['the office decides on reports and makes handbooks', { office: true }, true, true],
  ['a member does neither', {}, false, false],
])('%s', (_who, changes, reviews, handbooks) => {
  const view = frontViewOf({ ...front, ...changes })
  expect([view.reviews, view.shortcuts.some(({ name }) => name === 'handbooks')]).toEqual([reviews, handbooks])
})

it('what waits in the school holds what waits in its studios', () => {
  const desk = { warning: 0, overSoFar: 0, certain: 0, leaves: 0, appeals: 0, unconfirmed: 0, makeUps: 0, cases: 0, reflections: 0, records: 0, libraryCases: 2 }
  const studio = { id: 's', name: '启明工作室', role: 'host' as const, counted: false, standing: null, desk }
  expect(waitingWords({ studios: [studio, { ...studio, id: 't' }], office: null, casesToReview: null })).toBe('4 篇')
  expect(waitingWords({ studios: [studio], office: null, casesToReview: 5 })).toBe('5 篇')
  expect(waitingWords({ studios: [{ ...studio, desk: null }], office: null, casesToReview: 0 })).toBe('')
})
