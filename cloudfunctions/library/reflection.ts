import type { OutputOf } from '../../contract/index'
import { mayDecide, mayRead } from '../../domain/moderation/circles'
import type { ReflectionDocument, ReflectionWords } from '../kit/documents'
import { findPersonWithSchool } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import { linksTo } from '../kit/storage'
import { filesOf, lookedAfter } from './checking'
import { commentPage, commentsAreOn } from './comments'
import { feedbackFor } from './feedback'
import type { LibraryHandlers } from './handlers'
import { ownOf } from './own'
import { readerOf } from './reader'
import { isInReview, reviewOf } from './review'
import { thanksOf } from './thanks'
import { versionsFor } from './versions'

type Words = NonNullable<OutputOf<'library.reflection'>['shown']>

/** How long a link to a picture holds. */
export const linkSeconds = 3600

/** Two operations side by side, one more where colleagues may comment; whoever decides sees what waits for it; its author sees besides what was sent since, and may cause it to be checked again: two more. */
export const reflection: LibraryHandlers['reflection'] = async ({ id }, context) => {
  const { database, now } = context
  const [caller, found] = await Promise.all([findPersonWithSchool(database, context.openid), database.first('reflections', { _id: id })])
  if (caller === null) throw refuse('NOT_BOUND')
  const { person, school } = caller
  const isAuthor = found?.authorId === person._id
  const reader = readerOf(person, now)
  const review = found === null || !mayDecide(found, found, reader) ? null : reviewOf(found, now)
  const isOpenToReview = review !== null && isInReview(review)
  // Whether there is such a one is nobody else's business.
  if (found === null || !(isAuthor || isOpenToReview || mayRead(found.circles, reader))) throw refuse('NOT_FOUND')
  const seen = isAuthor ? await lookedAfter(found, context) : found
  const { shown, candidate, contents } = seen
  // What its author wrote for themselves alone is theirs, also while there is something to decide.
  const seesShown = shown !== null && (isAuthor || seen.versionsSeen.includes(shown.version))
  const shownWords = seesShown ? contents.find(({ version }) => version === shown.version) : undefined
  const seesSent = isAuthor || (review !== null && review.waiting !== null)
  const sentWords = seesSent && candidate !== null && candidate.version !== shownWords?.version ? contents.find(({ version }) => version === candidate.version) : undefined
  const links = await linksByFile([shownWords, sentWords])
  return {
    ...aboutOf(seen),
    shown: shownWords === undefined ? null : wordsOf(shownWords, links),
    sent: sentWords === undefined ? null : wordsOf(sentWords, links),
    files: isAuthor ? ((sentWords ?? shownWords)?.pictures ?? []).map(({ large, small }) => ({ large, small })) : [],
    own: isAuthor ? ownOf(seen, now) : null,
    review,
    chosen: seen.feedback.said?.chosen ?? false,
    feedback: feedbackFor(seen, reader),
    thanks: thanksOf(seen, person._id),
    comments: commentsAreOn(school) ? await commentPage(database, seen, reader) : null,
    versions: versionsFor(seen, reader),
  }
}

/** What every list and page says of a reflection. */
export function aboutOf({ _id: id, authorId, authorName, studioId, studioName, activityId, activityTitle, at }: AboutFields): Pick<OutputOf<'library.reflection'>, 'id' | 'author' | 'studio' | 'activity' | 'at'> {
  return {
    id,
    author: { id: authorId, name: authorName },
    studio: { id: studioId, name: studioName },
    activity: activityId === null ? null : { id: activityId, title: activityTitle },
    at,
  }
}

type AboutFields = Pick<ReflectionDocument, '_id' | 'authorId' | 'authorName' | 'studioId' | 'studioName' | 'activityId' | 'activityTitle' | 'at'>

export async function linksByFile(versions: readonly (ReflectionWords | undefined)[]): Promise<Map<string, string>> {
  const files = [...new Set(versions.flatMap((words) => (words === undefined ? [] : filesOf(words))))]
  if (files.length === 0) return new Map()
  const links = await linksTo(files, linkSeconds)
  return new Map(files.map((file, i) => [file, links[i] ?? '']))
}

export function wordsOf(words: ReflectionWords, links: ReadonlyMap<string, string>): Words {
  const { version, title, text, pictures, sentAt } = words
  const shownPictures = pictures.map(({ large, small, width, height }) => ({ url: links.get(large) ?? '', smallUrl: links.get(small) ?? '', width, height }))
  return { version, title, text, pictures: shownPictures, sentAt }
}
