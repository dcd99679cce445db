import { expect, it } from '@jest/globals'
import { feedOf, purposeOf } from './purpose'

it.each([
  ['one person, as somebody of the studio', { studio: 's', person: 'p' }, { feed: 'studio', studioId: 's', personId: 'p' }],
  ['one person, as anybody of the school', { studio: '', person: 'p' }, { feed: 'school', personId: 'p' }],
  ['one activity', { studio: 's', activity: 'a' }, { feed: 'studio', studioId: 's', activityId: 'a' }],
  ['what I deleted', { deleted: '1' }, { feed: 'deleted' }],
])('a list is of %s', (_name, options, feed) => {
  expect(feedOf(purposeOf(options))).toEqual(feed)
})
