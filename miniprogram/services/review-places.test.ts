import { expect, it } from '@jest/globals'
import { casePlaces, placeAfter, queueOf, reviewPlaces, withPlace } from './review-places'
import type { Today } from './today'

const studio = (id: string, role: 'host' | 'assistant' | 'member'): Today['studios'][number] => ({ id, name: id, role, counted: role === 'member', standing: null, desk: null })
const office: Today['office'] = { studios: 2, warning: 0, overSoFar: 0, certain: 0, suspensions: 0, toSign: 0, reflections: 0, records: 0, libraryCases: 0 }

it.each([
  ['a host decides in their own studios', { studios: [studio('a', 'host'), studio('b', 'member')], office: null }, ['a']],
  ['the office decides for the school', { studios: [], office }, ['school']],
  ['who is both chooses', { studios: [studio('a', 'host')], office }, ['a', 'school']],
  ['everybody else decides nowhere', { studios: [studio('a', 'assistant'), studio('b', 'member')], office: null }, []],
])('%s', (_who, today, places) => {
  expect(reviewPlaces(today).map(({ of }) => of)).toEqual(places)
})

it.each([
  ['a host in their own studios', { studios: [studio('a', 'host')], office: null, casesToReview: null }, ['a']],
  ['an expert in the school', { studios: [studio('a', 'member')], office: null, casesToReview: 0 }, ['school']],
  ['a host who is an expert, too, in both', { studios: [studio('a', 'host')], office: null, casesToReview: 2 }, ['a', 'school']],
  ['an expert of the office once in the school', { studios: [], office, casesToReview: 2 }, ['school']],
])('cases are reviewed by %s', (_who, today, places) => {
  expect(casePlaces(today).map(({ of }) => of)).toEqual(places)
})

it('who was led to the cases of the school may be an expert since', () => {
  expect([withPlace([], 'school'), withPlace([], 'a')].map((places) => places.map(({ of }) => of))).toEqual([['school'], []])
})

it('a place is asked for by its queue', () => {
  expect([queueOf('school'), queueOf('a')]).toEqual([{ kind: 'school' }, { kind: 'studio', studioId: 'a' }])
})

it('after one reflection one goes on where it was, else in the school', () => {
  const both = reviewPlaces({ studios: [studio('a', 'host')], office })
  expect([placeAfter(both, 'a'), placeAfter(both, 'other'), placeAfter(both.slice(0, 1), 'other'), placeAfter([], 'a')]).toEqual(['a', 'school', 'a', ''])
})
