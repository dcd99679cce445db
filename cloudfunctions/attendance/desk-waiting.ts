import type { CaseFacts } from '../../domain/library/case-flow'
import { wrote } from '../../domain/library/case-rights'
import { decisionFrom, reviewFrom } from '../../domain/library/case-waits'
import type { Membership } from '../../domain/studio/membership'
import { isExpert, isOffice } from '../kit/context'
import type { Database, Joins } from '../kit/database'
import type { LibraryCase, Person, RecordDocument, ReflectionDocument, StandingsDocument } from '../kit/documents'

/** What waits for somebody to decide or to review, a hundred of each at most. */
export type DeskWaiting = { reflections: number; records: number; libraryCases: number }
/** By studio to its hosts; of the whole school to its office, and to experts what they are to review. */
export type WaitingFor = { studios: ReadonlyMap<string, DeskWaiting>; office: DeskWaiting; expert: number; standings: readonly StandingsDocument[] }

/** More are neither read nor counted. */
const mostCounted = 100
export const nothingWaits: DeskWaiting = { reflections: 0, records: 0, libraryCases: 0 }

/**
 * How much waits for this person, and for the office the standings of its studios. One operation for hosts, experts and the office, none for others: what waits is found by an equality, and a
 * hundred of what is due are read of each kind and place, so that nothing else is.
 */
export async function waitingFor(database: Database, person: Person, memberships: readonly Membership[], now: number): Promise<WaitingFor> {
  const { _id: personId, schoolId } = person
  const [office, expert] = [isOffice(person, schoolId), isExpert(person, schoolId)]
  const hosted = memberships.filter(({ role }) => role === 'host').map(({ studioId }) => studioId)
  if (!office && !expert && hosted.length === 0) return { studios: new Map(), office: nothingWaits, expert: 0, standings: [] }
  const [found] = await database.findJoined('schools', { _id: schoolId }, joinsOf(hosted, { office, expert, now }), { limit: 1 })
  const known = (found ?? {}) as unknown as Readonly<Record<string, readonly unknown[] | undefined>>
  const counted = (place: string): DeskWaiting => ({
    reflections: countOf(known[`reflections${place}`] as Found<ReflectionDocument>, decides),
    records: countOf(known[`records${place}`] as Found<RecordDocument>, decides),
    libraryCases: countOf(known[`cases${place}`] as Found<LibraryCase>, (one) => decidesOrReviews(one, place !== ofSchool, true)),
  })
  return {
    studios: new Map(hosted.map((studioId, i) => [studioId, counted(String(i))])),
    office: office ? counted(ofSchool) : nothingWaits,
    expert: expert ? countOf(known[`cases${ofSchool}`] as Found<LibraryCase>, (one) => decidesOrReviews(one, true, false)) : 0,
    standings: (known['standings'] ?? []) as StandingsDocument[],
  }

  function decides({ authorId }: Pick<ReflectionDocument, 'authorId'>): boolean {
    return authorId !== personId
  }

  function decidesOrReviews(one: LibraryCase, reviewing: boolean, deciding: boolean): boolean {
    const facts: CaseFacts = { piece: one, flow: one.flow }
    const times = [reviewing ? reviewFrom(facts) : null, deciding ? decisionFrom(facts) : null]
    return !wrote(one, { personId }) && times.some((at) => at !== null && at <= now)
  }
}

type Found<Document> = readonly Document[] | undefined

const ofSchool = 'OfSchool'
const pieceFields = ['authorId']
const caseFields = ['authorId', 'contents.coAuthors', 'candidate', 'takenDown', 'reports', 'deletedAt', 'flow']

function joinsOf(hosted: readonly string[], { office, expert, now }: { office: boolean; expert: boolean; now: number }): Joins {
  const inSchool = { field: 'schoolId', is: 'eq', variable: 'school' } as const
  const due = [{ field: 'waits', is: 'eq', value: true }, { field: 'waitsFrom', is: 'lte', value: now }] as const
  const school = { let: { school: '$_id' }, match: [inSchool, ...due], limit: mostCounted } as const
  const ofStudio = (studioId: string) => ({ ...school, match: [{ field: 'studioId', is: 'eq', value: studioId }, ...school.match] }) as const
  const studios = hosted.map((studioId, i) => joinsIn(String(i), ofStudio(studioId), true))
  const ofOffice: Joins = office ? { standings: { collection: 'standings', let: school.let, match: [inSchool], fields: ['schoolId', 'counts', 'waiting'] } } : {}
  return Object.assign({}, ...studios, office || expert ? joinsIn(ofSchool, school, office) : {}, ofOffice) as Joins
}

function joinsIn(place: string, where: Pick<Extract<Joins[string], { let: object }>, 'let' | 'match' | 'limit'>, all: boolean): Joins {
  const cases = { [`cases${place}`]: { collection: 'library_cases', ...where, fields: caseFields } } as const
  if (!all) return cases
  return { ...cases, [`reflections${place}`]: { collection: 'reflections', ...where, fields: pieceFields }, [`records${place}`]: { collection: 'activity_records', ...where, fields: pieceFields } }
}

function countOf<Document>(found: Found<Document>, waits: (one: Document) => boolean): number {
  return (found ?? []).filter(waits).length
}
