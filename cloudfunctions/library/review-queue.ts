import type { InputOf, OutputOf } from '../../contract/index'
import { hosts, readCaller, requireOffice, requireRole } from '../kit/context'
import { command } from '../kit/database'
import type { Person, ReflectionDocument } from '../kit/documents'
import { waitingAfter } from '../kit/paging'
import { cardOf } from '../kit/reflection-repository'
import { linksTo } from '../kit/storage'
import type { LibraryHandlers } from './handlers'
import { aboutOf, linkSeconds } from './reflection'
import { reviewOf } from './review'

type Item = OutputOf<'library.reviewQueue'>['items'][number]

/** With three pictures each they have as many links as are given out at once. */
const pageLength = 15

/** Two operations, one after the other; one of the storage where there are pictures. */
export const reviewQueue: LibraryHandlers['reviewQueue'] = async ({ of, after }, context) => {
  const { database, now } = context
  const caller = await readCaller(context)
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
