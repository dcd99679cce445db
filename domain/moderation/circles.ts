import type { Piece } from './piece'
import type { Visibility } from './visibility'
import { isWider } from './visibility'

/** Where a piece belongs. */
export type Place = { schoolId: string; studioId: string }

/** Whoever reads; studios in which they are now. */
export type Reader = { personId: string; schoolId: string; hostOf: readonly string[]; memberOf: readonly string[]; office: boolean }

/** Which feed: of one studio, or of the school. */
export type Feed = { kind: 'studio'; studioId: string } | { kind: 'school' }

/** A group of readers: the hosts or everybody of a studio, the teachers of a school, everybody. */
export type Circle = { kind: 'hosts' | 'studio' | 'school' | 'everybody'; of: string }

/** For each kind of circle the one that may see a piece; null: none. One field for each, since no list can be asked for in the order of time. */
export type Circles = Record<Circle['kind'], string | null>

/**
 * Which circles may see what is shown. What is stored, what the database is asked for and what is asked of one document are these names and nothing else.
 * A district is no circle before there are districts: what is shown to it is seen by the school.
 */
export function circlesOf({ shown, takenDown, deletedAt }: Pick<Piece, 'shown' | 'takenDown' | 'deletedAt'>, place: Place): Circles {
  return circlesSeeing(shown === null || takenDown !== null || deletedAt !== null ? 'self' : shown.visibility, place)
}

/** Which circles may see what is for them. */
export function circlesSeeing(visibility: Visibility, { schoolId, studioId }: Place): Circles {
  const isFor = (least: Visibility): boolean => !isWider(least, visibility)
  return {
    hosts: isFor('hosts') ? studioId : null,
    studio: isFor('studio') ? studioId : null,
    school: isFor('school') ? schoolId : null,
    everybody: isFor('public') ? everybody.of : null,
  }
}

/** All circles that somebody is in. */
export function circlesFor({ hostOf, memberOf, schoolId }: Reader): Circle[] {
  return [...hostOf.map(hosts), ...memberOf.map(studio), school(schoolId), everybody]
}

/** Whether a reader may see what is shown; authors see more. */
export function mayRead(circles: Circles, reader: Reader): boolean {
  return circlesFor(reader).some(({ kind, of }) => circles[kind] === of)
}

/** The one circle by which a reader reads a feed: it holds all of the feed that they may see. Null: none of it. */
export function circleOfFeed(feed: Feed, reader: Reader): Circle | null {
  if (feed.kind === 'school') return school(reader.schoolId)
  if (reader.hostOf.includes(feed.studioId)) return hosts(feed.studioId)
  return reader.memberOf.includes(feed.studioId) ? studio(feed.studioId) : null
}

/** Hosts of its studio and the office of its school decide; nobody on what is theirs. */
export function mayDecide({ authorId }: Pick<Piece, 'authorId'>, { studioId, schoolId }: Place, reader: Reader): boolean {
  return reader.personId !== authorId && (reader.hostOf.includes(studioId) || (reader.office && reader.schoolId === schoolId))
}

const hosts = (studioId: string): Circle => ({ kind: 'hosts', of: studioId })
const studio = (studioId: string): Circle => ({ kind: 'studio', of: studioId })
const school = (schoolId: string): Circle => ({ kind: 'school', of: schoolId })
const everybody: Circle = { kind: 'everybody', of: 'everybody' }
