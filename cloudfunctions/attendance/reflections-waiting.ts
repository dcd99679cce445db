import type { Membership } from '../../domain/studio/membership'
import { isOffice } from '../kit/context'
import type { Database } from '../kit/database'
import { command } from '../kit/database'
import type { Person } from '../kit/documents'

/** More are not counted. */
const mostCounted = 100

/**
 * How many reflections of each studio wait for this person to decide on them; null: not counted. One operation for hosts and the office, none for others.
 * Whoever is of the office and in a studio as well finds them uncounted: the home page would cost a fifth operation.
 */
export async function reflectionsWaiting(database: Database, person: Person, memberships: readonly Membership[], now: number): Promise<ReadonlyMap<string, number> | null> {
  const { _id: personId, schoolId } = person
  const isOfOffice = isOffice(person, schoolId)
  if (isOfOffice && memberships.length > 0) return null
  const hosted = memberships.filter(({ role }) => role === 'host').map(({ studioId }) => studioId)
  if (!isOfOffice && hosted.length === 0) return new Map()
  const place = isOfOffice ? { schoolId } : { studioId: command.in(hosted) }
  // Null, which waits for nobody, is no number.
  const where = { ...place, authorId: command.neq(personId), waitsFrom: command.gt(0).and(command.lte(now)) }
  const found = await database.find('reflections', where, { limit: mostCounted, fields: ['studioId'] })
  const counts = new Map<string, number>()
  for (const { studioId } of found) counts.set(studioId, (counts.get(studioId) ?? 0) + 1)
  return counts
}
