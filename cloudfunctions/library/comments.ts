import type { OutputOf } from '../../contract/index'
import type { Reader } from '../../domain/moderation/circles'
import { circlesSeeing, mayRead } from '../../domain/moderation/circles'
import type { Remover } from '../../domain/moderation/text-reports'
import { textRemovedMessage } from '../../domain/moderation/text-telling'
import type { Visibility } from '../../domain/moderation/visibility'
import { requirePassed } from '../kit/checked-text'
import type { Context } from '../kit/context'
import { readCaller } from '../kit/context'
import type { Database } from '../kit/database'
import type { CommentDocument, MessageDocument, Person, ReflectionDocument, School } from '../kit/documents'
import { postMessages } from '../kit/outbox-due'
import { comingAfter } from '../kit/paging'
import { findPersonWithSchool } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import type { LibraryHandlers } from './handlers'
import { readerOf } from './reader'
import { notReportable, reportingOf } from './texts/reporting'
import { documentOf, toldOfComment } from './texts/told'

type CommentPage = OutputOf<'library.comments'>
type Comment = CommentPage['comments'][number]
type Place = NonNullable<CommentPage['next']>

const pageLength = 20

/** Three operations, two after another. */
export const comments: LibraryHandlers['comments'] = async ({ id, after }, context) => {
  const { reader, reflection } = await requireTalk(id, context)
  return commentPage(context.database, reflection, reader, after)
}

/** Three operations, two after another; four where it was there already. */
export const comment: LibraryHandlers['comment'] = async ({ id, reflectionId, text }, context) => {
  const { database, openid, now } = context
  const { person, reader, reflection } = await requireTalk(reflectionId, context)
  await requirePassed(text, openid)
  const { schoolId, studioId } = reflection
  const wanted: CommentDocument = { _id: id, schoolId, studioId, reflectionId, authorId: person._id, authorName: person.name, text, visibility: visibilityOf(reflection), at: now, removed: null }
  if ((await database.insert('reflection_comments', wanted)) === 'inserted') return { comment: commentOf(wanted, reader) }
  const there = await database.first('reflection_comments', { _id: id })
  if (there === null) throw refuse('UNAVAILABLE')
  if (there.authorId !== person._id || there.reflectionId !== reflectionId || there.text !== text) throw refuse('ID_TAKEN')
  return { comment: commentOf(there, reader) }
}

/**
 * Three operations, two after another; nine, eight after another, where somebody else's is taken away, who is told; two where it is gone already. Also while the office lets nobody
 * comment: what is one's own can always be taken away.
 */
export const removeComment: LibraryHandlers['removeComment'] = async ({ id }, context) => {
  const { database, now } = context
  const [caller, [there]] = await Promise.all([readCaller(context), database.findJoined('reflection_comments', { _id: id }, { reflections: commentedOn }, { limit: 1 })])
  if (there === undefined) throw refuse('NOT_FOUND')
  const as = removerOfComment(there, readerOf(caller, now))
  if (as === null) throw refuse('NOT_ALLOWED')
  if (there.removed !== null) return {}
  const removed = { as, by: caller._id, at: now }
  if (as === 'author') await database.update('reflection_comments', { _id: id, removed: null }, { removed })
  else await removeOfOther(database, there, removed, documentOf(textRemovedMessage(toldOfComment(there, there.reflections[0]), as, now), there))
  return {}
}

/** One page, the first of them first. One operation. */
export async function commentPage(database: Database, { _id: reflectionId, authorId }: Pick<ReflectionDocument, '_id' | 'authorId'>, reader: Reader, after?: Place): Promise<CommentPage> {
  const found = await database.find('reflection_comments', comingAfter({ reflectionId }, after), { limit: pageLength, order: [['at', 'asc'], ['_id', 'asc']] })
  const last = found.length === pageLength ? found.at(-1) : undefined
  const readable = found.filter((one) => isShown(one, reader) && mayHear(one, authorId, reader))
  return { comments: readable.map((one) => commentOf(one, reader)), next: last === undefined ? null : { at: last.at, id: last._id } }
}

export function commentsAreOn(school: School | null): boolean {
  return school?.comments?.on === true
}

/** Whether a reader sees it under what they may read, where the office lets colleagues comment. */
export function seesComment(one: CommentDocument, { authorId, circles }: Pick<ReflectionDocument, 'authorId' | 'circles'>, reader: Reader, school: School | null): boolean {
  return one.removed === null && commentsAreOn(school) && (authorId === reader.personId || mayRead(circles, reader)) && mayHear(one, authorId, reader)
}

/** As who somebody may take it away; null: they may not. */
export function removerOfComment({ authorId, studioId, schoolId }: CommentDocument, { personId, hostOf, office, schoolId: own }: Reader): Remover {
  if (authorId === personId) return 'author'
  if (hostOf.includes(studioId)) return 'host'
  return office && own === schoolId ? 'office' : null
}

const commentedOn = { collection: 'reflections', let: { reflection: '$reflectionId' }, match: [{ field: '_id', is: 'eq', variable: 'reflection' }], fields: ['circles', 'card'] } as const

/** A reflection that the caller may read, in a school whose office lets colleagues comment. Two operations side by side. */
async function requireTalk(id: string, { database, openid, now }: Context): Promise<{ person: Person; reader: Reader; reflection: ReflectionDocument }> {
  const [caller, reflection] = await Promise.all([findPersonWithSchool(database, openid), database.first('reflections', { _id: id })])
  if (caller === null) throw refuse('NOT_BOUND')
  const { person, school } = caller
  const reader = readerOf(person, now)
  if (reflection === null || !(reflection.authorId === person._id || mayRead(reflection.circles, reader))) throw refuse('NOT_FOUND')
  if (!commentsAreOn(school)) throw refuse('COMMENTS_OFF')
  return { person, reader, reflection }
}

async function removeOfOther(database: Database, { _id, schoolId, studioId }: CommentDocument, removed: CommentDocument['removed'], message: MessageDocument): Promise<void> {
  await database.transaction(async (transaction) => {
    const there = await transaction.get('reflection_comments', _id)
    if (there === null || there.removed !== null) return
    await transaction.update('reflection_comments', _id, { removed })
    await postMessages(transaction, { schoolId, studioId }, [message])
  })
}

/** What hosts or the office took away is shown to them and to who wrote it; what its author took away, to nobody. */
function isShown(one: CommentDocument, reader: Reader): boolean {
  return one.removed === null || (one.removed.as !== 'author' && removerOfComment(one, reader) !== null)
}

/** What was said among few is not told to many because its reflection is; the author of that hears all. */
function mayHear({ authorId, visibility, schoolId, studioId }: CommentDocument, toldTo: string, reader: Reader): boolean {
  return toldTo === reader.personId || visibility === undefined || authorId === reader.personId || mayRead(circlesSeeing(visibility, { schoolId, studioId }), reader)
}

/** Where nothing is shown yet its author alone comments: to whom it is going to be shown. */
function visibilityOf({ shown, candidate }: ReflectionDocument): Visibility {
  return shown?.visibility ?? candidate?.visibility ?? 'self'
}

function commentOf(one: CommentDocument, reader: Reader): Comment {
  const { _id: id, authorId, authorName, text, at, removed, reports } = one
  const remover = removerOfComment(one, reader)
  return {
    id,
    author: { id: authorId, name: authorName },
    text,
    at,
    removed: removed === null || removed.as === 'author' ? null : { by: removed.as, at: removed.at },
    mine: authorId === reader.personId,
    mayRemove: removed === null && remover !== null,
    ...(removed === null ? reportingOf(reports, reader.personId, remover) : notReportable),
  }
}
