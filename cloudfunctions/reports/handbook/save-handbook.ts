import { membershipIn } from '../../../domain/studio/membership'
import { isOffice, readPlacedCaller } from '../../kit/context'
import type { HandbookDocument, ShelfItem } from '../../kit/documents'
import { fingerprintOf } from '../../kit/fingerprint'
import type { PlacedPerson } from '../../kit/people-repository'
import { refuse } from '../../kit/refuse'
import type { ReportsHandlers } from '../handlers'

const tries = 3

/** Three operations in two trips, two where it is so already; two more where somebody was faster. */
export const saveHandbook: ReportsHandlers['saveHandbook'] = async ({ id, rev, ...wish }, context) => {
  const { database, now } = context
  const revisedBy = fingerprintOf(wish)
  const fields = { title: wish.title, subtitle: wish.subtitle, foreword: wish.foreword, items: withoutRepeats(wish.items), at: now, revisedBy }
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [maker, there] = await Promise.all([readPlacedCaller(context), database.first('handbooks', { _id: id })])
    const place = placesOf(maker, now).find((one) => one.id === wish.studioId)
    if (place === undefined) throw refuse('NOT_ALLOWED')
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

export type HandbookPlace = { id: string; name: string }

/** Studios that somebody hosts, and to the office their school under its own id. */
export function placesOf({ person, studios, school }: PlacedPerson, now: number): HandbookPlace[] {
  const hosted = studios.filter(({ _id }) => membershipIn(person.memberships, _id, now)?.role === 'host')
  const ofOffice = school !== null && isOffice(person, school._id) ? [school] : []
  return [...hosted, ...ofOffice].map(({ _id, name }) => ({ id: _id, name }))
}

function withoutRepeats(items: readonly ShelfItem[]): ShelfItem[] {
  return [...new Map(items.map((item) => [`${item.kind}_${item.id}`, item])).values()]
}
