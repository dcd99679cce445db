import { membershipIn } from '../../../domain/studio/membership'
import { isOffice } from '../../kit/context'
import type { Database } from '../../kit/database'
import type { HandbookDocument, Person, School, ShelfItem, Studio } from '../../kit/documents'
import { fingerprintOf } from '../../kit/fingerprint'
import { refuse } from '../../kit/refuse'
import type { ReportsHandlers } from '../handlers'

const tries = 3

/** Three operations in two trips, two where it is so already; two more where somebody was faster. */
export const saveHandbook: ReportsHandlers['saveHandbook'] = async ({ id, rev, ...wish }, { database, openid, now }) => {
  const revisedBy = fingerprintOf(wish)
  const fields = { title: wish.title, subtitle: wish.subtitle, foreword: wish.foreword, items: withoutRepeats(wish.items), at: now, revisedBy }
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [maker, there] = await Promise.all([readMaker(database, openid), database.first('handbooks', { _id: id })])
    const place = maker.placeOf(wish.studioId, now)
    if (place === null) throw refuse('NOT_ALLOWED')
    if (there === null) {
      if (rev !== 0) throw refuse('NOT_FOUND')
      const { _id: by, name, schoolId } = maker.person
      const made: HandbookDocument = { _id: id, schoolId, studioId: place.id, studioName: place.name, by: { id: by, name }, ...fields, rev: 1, progress: { kind: 'none' }, document: null, run: 0, runs: [] }
      if ((await database.insert('handbooks', made)) === 'inserted') return { rev: 1 }
      continue
    }
    if (there.studioId !== place.id) throw refuse('ID_TAKEN')
    if (there.revisedBy === revisedBy) return { rev: there.rev }
    if (there.rev !== rev) throw refuse('VERSION_CHANGED')
    if ((await database.update('handbooks', { _id: id, rev }, { ...fields, rev: rev + 1 })) > 0) return { rev: rev + 1 }
  }
  throw refuse('UNAVAILABLE')
}

type Maker = { person: Person; studios: readonly Studio[]; school: School | null }
export type HandbookPlace = { id: string; name: string }

/** Who is calling and for whom they may make handbooks; refuses NOT_BOUND. One operation. */
export async function readMaker(database: Database, openid: string): Promise<Maker & { placeOf: (studioId: string, now: number) => HandbookPlace | null }> {
  const joins = {
    studios: { collection: 'studios', local: 'memberships.studioId', foreign: '_id' },
    schools: { collection: 'schools', local: 'schoolId', foreign: '_id' },
  } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { studios, schools, ...person } = found
  const maker = { person, studios, school: schools[0] ?? null }
  return { ...maker, placeOf: (studioId, now) => placesOf(maker, now).find(({ id }) => id === studioId) ?? null }
}

/** Studios that somebody hosts, and to the office their school under its own id. */
export function placesOf({ person, studios, school }: Maker, now: number): HandbookPlace[] {
  const hosted = studios.filter(({ _id }) => membershipIn(person.memberships, _id, now)?.role === 'host')
  const ofOffice = school !== null && isOffice(person, school._id) ? [school] : []
  return [...hosted, ...ofOffice].map(({ _id, name }) => ({ id: _id, name }))
}

function withoutRepeats(items: readonly ShelfItem[]): ShelfItem[] {
  return [...new Map(items.map((item) => [`${item.kind}_${item.id}`, item])).values()]
}
