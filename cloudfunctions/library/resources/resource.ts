import type { OutputOf } from '../../../contract/index'
import { mayRead } from '../../../domain/moderation/circles'
import { readCaller } from '../../kit/context'
import type { RecordFile, ResourceDocument, ResourceWords } from '../../kit/documents'
import { refuse } from '../../kit/refuse'
import { resourceCardOf, resourceShelf } from '../../kit/resource-shelf'
import { linksTo } from '../../kit/storage'
import { lookedAfterOn } from '../checking'
import type { LibraryHandlers } from '../handlers'
import { ownOf } from '../own'
import { readerOf } from '../reader'
import { cardOf, seenResource } from './seen-resource'

type Output = OutputOf<'library.resource'>
type Shown = Output['files'][number]

const linkSeconds = 600

/** Two operations side by side; its author may cause it to be checked again: two more. */
export const resource: LibraryHandlers['resource'] = async ({ id }, context) => {
  const { database, now } = context
  const [person, found] = await Promise.all([readCaller(context), database.first('resources', { _id: id })])
  const isAuthor = found?.authorId === person._id
  const known = found === null || !isAuthor ? found : await lookedAfterOn(resourceShelf, found, context)
  const reader = readerOf(person, now)
  const { words, review } = seenResource(known, reader, now)
  if (known === null) throw refuse('NOT_FOUND')
  return {
    card: cardOf(known, resourceCardOf(words), isAuthor ? standingOf(known, now) : null),
    text: words.text,
    link: words.link,
    files: words.files.flatMap((file) => shownFile(file) ?? []),
    visibility: known.takenDown === null && known.deletedAt === null ? (known.shown?.visibility ?? null) : null,
    own: isAuthor ? ownedOf(known, words, now) : null,
    review,
    mayReport: !isAuthor && mayRead(known.circles, reader) && !known.reports.some(({ by }) => by === person._id),
  }
}

/** Four operations, three after another; three where it is not counted: what one put in oneself, or decides on. */
export const resourceFile: LibraryHandlers['resourceFile'] = async ({ id, file }, context) => {
  const { database, now } = context
  const [person, found] = await Promise.all([readCaller(context), database.first('resources', { _id: id })])
  const { words, as } = seenResource(found, readerOf(person, now), now)
  const wanted = words.files[file]
  const shown = wanted === undefined ? null : shownFile(wanted)
  if (wanted === undefined || shown === null) throw refuse('FILE_GONE')
  const [url] = await linksTo([wanted.file], linkSeconds)
  if (url === null || url === undefined) throw refuse('FILE_GONE')
  if (as === 'reader') await database.increase('resources', { _id: id }, 'downloads', 1)
  return { url, name: wanted.name, kind: shown.kind }
}

/** How what one put in stands. */
export function standingOf(resource: ResourceDocument, now: number): Output['card']['own'] {
  const { visibility, candidate, takenDown, deletedAt } = ownOf(resource, now)
  return { visibility, check: candidate?.standing ?? null, takenDown: takenDown !== null, deletedAt }
}

function ownedOf(resource: ResourceDocument, { files }: ResourceWords, now: number): Output['own'] {
  const { visibility, candidate, takenDown, deletedAt } = ownOf(resource, now)
  return { version: resource.version, visibility, check: candidate?.standing ?? null, takenDown, deletedAt, files: files.map(({ file, name }) => ({ file, name })) }
}

/** Pictures are none: they would have to be checked. */
function shownFile({ name, kind, bytes }: RecordFile): Shown | null {
  return kind === 'jpg' || kind === 'png' ? null : { name, kind, bytes }
}
