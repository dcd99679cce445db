import { pages } from '../messages/pages'
import type { NamedMessage } from '../messages/recipients'
import type { Told } from '../moderation/happening'
import type { Deciders } from '../moderation/telling'
import { pieceMessages } from '../moderation/telling'

/** What became of an activity record; `by`: who did it, who need not be told; null: nobody. `reason`: what whoever decided wrote. */
export type RecordNews = { told: Told; record: RecordTold; by: string | null; reason: string }
type RecordTold = { activityId: string; rev: number; authorId: string; authorName: string; studioName: string; activityTitle: string }

/** Who is told what of an activity record: whoever wrote it last, and those who decide. */
export function recordMessages({ told, record, by, reason }: RecordNews, deciders: Deciders, at: number): NamedMessage[] {
  const { activityId, rev, authorId, authorName: person, studioName: studio, activityTitle: title } = record
  return pieceMessages(
    {
      ...{ told, by, authorId, causeId: `record_${activityId}_${rev}`, opens: pages.record(activityId), decidersOpen: pages.record(activityId), topic: `record_${activityId}` },
      answered: (outcome) => ({ kind: 'record-answered', title, outcome, reason, at }),
      waiting: (why, to) => ({ kind: to === 'hosts' ? 'record-waiting' : 'record-to-office', title, person, studio, why, at }),
    },
    deciders,
    at,
  )
}
