import type { LeaveRecord } from '../attendance/leave'
import { caseTellings } from './case-tellings'
import type { MessageEvent } from './events'
import { leaveTellings } from './leave-tellings'
import type { Message } from './message'
import { newcomerTellings } from './newcomer-tellings'
import { recordTellings } from './record-tellings'
import { sendableFrom } from './sending'
import { sessionTellings } from './session-tellings'
import { standingTellings } from './standing-tellings'
import type { Cause, Telling } from './telling'
import type { MessageWorld } from './world'

/** A message with its id, which follows from its cause, so that it is not written twice. */
export type NamedMessage = Message & { id: string }

/**
 * Who is told what, of what happened: one message per person and event. Nobody is told of their own doing, but of what followed from it.
 * @param world the studio as it is after it.
 */
export function messagesOf(cause: Cause, events: readonly MessageEvent[], world: MessageWorld): NamedMessage[] {
  const messages = events.flatMap((event, n) =>
    tellingsOf(event, cause, world).flatMap(({ to, ...telling }) =>
      to.filter((id) => id !== cause.by || isNewsToDoer(event, cause, events)).map((personId) => messageTo(personId, telling, cause, n)),
    ),
  )
  return [...new Map(messages.map((message) => [message.id, message])).values()]
}

/** Whether the office has to be told, so that its people are needed. */
export function concernsOffice(events: readonly MessageEvent[], leaves: readonly LeaveRecord[]): boolean {
  return events.some((event) => {
    if (event.kind === 'leave-waiting') return leaves.some(({ id, kind }) => id === event.leaveId && kind === 'suspension')
    return event.kind === 'case-changed' && (event.stage === 'signing' || event.stage === 'office-decision')
  })
}

/** What follows from closing a sheet or from a request of one's own is news; the level of somebody whose mark or leave one has just decided is not. */
function isNewsToDoer(event: MessageEvent, { by, kind }: Cause, events: readonly MessageEvent[]): boolean {
  if (event.kind === 'case-changed') return !kind.startsWith('case.')
  if (event.kind !== 'level-changed' && event.kind !== 'absent-in-a-row') return false
  const { personId } = event
  return personId === by || !events.some((deed) => decidesOn(deed, personId))
}

function decidesOn(deed: MessageEvent, personId: string): boolean {
  return (deed.kind === 'mark-corrected' || deed.kind === 'leave-answered' || deed.kind === 'make-up') && deed.personId === personId
}

function tellingsOf(event: MessageEvent, cause: Cause, world: MessageWorld): Telling[] {
  switch (event.kind) {
    case 'session-tomorrow':
    case 'session-soon':
    case 'session-moved':
    case 'session-cancelled':
    case 'missing':
    case 'sheet-closed':
      return sessionTellings(event, world)
    case 'roster-changed':
      return newcomerTellings(event, world)
    case 'level-changed':
    case 'absent-in-a-row':
    case 'mark-corrected':
    case 'make-up':
    case 'appeal-waiting':
    case 'appeal-refused':
    case 'policy-changed':
      return standingTellings(event, world)
    case 'leave-waiting':
    case 'leave-answered':
    case 'still-waiting':
      return leaveTellings(event, world)
    case 'case-changed':
      return caseTellings(event, cause, world)
    case 'record-asked':
      return recordTellings(event, world)
    default:
      return event satisfies never
  }
}

/** @param n tells apart what one cause has to tell. */
export function messageTo(personId: string, { content, opens, topic, expiresAt }: Omit<Telling, 'to'>, { id, at }: Pick<Cause, 'id' | 'at'>, n: number): NamedMessage {
  const notBefore = sendableFrom(content.kind, at)
  return {
    id: `${id}_${n}_${personId}`,
    personId,
    kind: content.kind,
    content,
    opens,
    topic: topic ?? null,
    at,
    readAt: null,
    expiresAt: expiresAt ?? null,
    delivery: { state: 'pending', tries: 0, notBefore },
    sendAt: notBefore,
  }
}
