import type { Feedback } from '../../domain/reflection/feedback'
import { noFeedback } from '../../domain/reflection/feedback'
import type { Database } from './database'
import { command } from './database'
import type { MessageDocument, ReflectionDocument } from './documents'
import { postMessages } from './outbox-due'

type Remarks = Pick<ReflectionDocument, 'feedback' | 'answeredAt' | 'thankedBy' | 'thanksCount' | 'lastThanks'>
type Thanking = { personId: string; name: string }

/** Of a reflection to which nobody has said anything. */
export const unremarked: Remarks = { feedback: noFeedback, answeredAt: null, thankedBy: [], thanksCount: 0, lastThanks: [] }

/** Names that are shown beside the count. */
export const mostNames = 5

/**
 * Writes what hosts say now if it still is as it was seen and they may still read what they speak of, the same version, and what is told of it in the same transaction. One operation,
 * seven where something is told.
 */
export async function saveFeedback(database: Database, { _id, schoolId, studioId, shown, feedback: before }: ReflectionDocument, feedback: Feedback, messages: readonly MessageDocument[]): Promise<'saved' | 'stale'> {
  const fields = { feedback, answeredAt: feedback.said?.at ?? null }
  if (messages.length === 0) {
    const written = await database.update('reflections', { _id, 'feedback.rev': before.rev, 'circles.hosts': studioId, 'shown.version': shown?.version ?? null }, fields)
    return written === 0 ? 'stale' : 'saved'
  }
  return database.transaction(async (transaction) => {
    const there = await transaction.get('reflections', _id)
    if (there?.feedback.rev !== before.rev || there.circles.hosts !== studioId || there.shown?.version !== shown?.version) return 'stale'
    await transaction.update('reflections', _id, fields)
    await postMessages(transaction, { schoolId, studioId }, messages)
    return 'saved'
  })
}

/** Counts a reader among those who thank, once, or no longer. One operation. */
export async function saveThanks(database: Database, id: string, { personId, name }: Thanking, thanked: boolean): Promise<void> {
  const [where, changes] = thanked
    ? [
        { _id: id, thankedBy: command.neq(personId) },
        { thankedBy: command.push([personId]), thanksCount: command.inc(1), lastThanks: command.push({ each: [{ personId, name }], position: 0, slice: mostNames }) },
      ]
    : [
        { _id: id, thankedBy: personId },
        { thankedBy: command.pull(personId), thanksCount: command.inc(-1), lastThanks: command.pull({ personId }) },
      ]
  await database.patch('reflections', where, changes)
}
