import type { InputOf } from '../../../contract/index'
import type { CaseType } from '../../../domain/library/case-types'
import type { Context } from '../../kit/context'
import { command } from '../../kit/database'
import type { CaseWords, LibraryCase, Person, StoredPicture } from '../../kit/documents'
import { noteUploads } from '../../kit/noted-uploads'
import { refuse } from '../../kit/refuse'
import { pathInStorage } from '../../kit/storage'
import { takePictures } from '../pictures'
import { takeFiles } from '../record-files'
import type { CaseAuthor } from './author'

export type DraftWords = Omit<CaseWords, 'version' | 'sentAt'>
/** `reflectionId`: from which it is made; null: from none of the author’s own that is still there. */
export type TakenWords = { words: DraftWords; reflectionId: string | null }
type Wish = { id: string; words: InputOf<'library.saveCase'>['words']; reflectionId: string | null }

/**
 * Takes in what an author wrote: the type is one of the school’s, co-authors are others of it, pictures and files are what may be sent. One operation where it is first made
 * of a reflection or has pictures of it, one for new co-authors, those of pictures and files; one where a picture or file of the draft was left out.
 */
export async function takeWords({ id, words, reflectionId }: Wish, before: LibraryCase | null, { person, types }: CaseAuthor, { database, now }: Context): Promise<TakenWords> {
  const { title, type, stage, sections, tags, credit } = words
  if (type !== null && !types.some((one) => one.id === type)) throw refuse('BAD_INPUT', { field: 'type' })
  const versions: DraftWords[] = [...(before?.contents ?? []), ...(before?.draft === undefined || before.draft === null ? [] : [before.draft.words])]
  const known = { pictures: versions.flatMap(({ pictures }) => pictures), files: versions.flatMap(({ files }) => files) }
  const origin = await originOf(before === null ? reflectionId : before.reflectionId)
  const coAuthors = await namedAuthors(words.coAuthors, versions, person, database)
  const sending = { database, now, schoolId: person.schoolId, ownerId: id }
  const place = { folder: 'cases', id } as const
  const pictures = await takePictures(words.pictures, place, known.pictures, sending, origin.pictures)
  const files = await takeFiles(words.files, place, known.files, sending)
  const taken = { title, type, stage, tags: [...new Set(tags)], sections, pictures, files, coAuthors, credit }
  await noteUploads(sending, leftOut(before, taken))
  return { words: taken, reflectionId: origin.id }

  async function originOf(from: string | null): Promise<{ id: string | null; pictures: StoredPicture[] }> {
    const isKnown = (large: string): boolean => known.pictures.some((picture) => picture.large === large) || pathInStorage(large)?.startsWith(`cases/${id}/`) === true
    if (from === null || (before !== null && words.pictures.every(({ large }) => isKnown(large)))) return { id: from, pictures: [] }
    const found = await database.first('reflections', { _id: from })
    if (found === null || found.authorId !== person._id) return { id: before === null ? null : from, pictures: [] }
    return { id: from, pictures: found.contents.flatMap(({ pictures: ofVersion }) => ofVersion) }
  }
}

/** Refuses a type that the office retired, but for a case that is published under it. */
export function requireOfferedType(types: readonly CaseType[], type: string, before: LibraryCase | null): void {
  const published = before?.contents.find(({ version }) => version === before.flow.published?.version)
  if (types.find(({ id }) => id === type)?.retired === true && published?.type !== type) throw refuse('TYPE_RETIRED')
}

/** Others of the author’s school, as they are called. One operation where one was not named before. */
async function namedAuthors(ids: readonly string[], versions: readonly DraftWords[], author: Person, database: Context['database']): Promise<CaseWords['coAuthors']> {
  const known = new Map(versions.flatMap(({ coAuthors }) => coAuthors).map(({ id, name }) => [id, name]))
  const unknown = ids.filter((id) => !known.has(id))
  const found = unknown.length === 0 ? [] : await database.find('people', { _id: command.in(unknown), schoolId: author.schoolId }, { limit: unknown.length, fields: ['name'] })
  for (const { _id, name } of found) known.set(_id, name)
  return ids.map((id, i) => {
    const name = known.get(id)
    if (name === undefined || id === author._id || ids.indexOf(id) !== i) throw refuse('BAD_INPUT', { field: `coAuthors.${i}` })
    return { id, name }
  })
}

/** What the draft named and nothing names any more. */
function leftOut(before: LibraryCase | null, words: DraftWords): string[] {
  if (before === null || before.draft === null) return []
  const kept = new Set([...before.contents, words].flatMap(filesIn))
  return filesIn(before.draft.words).filter((file) => !kept.has(file))
}

function filesIn({ pictures, files }: DraftWords): string[] {
  return [...pictures.flatMap(({ large, small }) => [large, small]), ...files.map(({ file }) => file)]
}
