import type { Correspondence, Flight } from './correspondence'
import { channelOf } from './correspondence'
import type { Credits } from './credits'
import { maySpend, spend } from './credits'
import type { MessageKind, Template } from './kinds'
import { rulesOfKind } from './kinds'
import type { Message } from './message'
import type { SkipReason } from './sending'
import { leaseMs, sendableFrom, tellsNoCredit } from './sending'

export type Pending = Message & { id: string; delivery: { state: 'pending'; tries: number; notBefore: number } }

/** What is known of the person. `openid` null: not bound yet. `canCome`: what they can be told of at all. */
export type Recipient = { openid: string | null; correspondence: Correspondence; canCome: readonly MessageKind[] }

export type Verdict =
  | { kind: 'send'; openid: string }
  | { kind: 'skip'; why: SkipReason }
  /** It was under way, and nobody wrote down what became of it. */
  | { kind: 'unknown' }
  | { kind: 'later'; at: number }

/**
 * What is to be done with a message that waits. Serial per person: WeChat refuses two at once to one person, and a flight that has not ended says that
 * somebody is sending.
 * @param others what else waits for the person. @param landed flights of whose end the caller knows, by message.
 */
export function judgePending(
  message: Pending,
  { openid, correspondence, canCome }: Recipient,
  others: readonly Pending[],
  landed: ReadonlySet<string>,
  longTerm: readonly Template[],
  now: number,
): Verdict {
  const flying = correspondence.flights.filter(({ messageId }) => !landed.has(messageId))
  const own = flying.find((flight) => isFlightOf(flight, message))
  if (own !== undefined && own.leaseUntil <= now) return { kind: 'unknown' }
  const busyUntil = Math.max(0, ...flying.map(({ leaseUntil }) => leaseUntil))
  if (busyUntil > now) return { kind: 'later', at: busyUntil }
  if ('withdrawn' in message.content && message.content.withdrawn) return { kind: 'skip', why: 'withdrawn' }
  if (message.expiresAt !== null && message.expiresAt <= now) return { kind: 'skip', why: 'too-late' }
  if (others.some((other) => replaces(other, message))) return { kind: 'skip', why: 'replaced' }
  // A pause may have ended at night.
  const from = Math.max(message.delivery.notBefore, sendableFrom(message.kind, now))
  if (from > now) return { kind: 'later', at: from }
  if (openid === null) return { kind: 'skip', why: 'not-bound' }
  if (correspondence.mainSwitchOff || channelOf(correspondence, message.kind) !== 'both') return { kind: 'skip', why: 'switched-off' }
  if (message.delivery.tries === 0 && !maySpend(message.kind, correspondence.credits, canCome, longTerm)) return { kind: 'skip', why: 'no-credit' }
  return { kind: 'send', openid }
}

/** What is known of the studio to which a message belongs. `waiting`: ids of everything of it that waits; null: there is more than was read. */
export type Outbox = { studioId: string; waiting: ReadonlySet<string> | null; longTerm: readonly Template[] }

/**
 * The person's correspondence while a message is under way: its credit is taken with the first try, but for templates that were granted for long. Flights whose
 * lease is over are forgotten where it is known what became of them.
 */
export function takenOff(correspondence: Correspondence, { id: messageId, kind, delivery }: Pending, { studioId, waiting, longTerm }: Outbox, now: number): Correspondence {
  const { template } = rulesOfKind(kind)
  const tries = delivery.tries + 1
  const mayWait = (id: string): boolean => waiting === null || waiting.has(id)
  const flights = correspondence.flights.filter(
    (flight) => flight.messageId !== messageId && (flight.leaseUntil > now || flight.studioId !== studioId || mayWait(flight.messageId)),
  )
  return {
    ...correspondence,
    credits: tries === 1 && !longTerm.includes(template) ? spend(correspondence.credits, template) : correspondence.credits,
    flights: [...flights, { messageId, studioId, tries, leaseUntil: now + leaseMs }],
    version: correspondence.version + 1,
  }
}

/** WeChat's word stands over the ledger; for what was refused for another reason no leave was used up, and none is given where none was taken. */
export function afterRefusal(credits: Credits, kind: MessageKind, code: number, longTerm: readonly Template[]): Credits {
  const { template } = rulesOfKind(kind)
  if (longTerm.includes(template)) return credits
  return { ...credits, [template]: tellsNoCredit(code) ? 0 : credits[template] + 1 }
}

/** Those that cannot wait first; otherwise in the order in which they were due. */
export function inSendingOrder<Letter extends { message: Pick<Message, 'kind'> }>(letters: readonly Letter[]): Letter[] {
  const urgent = letters.filter(({ message }) => rulesOfKind(message.kind).urgent)
  return [...urgent, ...letters.filter((letter) => !urgent.includes(letter))]
}

/** A try that was written down has made the message's count as high as its own. */
function isFlightOf(flight: Flight, { id, delivery }: Pending): boolean {
  return flight.messageId === id && flight.tries > delivery.tries
}

function replaces(other: Pending, message: Pending): boolean {
  return other.topic !== null && other.topic === message.topic && (other.at > message.at || (other.at === message.at && other.id > message.id))
}
