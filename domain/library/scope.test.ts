import { circlesOf } from '../moderation/circles'
import { scopeOf, scopesFor } from './scope'

const place = { schoolId: 's1', studioId: 'a' }
const reader = { personId: 'p', schoolId: 's1', hostOf: [] as string[], memberOf: [] as string[], office: false }
const scope = (visibility: 'self' | 'hosts' | 'studio' | 'school' | 'public') => scopeOf(circlesOf({ shown: { visibility } as never, takenDown: null, deletedAt: null }, place))

it.each([
  ['self', null],
  ['hosts', 'hosts:a'],
  ['studio', 'studio:a'],
  ['school', 'school:s1'],
  ['public', 'everybody:everybody'],
] as const)('what is shown to %s is found by one scope', (visibility, expected) => {
  expect(scope(visibility)).toBe(expected)
})

it('a member of a studio finds what it shows, its hosts what it shows to them as well', () => {
  expect(scopesFor({ ...reader, memberOf: ['a'] })).toEqual(['studio:a', 'school:s1', 'everybody:everybody'])
  expect(scopesFor({ ...reader, hostOf: ['a'], memberOf: ['a'] })).toEqual(['hosts:a', 'studio:a', 'school:s1', 'everybody:everybody'])
})
