import type { OutputOf } from '../../../contract/index'
import { derivedCase, newCase } from '../../kit/case-shelf'
import type { Context } from '../../kit/context'
import type { LibraryCase } from '../../kit/documents'
import { fingerprintOf } from '../../kit/fingerprint'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import { readCaseAuthor, requireWritable } from './author'
import type { DraftWords } from './words'
import { takeWords } from './words'

const tries = 3

/** Three operations, two after another; more with new pictures, files and co-authors (`takeWords`). */
export const saveCase: LibraryHandlers['saveCase'] = async (wish, context) => {
  const { database, now } = context
  const revisedBy = fingerprintOf(wish)
  // A reviewer may have answered in between, and the button may have been pressed twice.
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [author, before] = await Promise.all([readCaseAuthor(wish.studioId, context), database.first('library_cases', { _id: wish.id })])
    if (before !== null && before.authorId === author.person._id && before.deletedAt === null && before.revisedBy === revisedBy) return savedOf(before)
    requireWritable(before, author, wish.seen)
    const { words, reflectionId } = await takeWords(wish, before, author, context)
    const { studio } = author
    const basis = before ?? newCase(wish.id, author.person, studio, now)
    const draft = { words, visibility: wish.visibility, at: now }
    const place = basis.version === 0 ? { studioId: studio._id, studioName: studio.name } : {}
    const after = derivedCase({ ...basis, ...place, reflectionId, draft, seen: basis.seen + 1, revisedBy })
    if (before === null ? (await database.insert('library_cases', after)) === 'inserted' : await replaceDraft(before, after, context)) return savedOf(after)
  }
  throw refuse('UNAVAILABLE')
}

/** What others see stays as it is, and so does what reviewers decide on. One operation. */
async function replaceDraft({ _id, seen, rev }: LibraryCase, after: LibraryCase, { database }: Context): Promise<boolean> {
  const { draft, revisedBy, studioId, studioName, at, card } = after
  return (await database.patch('library_cases', { _id, seen, rev }, { draft, seen: after.seen, revisedBy, studioId, studioName, at, card })) > 0
}

function savedOf(saved: LibraryCase): OutputOf<'library.saveCase'> {
  return { seen: saved.seen, ...storedIn(saved.draft?.words ?? saved.contents.at(-1)) }
}

/** Under which ids pictures and files are stored. */
export function storedIn(words: DraftWords | undefined): Pick<OutputOf<'library.saveCase'>, 'pictures' | 'files'> {
  const { pictures = [], files = [] } = words ?? {}
  return { pictures: pictures.map(({ large, small }) => ({ large, small })), files: files.map(({ file, name }) => ({ file, name })) }
}
