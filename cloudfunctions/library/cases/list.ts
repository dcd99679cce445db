import type { InputOf } from '../../../contract/index'
import type { CaseType } from '../../../domain/library/case-types'
import { typesOf } from '../../../domain/library/case-types'
import type { CaseFilter } from '../../../domain/library/facets'
import { caseFacet } from '../../../domain/library/facets'
import type { Circle } from '../../../domain/moderation/circles'
import { circleOfFeed } from '../../../domain/moderation/circles'
import type { Database } from '../../kit/database'
import type { Person } from '../../kit/documents'
import { goingOnAfter } from '../../kit/paging'
import { findPersonWithSchool } from '../../kit/people-repository'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import { readerOf } from '../reader'
import type { CaseCard } from './card'
import { cardFields, caseCardOf } from './card'

type Place = InputOf<'library.cases'>['place']
type After = InputOf<'library.cases'>['after']
export type CasePage = { cases: CaseCard[]; next: { at: number; id: string } | null }

const pageLength = 15

/** Two operations, one after the other. */
export const cases: LibraryHandlers['cases'] = async ({ place, filters, after }, { database, openid, now }) => {
  const caller = await findPersonWithSchool(database, openid)
  if (caller === null) throw refuse('NOT_BOUND')
  return casePage(database, circleOf(place, caller.person, now), filters, typesOf(caller.school?.caseTypes), after)
}

/** The one circle by which somebody looks there; refuses NOT_ALLOWED to who is not of the studio. */
export function circleOf(place: Place, person: Person, now: number): Circle {
  const circle = circleOfFeed(place, readerOf(person, now))
  if (circle === null) throw refuse('NOT_ALLOWED')
  return circle
}

/** The latest first. One operation, which reads no more than it answers. */
export async function casePage(database: Database, { kind, of }: Circle, filters: CaseFilter, types: readonly CaseType[], after?: After): Promise<CasePage> {
  const where = goingOnAfter({ [`circles.${kind}`]: of, facets: caseFacet(filters) }, after)
  const found = await database.find('library_cases', where, { limit: pageLength, order: [['at', 'desc'], ['_id', 'desc']], fields: [...cardFields] })
  const last = found.length === pageLength ? found.at(-1) : undefined
  return { cases: found.map((one) => caseCardOf(one, types)), next: last === undefined ? null : { at: last.at, id: last._id } }
}
