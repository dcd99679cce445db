import type { MessageDocument } from '../../cloudfunctions/kit/documents'
import { knownSessions } from '../../cloudfunctions/standing/message-world'
import { remindingOf } from '../../cloudfunctions/standing/reminding'
import type { StudioView } from '../../cloudfunctions/standing/studio-view'
import type { Occasion } from '../../cloudfunctions/standing/tellings'
import { messagesFrom } from '../../cloudfunctions/standing/tellings'
import { newCorrespondence } from '../../domain/messages/correspondence'
import type { Pending } from '../../domain/messages/outbox'
import { judgePending } from '../../domain/messages/outbox'
import { momentsBetween, nextMoment } from '../../domain/messages/reminders'
import { startOfChinaDay } from '../../domain/shared/china-day'
import { personId } from './story-people'
import type { Deed } from './story-telling'

const hour = 3_600_000
const day = 24 * hour
/** Reminders of longer ago would only fill the inboxes. */
const remindedFor = 14 * day
const office = ['宋立夏'].map(personId)

/** What people were told of it at that time, the studio being as it is after it. Nobody of the story has let WeChat write yet. */
export function post(occasions: readonly Occasion[], after: StudioView, at: number, now: number): MessageDocument[] {
  return messagesFrom(occasions, after, office, at).map((message) => ({ ...withoutWeChat(message, after), readAt: readAt(message.at, now) }))
}

/** Reminders of activities, at the moments at which the timer gives them. */
export function reminders({ activities }: StudioView, now: number): Deed[] {
  const sessions = knownSessions(activities)
  const deeds: Deed[] = []
  for (let at = nextMoment(sessions, now - remindedFor); at !== null && at <= now; at = nextMoment(sessions, at)) {
    // Who was missing ten minutes after the start, nobody remembers.
    const tells = momentsBetween(sessions, at - 1, at).flatMap(({ kind, session }) => (kind === 'missing' ? [] : [remindingOf(session, kind, { kind, sessionId: session.sessionId }, at ?? now)]))
    deeds.push({ at, does: () => ({ fact: null, tells }) })
  }
  return deeds
}

function withoutWeChat(message: MessageDocument, { people }: StudioView): MessageDocument {
  const { delivery } = message
  if (delivery.state !== 'pending') return message
  const openid = people.find(({ _id }) => _id === message.personId)?.openid ?? null
  const pending: Pending = { ...message, id: message._id, delivery }
  const looked = Math.max(message.at, delivery.notBefore)
  const verdict = judgePending(pending, { openid, correspondence: newCorrespondence(), canCome: [] }, [pending], new Set(), [], looked)
  return verdict.kind === 'skip' ? { ...message, delivery: { state: 'skipped', why: verdict.why, at: looked }, sendAt: null } : message
}

/** In the evening people read what came; what came since yesterday noon is still unread. */
function readAt(at: number, now: number): number | null {
  const evening = startOfChinaDay(at) + 21 * hour
  const read = evening > at ? evening : evening + day
  return at < startOfChinaDay(now) - 12 * hour ? Math.min(read, now - hour) : null
}
