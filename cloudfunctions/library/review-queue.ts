import type { InputOf, OutputOf } from '../../contract/index'
import { hosts, readCaller, requireOffice, requireRole } from '../kit/context'
import { command } from '../kit/database'
import type { Person, RecordDocument, ReflectionDocument } from '../kit/documents'
import { waitingAfter } from '../kit/paging'
import { cardOf } from '../kit/reflection-repository'
import { linksTo } from '../kit/storage'
import type { LibraryHandlers } from './handlers'
import { aboutOf, linkSeconds } from './reflection'
import { reviewOf } from './review'

type Item = OutputOf<'library.reviewQueue'>['items'][number]
type WaitingRecord = OutputOf<'library.reviewQueue'>['records'][number]

/** With three pictures each they have as many links as are given out at once. */
const pageLength = 15
const mostRecords = 30

/** Two operations, one after the other, and for the first page one more at the side of the second; one of the storage where there are pictures. */
export const reviewQueue: LibraryHandlers['reviewQueue'] = async ({ of, after }, context) => {
  const { database, now } = context
  const caller = await readCaller(context)
  // Null, which waits for nobody, is no number.
  const where = { ...placeOf(of, caller, now), authorId: command.neq(caller._id), waitsFrom: command.gt(0).and(command.lte(now)) }
  const [found, records] = await Promise.all([
    database.find('reflections', waitingAfter(where, after), { limit: pageLength, order: [['waitsFrom', 'asc'], ['_id', 'asc']] }),
    after === undefined ? database.find('activity_records', { ...placeOf(of, caller, now), waits: true }, { limit: mostRecords }) : [],
  ])
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

/** Refuses NOT_ALLOWED to who does not decide there. */
function placeOf(of: InputOf<'library.reviewQueue'>['of'], caller: Person, now: number): Record<string, string> {
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
