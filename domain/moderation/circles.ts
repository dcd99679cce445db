import type { Piece } from './piece'
import type { Visibility } from './visibility'

/** Where a piece belongs. */
export type Place = { schoolId: string; studioId: string }

/** Whoever reads; studios in which they are now. */
export type Reader = { personId: string; schoolId: string; hostOf: readonly string[]; memberOf: readonly string[]; office: boolean }

/** Which feed: of one studio, or of the school. */
export type Feed = { kind: 'studio'; studioId: string } | { kind: 'school' }

/**
 * A circle is a group of readers. A piece names those that may see what is shown of it, a reader those that they are in; what is stored, what is asked of the
 * database and what is asked of one document are these names and nothing else.
 */
export function circlesOf({ shown, takenDown, deletedAt }: Pick<Piece, 'shown' | 'takenDown' | 'deletedAt'>, place: Place): string[] {
  if (shown === null || takenDown !== null || deletedAt !== null) return []
  return circlesWithin(shown.visibility, place)
}

/** All circles that somebody is in. */
export function circlesFor({ hostOf, memberOf, schoolId }: Reader): string[] {
  return [...hostOf.map(hosts), ...memberOf.map(studio), school(schoolId), everybody]
}

/** Whether a reader may see what is shown; authors and those who decide see more (`sightOf`). */
export function mayRead(circles: readonly string[], reader: Reader): boolean {
  const own = circlesFor(reader)
  return circles.some((circle) => own.includes(circle))
}

/** The one circle by which a reader reads a feed: it holds all of the feed that they may see. Null: none of it. */
export function circleOfFeed(feed: Feed, reader: Reader): string | null {
  if (feed.kind === 'school') return school(reader.schoolId)
  if (reader.hostOf.includes(feed.studioId)) return hosts(feed.studioId)
  return reader.memberOf.includes(feed.studioId) ? studio(feed.studioId) : null
}

/** Hosts of its studio and the office of its school decide; nobody on what is theirs. */
export function mayDecide({ authorId }: Pick<Piece, 'authorId'>, { studioId, schoolId }: Place, reader: Reader): boolean {
  return reader.personId !== authorId && (reader.hostOf.includes(studioId) || (reader.office && reader.schoolId === schoolId))
}

function circlesWithin(visibility: Visibility, { studioId, schoolId }: Place): string[] {
  const narrow = [hosts(studioId), studio(studioId), school(schoolId)]
  switch (visibility) {
    case 'self':
      return []
    case 'hosts':
      return narrow.slice(0, 1)
    case 'studio':
      return narrow.slice(0, 2)
    case 'school':
      return narrow
    case 'district':
      return [...narrow, district]
    case 'public':
      return [...narrow, district, everybody]
    default:
      return visibility satisfies never
  }
}

const hosts = (studioId: string): string => `hosts:${studioId}`
const studio = (studioId: string): string => `studio:${studioId}`
const school = (schoolId: string): string => `school:${schoolId}`
// Nobody is in it before there are districts.
const district = 'district'
const everybody = 'public'
