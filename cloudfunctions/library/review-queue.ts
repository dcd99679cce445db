import type { InputOf, OutputOf } from '../../contract/index'
import type { Context } from '../kit/context'
import { hosts, readCaller, requireOffice, requireRole } from '../kit/context'
import { command } from '../kit/database'
import type { Person, RecordDocument, ReflectionDocument } from '../kit/documents'
import { waitingAfter } from '../kit/paging'
import { cardOf } from '../kit/reflection-repository'
import { linksTo } from '../kit/storage'
import { refuse } from '../kit/refuse'
import type { LibraryHandlers } from './handlers'
import { aboutOf, linkSeconds } from './reflection'
import { reviewOf } from './review'

type Of = InputOf<'library.reviewQueue'>['of']
type Item = OutputOf<'library.reviewQueue'>['items'][number]
type WaitingRecord = OutputOf<'library.reviewQueue'>['records'][number]

/** With three pictures each they have as many links as are given out at once. */
const pageLength = 15
const mostRecords = 30

/** Two operations, one after the other; one of the storage where there are pictures. */
export const reviewQueue: LibraryHandlers['reviewQueue'] = async ({ of, after }, context) => {
  const { database, now } = context
  const { caller, records } = after === undefined ? await readWithRecords(of, context) : { caller: await readCaller(context), records: [] }
  // Null, which waits for nobody, is no number.
  const where = { ...placeOf(of, caller, now), authorId: command.neq(caller._id), waitsFrom: command.gt(0).and(command.lte(now)) }
  const found = await database.find('reflections', waitingAfter(where, after), { limit: pageLength, order: [['waitsFrom', 'asc'], ['_id', 'asc']] })
  const cards = found.map((one) => cardToDecideOn(one, now))
  const files = cards.flatMap(({ pictures }) => pictures)
  const links = files.length === 0 ? [] : await linksTo(files, linkSeconds)
  const urls = new Map(files.map((file, i) => [file, links[i] ?? '']))
  const last = found.length === pageLength ? found.at(-1) : undefined
  return {
    items: found.map((one, i) => itemOf(one, cards[i] ?? cardOf(undefined), urls, now)),
    records: records
      .flatMap((record) => recordOf(record, caller, now))
      .sort((a, b) => a.waitsFrom - b.waitsFrom),
    next: last === undefined ? null : { at: last.waitsFrom ?? 0, id: last._id },
  }
}

/** Who is calling, with the records that wait in the place; whether they decide there is not said yet. Refuses NOT_BOUND. One operation. */
async function readWithRecords(of: Of, { database, openid, now }: Context): Promise<{ caller: Person; records: RecordDocument[] }> {
  const inStudio = of.kind === 'studio' ? [{ field: 'studioId', is: 'eq', value: of.studioId } as const] : []
  const inSchool = { field: 'schoolId', is: 'eq', variable: 'school' } as const
  const due = [{ field: 'waits', is: 'eq', value: true }, { field: 'waitsFrom', is: 'lte', value: now }] as const
  const joins = { records: { collection: 'activity_records', let: { school: '$schoolId' }, match: [...inStudio, inSchool, ...due], limit: mostRecords } } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { records, ...caller } = found
  return { caller, records }
}

/** Refuses NOT_ALLOWED to who does not decide there. */
function placeOf(of: Of, caller: Person, now: number): Record<string, string> {
  if (of.kind === 'studio') {
    requireRole(caller, of.studioId, hosts, now)
    return { studioId: of.studioId }
  }
  requireOffice(caller, caller.schoolId)
  return { schoolId: caller.schoolId }
}

/** Of what waits, else of the latest version that others could see: what its author wrote for themselves alone is theirs. */
function cardToDecideOn(reflection: ReflectionDocument, now: number): ReflectionDocument['card'] {
  const { contents, versionsSeen } = reflection
  const wanted = reviewOf(reflection, now).waiting?.version ?? versionsSeen.at(-1)
  return cardOf(contents.find(({ version }) => version === wanted))
}

/** None where it is one’s own, or may still be answered by WeChat. */
function recordOf(record: RecordDocument, { _id: personId }: Person, now: number): WaitingRecord[] {
  const { _id: activityId, authorId, waitsFrom, contents, activityTitle: title, studioName, reports, takenDown } = record
  if (authorId === personId || waitsFrom === null || waitsFrom > now) return []
  const why = reports.length > 0 ? 'reported' : takenDown !== null ? 'appealed' : 'doubtful'
  return [{ activityId, title, by: contents.at(-1)?.by.name ?? '', studioName, why, waitsFrom }]
}

function itemOf(reflection: ReflectionDocument, { title, excerpt, pictures, pictureCount }: ReflectionDocument['card'], urls: ReadonlyMap<string, string>, now: number): Item {
  return {
    ...aboutOf(reflection),
    title,
    excerpt,
    pictures: pictures.map((file) => ({ url: urls.get(file) ?? '' })),
    pictureCount,
    waitsFrom: reflection.waitsFrom ?? 0,
    review: reviewOf(reflection, now),
  }
}
