import type { Feed, Reader } from './circles'
import { circleOfFeed, circlesFor, circlesOf, mayDecide, mayRead } from './circles'
import type { Visibility } from './visibility'
import { visibilities } from './visibility'

const place = { schoolId: 'A', studioId: '1' }
const nobody: Reader = { personId: 'p', schoolId: 'A', hostOf: [], memberOf: [], office: false }
const readers: Record<string, Reader> = {
  'its host': { ...nobody, hostOf: ['1'], memberOf: ['1'] },
  'a member of it': { ...nobody, memberOf: ['1'] },
  'a host of another studio': { ...nobody, hostOf: ['2'], memberOf: ['2'] },
  'a teacher without a studio': nobody,
  'the office': { ...nobody, office: true },
  'a teacher of another school': { ...nobody, schoolId: 'B', memberOf: ['3'] },
}
const shownTo = (visibility: Visibility) => circlesOf({ shown: { version: 1, visibility, at: 0, files: 0 }, takenDown: null, deletedAt: null }, place)

const table: Record<keyof typeof readers, Visibility[]> = {
  'its host': ['hosts', 'studio', 'school', 'district', 'public'],
  'a member of it': ['studio', 'school', 'district', 'public'],
  'a host of another studio': ['school', 'district', 'public'],
  'a teacher without a studio': ['school', 'district', 'public'],
  'the office': ['school', 'district', 'public'],
  'a teacher of another school': ['public'],
}

it.each(Object.entries(table))('%s may read what is shown to %j', (name, expected) => {
  const reader = readers[name] ?? nobody
  expect(visibilities.filter((visibility) => mayRead(shownTo(visibility), reader))).toEqual(expected)
})

const none = { hosts: null, studio: null, school: null, everybody: null }

it('nobody may read what is not shown, taken down or deleted', () => {
  const shown = { version: 1, visibility: 'public' as const, at: 0, files: 0 }
  const down = { by: 'x', at: 0, reason: '', appeal: null, kept: null }
  expect(circlesOf({ shown: null, takenDown: null, deletedAt: null }, place)).toEqual(none)
  expect(circlesOf({ shown, takenDown: down, deletedAt: null }, place)).toEqual(none)
  expect(circlesOf({ shown, takenDown: null, deletedAt: 1 }, place)).toEqual(none)
})

const feeds: Feed[] = [{ kind: 'studio', studioId: '1' }, { kind: 'studio', studioId: '2' }, { kind: 'school' }]

it('what a feed asks the database for is what its reader may read of it, document by document', () => {
  const places = [place, { schoolId: 'A', studioId: '2' }, { schoolId: 'B', studioId: '3' }]
  for (const reader of Object.values(readers))
    for (const feed of feeds) {
      const circle = circleOfFeed(feed, reader)
      for (const where of places)
        for (const visibility of visibilities) {
          const circles = circlesOf({ shown: { version: 1, visibility, at: 0, files: 0 }, takenDown: null, deletedAt: null }, where)
          const belongs = feed.kind === 'school' ? where.schoolId === reader.schoolId && !['self', 'hosts', 'studio'].includes(visibility) : where.studioId === feed.studioId
          const readable = belongs && mayRead(circles, reader)
          const isIn = circle !== null && circles[circle.kind] === circle.of
          // A stranger to a studio finds in no feed of it what is shown to all of the school; the school's feed has it.
          expect(isIn).toBe(readable && circle !== null)
          if (circle !== null) expect(circlesFor(reader)).toContainEqual(circle)
        }
    }
})

it.each([
  ['its host', true],
  ['a member of it', false],
  ['a host of another studio', false],
  ['the office', true],
])('%s decides: %s', (name, expected) => {
  expect(mayDecide({ authorId: 'somebody' }, place, readers[name] ?? nobody)).toBe(expected)
})

it('nobody decides on what is theirs', () => {
  expect(mayDecide({ authorId: 'p' }, place, readers['its host'] ?? nobody)).toBe(false)
})
