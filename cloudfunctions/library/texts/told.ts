import { pages } from '../../../domain/messages/pages'
import type { NamedMessage } from '../../../domain/messages/recipients'
import type { TextTold } from '../../../domain/moderation/text-telling'
import type { CaseCollection, CaseUse, CommentDocument, LibraryCase, MessageDocument, ReflectionDocument } from '../../kit/documents'

/** What of it is needed to speak of what was said to it. */
export type CommentedOn = Pick<ReflectionDocument, 'circles' | 'card'>
export type Used = Pick<LibraryCase, 'circles' | 'card'>

export function toldOfComment({ _id: id, authorId, authorName: name, reflectionId, at: madeAt }: CommentDocument, reflection: CommentedOn | undefined): TextTold {
  return { of: 'comment', id, author: { id: authorId, name }, title: titleOf(reflection), madeAt, opens: pages.reflection(reflectionId) }
}

export function toldOfUse({ _id: id, personId, personName: name, caseId, at: madeAt }: CaseUse, used: Used | undefined): TextTold {
  return { of: 'use', id, author: { id: personId, name }, title: titleOf(used), madeAt, opens: pages.libraryCase(caseId) }
}

export function toldOfCollection({ _id: id, by, title, at: madeAt }: CaseCollection): TextTold {
  return { of: 'collection', id, author: by, title, madeAt, opens: pages.collection(id) }
}

export function documentOf({ id, ...message }: NamedMessage, { schoolId, studioId }: Pick<MessageDocument, 'schoolId' | 'studioId'>): MessageDocument {
  return { _id: id, schoolId, studioId, ...message }
}

/** What nobody reads now, not yet or no longer, is not sent on: the hosts of its studio are the last to whom it is shown. */
function titleOf(about: CommentedOn | Used | undefined): string {
  return about === undefined || about.circles.hosts === null ? '' : about.card.title
}
