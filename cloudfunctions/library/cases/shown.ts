import type { OutputOf } from '../../../contract/index'
import type { CaseType } from '../../../domain/library/case-types'
import { namedType } from '../../../domain/library/case-types'
import { isWider } from '../../../domain/moderation/visibility'
import type { LibraryCase } from '../../kit/documents'
import { linksTo, mostFilesPerCall } from '../../kit/storage'
import type { DraftWords } from './words'

export type ShownCase = NonNullable<OutputOf<'library.libraryCase'>['published']>
export type Links = ReadonlyMap<string, string>

/** How long a link holds. */
const linkSeconds = 3600

/** Links to all pictures and files of these versions. One operation for each fifty, none without files. */
export async function linksIn(versions: readonly (DraftWords | undefined)[]): Promise<Links> {
  const files = [...new Set(versions.flatMap((words) => (words === undefined ? [] : [...words.pictures.flatMap(({ large, small }) => [large, small]), ...words.files.map(({ file }) => file)])))]
  const links = new Map<string, string>()
  for (let i = 0; i < files.length; i += mostFilesPerCall) {
    const some = files.slice(i, i + mostFilesPerCall)
    const found = await linksTo(some, linkSeconds)
    for (const [n, file] of some.entries()) links.set(file, found[n] ?? '')
  }
  return links
}

type Told = { version: number; sentAt: number }

/** A version as it is read; a draft has the number 0. */
export function shownCaseOf(words: DraftWords, { version, sentAt }: Told, { authorId, authorName }: Pick<LibraryCase, 'authorId' | 'authorName'>, types: readonly CaseType[], links: Links): ShownCase {
  const { title, type, stage, tags, sections, pictures, files, coAuthors, credit } = words
  const linkTo = (file: string): string => links.get(file) ?? ''
  return {
    ...{ version, title, type: namedType(types, type), stage, tags, sections, credit, sentAt },
    pictures: pictures.map(({ large, small, width, height }) => ({ url: linkTo(large), smallUrl: linkTo(small), width, height })),
    // Pictures are never taken in as documents.
    files: files.flatMap(({ file, name, kind, bytes }) => (kind === 'jpg' || kind === 'png' ? [] : [{ name, kind, bytes, url: linkTo(file) }])),
    authors: [{ id: authorId, name: authorName }, ...coAuthors],
  }
}

/** What an edit goes on from. */
export function draftOf(words: DraftWords): NonNullable<OutputOf<'library.libraryCase'>['draft']> {
  const { title, type, stage, sections, tags, pictures, files, coAuthors, credit } = words
  return {
    ...{ title, type, stage, sections, tags, credit },
    pictures: pictures.map(({ large, small }) => ({ large, small })),
    files: files.map(({ file, name }) => ({ file, name })),
    coAuthors: coAuthors.map(({ id }) => id),
  }
}

/** Whoever opens what was shared sees it only as far as it is for them; but the card shows its title to everybody it is sent to. */
export function mayShare({ flow: { published } }: Pick<LibraryCase, 'flow'>): boolean {
  return published !== null && isWider(published.visibility, 'studio')
}
