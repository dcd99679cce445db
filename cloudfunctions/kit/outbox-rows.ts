import { kindsFor } from '../../domain/messages/kinds-for'
import type { Pending, Recipient } from '../../domain/messages/outbox'
import type { Delivery } from '../../domain/messages/sending'
import { isExpert, isOffice } from './context'
import { correspondenceOf } from './correspondence-repository'
import type { Database } from './database'
import { command } from './database'
import type { MessageDocument } from './documents'
import { withNoticesNow } from './notices-now'

/** A message on its way, with whom it is for. */
export type Waiting = Recipient & { message: Pending; owner: { personId: string; schoolId: string } }

/** So many are looked at in one go. */
const mostAtOnce = 200

/**
 * What waits, later ones among it, with whom it is for, and from when on there may be more of it; null: that is all. One operation, one more where notices wait.
 */
export async function readWaiting(studioId: string, database: Database, now: number): Promise<{ waiting: Waiting[]; unreadFrom: number | null }> {
  const joins = {
    people: { collection: 'people', local: 'personId', foreign: '_id' },
    correspondence: { collection: 'correspondence', local: 'personId', foreign: '_id' },
  } as const
  const where = { studioId, sendAt: command.gt(0) }
  const found = await database.findJoined('messages', where, joins, { limit: mostAtOnce, order: [['sendAt', 'asc'], ['_id', 'asc']] })
  const waiting = (await withNoticesNow(found, database)).flatMap(({ people: [person], correspondence: [known], ...message }) => {
    const pending = pendingOf(message)
    if (pending === null) return []
    const owner = { personId: message.personId, schoolId: message.schoolId }
    const canCome = person === undefined ? [] : kindsFor({ memberships: person.memberships, office: isOffice(person, message.schoolId), expert: isExpert(person, message.schoolId) }, now)
    return [{ message: pending, owner, openid: person?.openid ?? null, correspondence: correspondenceOf(known), canCome }]
  })
  return { waiting, unreadFrom: found.length === mostAtOnce ? (found.at(-1)?.sendAt ?? null) : null }
}

/** One operation. */
export async function finish(messages: readonly Pending[], delivery: Delivery, database: Database): Promise<void> {
  const where = { _id: command.in(messages.map(({ id }) => id)), 'delivery.state': 'pending' }
  await database.update('messages', where, { delivery, sendAt: null })
}

/** They are looked at again then. One operation. */
export async function postpone(messages: readonly Pending[], sendAt: number, database: Database): Promise<void> {
  await database.update('messages', { _id: command.in(messages.map(({ id }) => id)), 'delivery.state': 'pending' }, { sendAt })
}

/** What became of a try. One operation. */
export async function writeDown({ id }: Pending, delivery: Delivery, database: Database): Promise<void> {
  await database.update('messages', { _id: id }, { delivery, sendAt: delivery.state === 'pending' ? delivery.notBefore : null })
}

function pendingOf({ _id: id, delivery, ...message }: MessageDocument): Pending | null {
  return delivery.state === 'pending' ? { ...message, id, delivery } : null
}
