import type { OutputOf } from '../../contract/index'
import type { Reader } from '../../domain/moderation/circles'
import type { FeedbackDeed, FeedbackNews } from '../../domain/reflection/feedback'
import { nextFeedback } from '../../domain/reflection/feedback'
import { feedbackMessage } from '../../domain/reflection/feedback-telling'
import { requirePassed } from '../kit/checked-text'
import type { Context } from '../kit/context'
import { readCaller } from '../kit/context'
import type { MessageDocument, ReflectionDocument } from '../kit/documents'
import { saveFeedback } from '../kit/reflection-remarks'
import { refuse } from '../kit/refuse'
import type { LibraryHandlers } from './handlers'
import { readerOf } from './reader'

type Feedback = NonNullable<OutputOf<'library.reflection'>['feedback']>
type Deed = Omit<Extract<FeedbackDeed, { kind: 'give' }>, 'by' | 'byName'> | Omit<Extract<FeedbackDeed, { kind: 'withdraw' }>, 'by' | 'byName'>

const tries = 3

/** Nine operations, eight after another; three where it says nothing more, two where it is so already. */
export const giveFeedback: LibraryHandlers['giveFeedback'] = async ({ reflectionId, ...wish }, context) => {
  if (wish.text === '' && !wish.chosen) throw refuse('BAD_INPUT', { field: 'text' })
  return change(reflectionId, { ...wish, kind: 'give' }, context)
}

/** Three operations, two after another. */
export const withdrawFeedback: LibraryHandlers['withdrawFeedback'] = async ({ reflectionId, ...wish }, context) => change(reflectionId, { ...wish, kind: 'withdraw' }, context)

async function change(reflectionId: string, wish: Deed, context: Context): Promise<{ feedback: Feedback }> {
  const { database, openid, now } = context
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [caller, seen] = await Promise.all([readCaller(context), database.first('reflections', { _id: reflectionId })])
    const { _id: by, name: byName } = caller
    if (seen === null) throw refuse('NOT_FOUND')
    const reader = readerOf(caller, now)
    if (seen.authorId === by || !isHostOf(seen, reader)) throw refuse('NOT_ALLOWED')
    if (!mayGive(seen, reader)) throw refuse('NOT_FOUND')
    const deed: FeedbackDeed = { ...wish, by, byName }
    const outcome = nextFeedback(seen.feedback, deed, now)
    if (outcome.kind === 'repeat') return { feedback: feedbackOf(seen, reader) }
    if (outcome.kind === 'taken') throw refuse('ID_TAKEN')
    // Nobody recommends what they have not read.
    if (outcome.kind === 'stale' || (deed.kind === 'give' && deed.version !== seen.shown?.version)) throw refuse('VERSION_CHANGED')
    if (deed.kind === 'give' && deed.text !== '' && deed.text !== seen.feedback.said?.text) await requirePassed(deed.text, openid)
    const messages = outcome.tell === null ? [] : [messageOf(seen, deed, outcome.tell, now)]
    const saved = await saveFeedback(database, seen, outcome.feedback, messages)
    if (saved === 'saved') return { feedback: feedbackOf({ ...seen, feedback: outcome.feedback }, reader) }
    // Pressed twice, or somebody else was faster: read again, it is known which.
  }
  throw refuse('UNAVAILABLE')
}

/** To its author, the hosts of its studio and the office of its school; null for others, who only see whether it was chosen. */
export function feedbackFor(reflection: ReflectionDocument, reader: Reader): Feedback | null {
  const isTold = reflection.authorId === reader.personId || isHostOf(reflection, reader) || (reader.office && reader.schoolId === reflection.schoolId)
  return isTold ? feedbackOf(reflection, reader) : null
}

/** Of a studio's reflections its hosts are told which were answered. */
export function isHostOf({ studioId }: Pick<ReflectionDocument, 'studioId'>, { hostOf }: Reader): boolean {
  return hostOf.includes(studioId)
}

function feedbackOf(reflection: ReflectionDocument, reader: Reader): Feedback {
  const { rev, said, steps } = reflection.feedback
  return {
    rev,
    said: said === null ? null : { text: said.text, chosen: said.chosen, by: said.byName, at: said.at, version: said.version },
    history: steps.map(({ kind, byName, at }) => ({ kind, by: byName, at })),
    mayGive: mayGive(reflection, reader),
  }
}

/** Hosts speak of what is shown to them; nobody to themselves. */
function mayGive(reflection: ReflectionDocument, reader: Reader): boolean {
  return reflection.authorId !== reader.personId && isHostOf(reflection, reader) && reflection.circles.hosts === reflection.studioId
}

function messageOf({ _id: id, schoolId, studioId, authorId, card }: ReflectionDocument, { id: deedId, byName: host }: FeedbackDeed, news: FeedbackNews, now: number): MessageDocument {
  const { id: messageId, ...message } = feedbackMessage({ deedId, news, host, reflection: { id, authorId, title: card.title } }, now)
  return { _id: messageId, schoolId, studioId, ...message }
}
