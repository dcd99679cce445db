import { expect, it } from '@jest/globals'
import { placeAfter, queueOf, reviewPlaces } from './review-places'
import type { Today } from './today'

const studio = (id: string, role: 'host' | 'assistant' | 'member'): Today['studios'][number] => ({ id, name: id, role, counted: role === 'member', standing: null, desk: null })
const office: Today['office'] = { studios: 2, warning: 0, overSoFar: 0, certain: 0, suspensions: 0, toSign: 0, reflections: 0 }

it.each([
  ['a host decides in their own studios', { studios: [studio('a', 'host'), studio('b', 'member')], office: null }, ['a']],
  ['the office decides for the school', { studios: [], office }, ['school']],
  ['who is both chooses', { studios: [studio('a', 'host')], office }, ['a', 'school']],
  ['everybody else decides nowhere', { studios: [studio('a', 'assistant'), studio('b', 'member')], office: null }, []],
])('%s', (_who, today, places) => {
  expect(reviewPlaces(today).map(({ of }) => of)).toEqual(places)
})

it('a place is asked for by its queue', () => {
  expect([queueOf('school'), queueOf('a')]).toEqual([{ kind: 'school' }, { kind: 'studio', studioId: 'a' }])
})

it('after one reflection one goes on where it was, else in the school', () => {
  const both = reviewPlaces({ studios: [studio('a', 'host')], office })
  expect([placeAfter(both, 'a'), placeAfter(both, 'other'), placeAfter(both.slice(0, 1), 'other'), placeAfter([], 'a')]).toEqual(['a', 'school', 'a', ''])
})
