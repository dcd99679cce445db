import { pages } from '../messages/pages'
import type { NamedMessage } from '../messages/recipients'
import type { Told } from '../moderation/happening'
import type { Deciders } from '../moderation/telling'
import { pieceMessages } from '../moderation/telling'

/** What became of a resource; `by`: who did it, who need not be told; null: nobody. `reason`: what whoever decided wrote. */
export type ResourceNews = { told: Told; resource: ResourceTold; by: string | null; reason: string }
type ResourceTold = { id: string; rev: number; authorId: string; authorName: string; studioName: string; title: string }

/** Who is told what of a resource: whoever put it in, and those who decide. */
export function resourceMessages({ told, resource, by, reason }: ResourceNews, deciders: Deciders, at: number): NamedMessage[] {
  const { id, rev, authorId, authorName: person, studioName: studio, title } = resource
  const page = pages.resource(id)
  return pieceMessages(
    {
      ...{ told, by, authorId, causeId: `${id}_${rev}`, opens: page, decidersOpen: page, topic: `resource_${id}` },
      // What was not passed is not sent on.
      answered: (outcome) => ({ kind: 'resource-answered', title: outcome === 'refused' || outcome === 'waits' ? '' : title, outcome, reason, at }),
      waiting: (why, to) => ({ kind: to === 'hosts' ? 'resource-waiting' : 'resource-to-office', person, studio, why, at }),
    },
    deciders,
    at,
  )
}
