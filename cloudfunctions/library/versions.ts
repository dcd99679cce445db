import type { OutputOf } from '../../contract/index'
import type { Reader } from '../../domain/moderation/circles'
import { mayDecide, mayRead } from '../../domain/moderation/circles'
import { readCaller } from '../kit/context'
import type { ReflectionDocument } from '../kit/documents'
import { refuse } from '../kit/refuse'
import type { LibraryHandlers } from './handlers'
import { readerOf } from './reader'
import { linksByFile, wordsOf } from './reflection'
import { isInReview, reviewOf } from './review'

/** Two operations side by side. */
export const reflectionVersion: LibraryHandlers['reflectionVersion'] = async ({ id, version }, context) => {
  const { database, now } = context
  const [person, found] = await Promise.all([readCaller(context), database.first('reflections', { _id: id })])
  const reader = readerOf(person, now)
  const isOpen = found !== null && (found.authorId === person._id || mayRead(found.circles, reader) || isInReview(reviewOf(found, now)))
  const mayLook = isOpen && versionsFor(found, reader).some((one) => one.version === version)
  const words = mayLook ? found.contents.find((one) => one.version === version) : undefined
  if (words === undefined) throw refuse('NOT_FOUND')
  return { words: wordsOf(words, await linksByFile([words])) }
}

/** To its author all there were; to who may decide on it those that others could see, since what somebody wrote for themselves alone is theirs. */
export function versionsFor(reflection: ReflectionDocument, reader: Reader): OutputOf<'library.reflection'>['versions'] {
  const { contents, authorId, versionsSeen } = reflection
  const isAuthor = authorId === reader.personId
  if (!isAuthor && !mayDecide(reflection, reflection, reader)) return []
  return contents.filter(({ version }) => isAuthor || versionsSeen.includes(version)).map(({ version, sentAt }) => ({ version, sentAt }))
}
