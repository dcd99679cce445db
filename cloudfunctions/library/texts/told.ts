import { pages } from '../../../domain/messages/pages'
import type { NamedMessage } from '../../../domain/messages/recipients'
import type { TextTold } from '../../../domain/moderation/text-telling'
import type { CaseCollection, CaseUse, CommentDocument, LibraryCase, MessageDocument, ReflectionDocument } from '../../kit/documents'

/** What of a reflection is needed to speak of what was said to it. */
export type CommentedOn = Pick<ReflectionDocument, 'shown' | 'card'>
export type Used = Pick<LibraryCase, 'flow' | 'card'>

export function toldOfComment({ _id: id, authorId, authorName: name, reflectionId, at: madeAt }: CommentDocument, reflection: CommentedOn | undefined): TextTold {
  // What was not passed is not sent on.
  const title = reflection === undefined || reflection.shown === null ? '' : reflection.card.title
  return { of: 'comment', id, author: { id: authorId, name }, title, madeAt, opens: pages.reflection(reflectionId) }
}

export function toldOfUse({ _id: id, personId, personName: name, caseId, at: madeAt }: CaseUse, used: Used | undefined): TextTold {
  const title = used === undefined || used.flow.published === null ? '' : used.card.title
  return { of: 'use', id, author: { id: personId, name }, title, madeAt, opens: pages.libraryCase(caseId) }
}

export function toldOfCollection({ _id: id, by, title, at: madeAt }: CaseCollection): TextTold {
  return { of: 'collection', id, author: by, title, madeAt, opens: pages.collection(id) }
}

export function documentOf({ id, ...message }: NamedMessage, { schoolId, studioId }: Pick<MessageDocument, 'schoolId' | 'studioId'>): MessageDocument {
  return { _id: id, schoolId, studioId, ...message }
}
