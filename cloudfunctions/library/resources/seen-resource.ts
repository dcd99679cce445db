import type { OutputOf } from '../../../contract/index'
import type { Reader } from '../../../domain/moderation/circles'
import { mayDecide, mayRead } from '../../../domain/moderation/circles'
import type { ResourceDocument, ResourceWords } from '../../kit/documents'
import { refuse } from '../../kit/refuse'
import type { Review } from '../review'
import { isInReview, reviewOf } from '../review'

/** `as`: whoever put it in sees the latest version, whoever decides what waits, and what is reported or was taken down; anybody else what is shown to them. */
export type SeenResource = { words: ResourceWords; as: 'author' | 'decider' | 'reader'; review: Review | null }

/** What somebody sees of a resource; refuses NOT_FOUND: whether there is such a one is nobody else's business. */
export function seenResource(resource: ResourceDocument | null, reader: Reader, now: number): SeenResource {
  if (resource === null) throw refuse('NOT_FOUND')
  if (resource.authorId === reader.personId) return found(resource, resource.version, 'author', null)
  const review = mayDecide(resource, resource, reader) ? reviewOf(resource, now) : null
  const { waiting } = review ?? { waiting: null }
  if (waiting !== null) return found(resource, waiting.version, 'decider', review)
  const { shown, circles } = resource
  if (mayRead(circles, reader)) return found(resource, shown?.version, 'reader', review)
  // What is for its author alone is theirs, also while there is something to decide.
  if (review === null || !isInReview(review) || shown?.visibility === 'self') throw refuse('NOT_FOUND')
  return found(resource, shown?.version, 'decider', review)
}

type Card = OutputOf<'library.resource'>['card']

function found({ contents }: ResourceDocument, version: number | undefined, as: SeenResource['as'], review: Review | null): SeenResource {
  const words = contents.find((one) => one.version === version)
  if (words === undefined) throw refuse('NOT_FOUND')
  return { words, as, review }
}

type CardFields = Pick<ResourceDocument, '_id' | 'card' | 'authorId' | 'authorName' | 'studioId' | 'studioName' | 'at' | 'downloads'>

/** What every list and page says of a resource. */
export function cardOf({ _id: id, authorId, authorName, studioId, studioName, at, downloads }: CardFields, card: ResourceDocument['card'], own: Card['own']): Card {
  return { id, ...card, by: { id: authorId, name: authorName }, studio: { id: studioId, name: studioName }, at, downloads, own }
}
