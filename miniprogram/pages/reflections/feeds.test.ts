import { expect, it } from '@jest/globals'
import { feedOf, feedOptions, sameFeed } from './feeds'

const studio = { id: 's', name: '启明工作室' }

it('members choose among their own, their studio’s and the school’s', () => {
  expect(feedOptions([studio]).map(({ value }) => value)).toEqual(['mine', 'studio', 'school'])
  expect([feedOf('mine', studio), feedOf('studio', studio), feedOf('school', studio)]).toEqual([{ feed: 'mine' }, { feed: 'studio', studioId: 's' }, { feed: 'school' }])
})

it('who is in no studio reads what the school may read', () => {
  expect(feedOptions([]).map(({ value }) => value)).toEqual(['school'])
  expect(feedOf('studio', undefined)).toEqual({ feed: 'school' })
})

it('an answer belongs to the feed that was asked for: another studio is another feed', () => {
  expect(sameFeed({ feed: 'studio', studioId: 's' }, { feed: 'studio', studioId: 's' })).toBe(true)
  expect(sameFeed({ feed: 'studio', studioId: 's' }, { feed: 'studio', studioId: 't' })).toBe(false)
  expect(sameFeed({ feed: 'mine' }, { feed: 'school' })).toBe(false)
})
