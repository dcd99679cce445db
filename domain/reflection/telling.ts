import type { NamedMessage } from '../messages/recipients'
import { pages } from '../messages/pages'
import type { Told } from '../moderation/happening'
import type { Deciders } from '../moderation/telling'
import { pieceMessages } from '../moderation/telling'

/** What is to be told of, and of which reflection; `by`: who did it, who need not be told; null: nobody. `reason`: what whoever decided wrote. */
export type ReflectionNews = { told: Told; reflection: ReflectionTold; by: string | null; reason: string }
type ReflectionTold = { id: string; rev: number; authorId: string; authorName: string; studioName: string; title: string }

/** Who is told what of a reflection. */
export function reflectionMessages({ told, reflection, by, reason }: ReflectionNews, deciders: Deciders, at: number): NamedMessage[] {
  const { id, rev, authorId, authorName: person, studioName: studio, title } = reflection
  return pieceMessages(
    {
      ...{ told, by, authorId, causeId: `${id}_${rev}`, opens: pages.reflection(id), decidersOpen: pages.review(id), topic: `reflection_${id}` },
      // What was not passed is not sent on.
      answered: (outcome) => ({ kind: 'reflection-answered', title: outcome === 'refused' || outcome === 'waits' ? '' : title, outcome, reason, at }),
      waiting: (why, to) => ({ kind: to === 'hosts' ? 'reflection-waiting' : 'reflection-to-office', person, studio, why, at }),
    },
    deciders,
    at,
  )
}
