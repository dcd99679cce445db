import type { Pending, Recipient, Verdict } from '../../domain/messages/outbox'
import { judgePending, takenOff } from '../../domain/messages/outbox'
import { templateData } from '../../domain/messages/fields'
import { rulesOfKind } from '../../domain/messages/kinds'
import { kindsFor } from '../../domain/messages/kinds-for'
import type { Correspondence } from '../../domain/messages/correspondence'
import type { Delivery, SkipReason } from '../../domain/messages/sending'
import { afterSending, leaseMs, tellsNoCredit } from '../../domain/messages/sending'
import { messageWords } from '../../domain/shared/message-words'
import { isOffice } from './context'
import { changeCorrespondence, correspondenceOf, writeCorrespondence } from './correspondence-repository'
import type { Database } from './database'
import { command } from './database'
import type { MessageDocument } from './documents'
import { longTermTemplates, templateConfigs } from './message-templates'
import { withNoticesNow } from './notices-now'
import { sendSubscribeMessage } from './subscribe-message'

/** What a drain needs besides the studio. `landed`: messages whose flights this tick has seen to the end. */
export type Drain = { database: Database; now: () => number; isOver: () => boolean; landed: Set<string> }

type Waiting = Recipient & { message: Pending; owner: { personId: string; schoolId: string } }

/** So many are looked at in one go. */
const mostAtOnce = 200

/**
 * Sends what waits in the outbox of a studio, or of the school under its own id, the oldest first and one at a time. Claimed by a flight in the person's correspondence, then sent, then written
 * down: wherever it is stopped nothing is sent twice, and at most the one under way stays unknown. One operation, one more where notices wait, two for each
 * message sent, and one for each reason for which others are not. Answers when there is something to look at again; null: nothing waits.
 */
export async function drainOutbox(studioId: string, drain: Drain): Promise<number | null> {
  const waiting = await readWaiting(studioId, drain)
  const left: number[] = []
  const skipped = new Map<SkipReason, Pending[]>()
  const lost: Pending[] = []
  const people = new Set(waiting.map(({ owner }) => owner.personId))
  const ids = new Set(waiting.map(({ message }) => message.id))
  for (const personId of people) await seeToPerson(waiting.filter(({ owner }) => owner.personId === personId))
  for (const [why, messages] of skipped) await finish(messages, { state: 'skipped', why, at: drain.now() }, drain)
  if (lost.length > 0) await finish(lost, { state: 'unknown', at: drain.now() }, drain)
  // There may be more than was read; where nothing moved, looking again at once would find the same.
  const isMore = waiting.length === mostAtOnce && left.length < waiting.length
  if (isMore) return drain.now()
  return left.length === 0 ? null : Math.min(...left)

  async function seeToPerson(letters: readonly Waiting[]): Promise<void> {
    const [first] = letters
    if (first === undefined) return
    const { owner, openid, canCome } = first
    const messages = letters.map(({ message }) => message)
    let { correspondence } = first
    for (const message of messages) {
      const now = drain.now()
      const verdict = judgePending(message, { openid, correspondence, canCome }, messages, drain.landed, longTermTemplates, now)
      if (verdict.kind === 'skip') skipped.set(verdict.why, [...(skipped.get(verdict.why) ?? []), message])
      else if (verdict.kind === 'unknown') {
        lost.push(message)
        drain.landed.add(message.id)
      } else if (verdict.kind === 'later') left.push(verdict.at)
      else if (drain.isOver()) left.push(now)
      else {
        const taken = takenOff(correspondence, message, studioId, ids, now)
        // Somebody else writes to this person, or they are changing their mind: both are soon over.
        if (!(await writeCorrespondence(drain.database, owner, taken))) {
          left.push(now + leaseMs)
          return
        }
        correspondence = await send(message, owner, verdict, taken)
      }
    }
  }

  async function send(message: Pending, owner: Waiting['owner'], { openid }: Extract<Verdict, { kind: 'send' }>, taken: Correspondence): Promise<Correspondence> {
    const { database, now, landed } = drain
    const { template } = rulesOfKind(message.kind)
    const config = templateConfigs[template]
    const data = templateData(messageWords(message.content), config)
    const answer = await sendSubscribeMessage({ openid, templateId: config.id, page: message.opens, data })
    const delivery = afterSending(answer, message.delivery.tries + 1, now())
    await writeDown(message, delivery, drain)
    landed.add(message.id)
    if (delivery.state === 'pending') left.push(delivery.notBefore)
    if (delivery.state !== 'failed') return taken
    return changeCorrespondence(database, owner, (before) => afterRefusal(before, delivery.code), taken)

    /** WeChat's word stands over the ledger; for what was refused for another reason no leave was used up. */
    function afterRefusal(before: Correspondence, code: number): Correspondence {
      const credits = { ...before.credits, [template]: tellsNoCredit(code) ? 0 : before.credits[template] + 1 }
      return { ...before, credits }
    }
  }
}

/** What waits, later ones among it, with whom it is for. One operation, one more where notices wait. */
async function readWaiting(studioId: string, { database, now }: Drain): Promise<Waiting[]> {
  const joins = {
    people: { collection: 'people', local: 'personId', foreign: '_id' },
    correspondence: { collection: 'correspondence', local: 'personId', foreign: '_id' },
  } as const
  const where = { studioId, sendAt: command.gt(0) }
  const found = await database.findJoined('messages', where, joins, { limit: mostAtOnce, order: [['sendAt', 'asc'], ['_id', 'asc']] })
  return (await withNoticesNow(found, database)).flatMap(({ people: [person], correspondence: [known], ...message }) => {
    const pending = pendingOf(message)
    if (pending === null) return []
    const owner = { personId: message.personId, schoolId: message.schoolId }
    const canCome = person === undefined ? [] : kindsFor({ memberships: person.memberships, office: isOffice(person, message.schoolId) }, now())
    return [{ message: pending, owner, openid: person?.openid ?? null, correspondence: correspondenceOf(known), canCome }]
  })
}

function pendingOf({ _id: id, delivery, ...message }: MessageDocument): Pending | null {
  return delivery.state === 'pending' ? { ...message, id, delivery } : null
}

/** One operation. */
async function finish(messages: readonly Pending[], delivery: Delivery, { database }: Drain): Promise<void> {
  const where = { _id: command.in(messages.map(({ id }) => id)), 'delivery.state': 'pending' }
  await database.update('messages', where, { delivery, sendAt: null })
}

/** What became of a try. One operation. */
async function writeDown({ id }: Pending, delivery: Delivery, { database }: Drain): Promise<void> {
  await database.update('messages', { _id: id }, { delivery, sendAt: delivery.state === 'pending' ? delivery.notBefore : null })
}
