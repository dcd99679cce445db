import type { CaseFacts } from '../../domain/library/case-flow'
import { wrote } from '../../domain/library/case-rights'
import { decisionFrom, reviewFrom } from '../../domain/library/case-waits'
import type { Membership } from '../../domain/studio/membership'
import { isExpert, isOffice } from '../kit/context'
import type { Database, Joins } from '../kit/database'
import type { LibraryCase, Person, StandingsDocument } from '../kit/documents'

/** What waits for somebody to decide or to review, and is not their own: a hundred of each at most. */
export type DeskWaiting = { reflections: number; records: number; libraryCases: number }
/** By studio to its hosts; of the whole school to its office, and to experts what they are to review. */
export type WaitingFor = { studios: ReadonlyMap<string, DeskWaiting>; office: DeskWaiting; expert: number; standings: readonly StandingsDocument[] }

/** More are neither read nor counted. */
const mostCounted = 100
export const nothingWaits: DeskWaiting = { reflections: 0, records: 0, libraryCases: 0 }

/**
 * How much waits for this person, and for the office the standings of its studios. One operation for hosts, experts and the office, none for others: what waits is found by an equality, and a
 * hundred of what is due for them are read of each kind and place, so that nothing else is.
 */
export async function waitingFor(database: Database, person: Person, memberships: readonly Membership[], now: number): Promise<WaitingFor> {
  const { _id: personId, schoolId } = person
  const [office, expert] = [isOffice(person, schoolId), isExpert(person, schoolId)]
  const hosted = memberships.filter(({ role }) => role === 'host').map(({ studioId }) => studioId)
  if (!office && !expert && hosted.length === 0) return { studios: new Map(), office: nothingWaits, expert: 0, standings: [] }
  const [found] = await database.findJoined('schools', { _id: schoolId }, joinsOf(hosted, { office, expert, personId, now }), { limit: 1 })
  const known = (found ?? {}) as unknown as Readonly<Record<string, readonly unknown[] | undefined>>
  const counted = (place: string, answers: Answers): DeskWaiting => ({
    reflections: known[`reflections${place}`]?.length ?? 0,
    records: known[`records${place}`]?.length ?? 0,
    libraryCases: casesIn(place, answers),
  })
  return {
    studios: new Map(hosted.map((studioId, i) => [studioId, counted(String(i), { reviews: true, decides: true })])),
    office: office ? counted(ofOffice, { reviews: false, decides: true }) : nothingWaits,
    expert: expert ? casesIn(ofExpert, { reviews: true, decides: false }) : 0,
    standings: (known['standings'] ?? []) as StandingsDocument[],
  }

  function casesIn(place: string, { reviews, decides }: Answers): number {
    const isDue = (at: number | null): boolean => at !== null && at <= now
    const isFor = (facts: CaseFacts): boolean => (reviews && isDue(reviewFrom(facts))) || (decides && isDue(decisionFrom(facts)))
    const cases = (known[`cases${place}`] ?? []) as readonly LibraryCase[]
    return cases.filter((one) => !wrote(one, { personId }) && isFor({ piece: one, flow: one.flow })).length
  }
}

type Answers = { reviews: boolean; decides: boolean }
type Caller = { office: boolean; expert: boolean; personId: string; now: number }
type Where = Pick<Extract<Joins[string], { let: object }>, 'let' | 'match' | 'limit'>

const [ofOffice, ofExpert] = ['OfOffice', 'OfExpert']
const pieceFields = ['authorId']
const caseFields = ['authorId', 'contents.coAuthors', 'candidate', 'takenDown', 'reports', 'deletedAt', 'flow']

function joinsOf(hosted: readonly string[], { office, expert, personId, now }: Caller): Joins {
  const inSchool = { field: 'schoolId', is: 'eq', variable: 'school' } as const
  const due = [
    { field: 'waits', is: 'eq', value: true },
    { field: 'waitsFrom', is: 'lte', value: now },
    { field: 'authorId', is: 'ne', value: personId },
  ] as const
  const school: Where = { let: { school: '$_id' }, match: [inSchool, ...due], limit: mostCounted }
  const but = (waitsFor: LibraryCase['waitsFor']): Where => ({ ...school, match: [...school.match, { field: 'waitsFor', is: 'ne', value: waitsFor }] })
  const ofStudio = (studioId: string): Where => ({ ...school, match: [{ field: 'studioId', is: 'eq', value: studioId }, ...school.match] })
  const studios = hosted.map((studioId, i) => ({ ...piecesIn(String(i), ofStudio(studioId)), ...casesIn(String(i), ofStudio(studioId)) }))
  const standings: Joins = { standings: { collection: 'standings', let: school.let, match: [inSchool], fields: ['schoolId', 'counts', 'waiting'] } }
  const [forOffice, forExpert] = [{ ...piecesIn(ofOffice, school), ...casesIn(ofOffice, but(['review'])), ...standings }, casesIn(ofExpert, but(['decision']))]
  return Object.assign({}, ...studios, office ? forOffice : {}, expert ? forExpert : {}) as Joins
}

function piecesIn(place: string, where: Where): Joins {
  return { [`reflections${place}`]: { collection: 'reflections', ...where, fields: pieceFields }, [`records${place}`]: { collection: 'activity_records', ...where, fields: pieceFields } }
}

function casesIn(place: string, where: Where): Joins {
  return { [`cases${place}`]: { collection: 'library_cases', ...where, fields: caseFields } }
}
