import type { CaseType } from '../../../domain/library/case-types'
import { typesOf } from '../../../domain/library/case-types'
import { mostUsed, tagsFor, tagsNow } from '../../../domain/library/search-stats'
import { scopeName } from '../../../domain/library/scope'
import type { Circle } from '../../../domain/moderation/circles'
import { activeMemberships } from '../../../domain/studio/membership'
import type { Context } from '../../kit/context'
import { isOffice } from '../../kit/context'
import type { CaseCounts, Person, School, SearchStatsDocument, Studio } from '../../kit/documents'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import { readerOf } from '../reader'
import type { CaseCard } from './card'
import { casePage, circleOf } from './list'

type Visitor = { person: Person; school: School | null; studios: Studio[]; counts: CaseCounts | null; tags: SearchStatsDocument['tags'] }

const mostTags = 12

/** Two operations, one after the other. */
export const caseLibrary: LibraryHandlers['caseLibrary'] = async ({ place }, context) => {
  const { database, now } = context
  const { person, school, studios, counts, tags } = await readVisitor(context)
  const reader = readerOf(person, now)
  const circle = circleOf(place, person, now)
  const types = typesOf(school?.caseTypes)
  const tiles = tilesOf(types, counts?.counts[scopeName(circle)] ?? {})
  const page = await casePage(database, circle, {}, types)
  const own = new Set(activeMemberships(person.memberships, now).map(({ studioId }) => studioId))
  return {
    studios: studios.filter(({ _id }) => own.has(_id)).map(({ _id: id, name }) => ({ id, name })),
    types: tiles,
    total: tiles.reduce((sum, { cases }) => sum + cases, 0),
    tags: tagsIn(circle, tags, page.cases),
    reviews: { studioIds: [...reader.hostOf], school: person.schoolRoles.includes('expert') },
    office: isOffice(person, person.schoolId),
    ...page,
  }
}

/** Who comes in, with all that the front says but the cases. Refuses NOT_BOUND. One operation. */
async function readVisitor({ openid, database }: Context): Promise<Visitor> {
  const joins = {
    schools: { collection: 'schools', local: 'schoolId', foreign: '_id' },
    studios: { collection: 'studios', local: 'memberships.studioId', foreign: '_id' },
    counts: { collection: 'case_counts', local: 'schoolId', foreign: '_id' },
    stats: { collection: 'search_stats', let: { school: '$schoolId' }, match: [{ field: '_id', is: 'eq', variable: 'school' }], fields: ['tags'] },
  } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { schools, studios, counts, stats, ...person } = found
  return { person, school: schools[0] ?? null, studios, counts: counts[0] ?? null, tags: tagsNow(stats[0]?.tags ?? [], counts[0]?.tagChanges ?? []) }
}

/** A type that the office retired is there as long as cases have it. */
function tilesOf(types: readonly CaseType[], counts: Record<string, number>): { id: string; name: string; cases: number }[] {
  return types.map(({ id, name, retired }) => ({ id, name, retired, cases: counts[id] ?? 0 })).flatMap(({ retired, ...tile }) => (retired && tile.cases === 0 ? [] : [tile]))
}

/** Of a studio, and where they were not counted yet, those of the cases that are shown: none leads to nothing. */
function tagsIn(circle: Circle, counted: SearchStatsDocument['tags'], shown: readonly CaseCard[]): string[] {
  const ofSchool = circle.kind === 'school' ? tagsFor(counted, [scopeName(circle)]) : []
  return ofSchool.length > 0 ? ofSchool.slice(0, mostTags).map(({ tag }) => tag) : mostUsed(shown.flatMap(({ tags }) => tags)).slice(0, mostTags)
}
