import { expect, it } from '@jest/globals'
import type { Today } from '../../services/today'
import { decidingOf, feedOf, feedOptions, sameFeed } from './feeds'

const studio = { id: 's', name: '启明工作室', role: 'member' as const }

it('members choose among their own, their studio’s and the school’s', () => {
  expect(feedOptions([studio]).map(({ value }) => value)).toEqual(['mine', 'studio', 'school'])
  expect([feedOf('mine', studio, false), feedOf('studio', studio, false), feedOf('school', studio, false)]).toEqual([{ feed: 'mine' }, { feed: 'studio', studioId: 's' }, { feed: 'school' }])
})

it('who is in no studio reads what the school may read', () => {
  expect(feedOptions([]).map(({ value }) => value)).toEqual(['school'])
  expect(feedOf('studio', undefined, true)).toEqual({ feed: 'school' })
})

it('an answer belongs to the feed that was asked for: another studio is another feed', () => {
  expect(sameFeed({ feed: 'studio', studioId: 's' }, { feed: 'studio', studioId: 's' })).toBe(true)
  expect(sameFeed({ feed: 'studio', studioId: 's' }, { feed: 'studio', studioId: 't' })).toBe(false)
  expect(sameFeed({ feed: 'studio', studioId: 's' }, { feed: 'studio', studioId: 's', unanswered: true })).toBe(false)
  expect(sameFeed({ feed: 'mine' }, { feed: 'school' })).toBe(false)
})

it('who decides reads how many wait for them: a host those of their studios, the office those of the school', () => {
  const desk = { warning: 0, overSoFar: 0, certain: 0, leaves: 0, appeals: 0, unconfirmed: 0, makeUps: 0, cases: 0, reflections: 2, records: 0, libraryCases: 0 }
  const hosted: Today['studios'][number] = { ...studio, role: 'host', counted: false, standing: null, desk }
  const office = { studios: 2, warning: 0, overSoFar: 0, certain: 0, suspensions: 0, toSign: 0, reflections: null, records: 0, libraryCases: 0 }
  expect(decidingOf({ studios: [hosted, { ...hosted, id: 't' }], office: null })).toEqual({ words: '4 篇' })
  expect(decidingOf({ studios: [hosted], office })).toEqual({ words: '' })
  expect(decidingOf({ studios: [{ ...hosted, role: 'member', desk: null }], office: null })).toBeNull()
})

it('a host may read those alone that nobody has answered, in the studio that they host', () => {
  expect(feedOf('studio', { ...studio, role: 'host' }, true)).toEqual({ feed: 'studio', studioId: 's', unanswered: true })
  expect(feedOf('studio', studio, true)).toEqual({ feed: 'studio', studioId: 's' })
})
