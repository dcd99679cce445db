import type { Pending } from '../../domain/messages/outbox'
import { afterRefusal, inSendingOrder, judgePending, takenOff } from '../../domain/messages/outbox'
import { templateData } from '../../domain/messages/fields'
import type { MessageKind } from '../../domain/messages/kinds'
import { rulesOfKind } from '../../domain/messages/kinds'
import type { Correspondence } from '../../domain/messages/correspondence'
import type { SkipReason } from '../../domain/messages/sending'
import { afterSending, leaseMs } from '../../domain/messages/sending'
import { messageWords } from '../../domain/shared/message-words'
import { changeCorrespondence, correspondenceOf, writeCorrespondence } from './correspondence-repository'
import type { Database } from './database'
import { longTermTemplates, templateConfigs } from './message-templates'
import type { Waiting } from './outbox-rows'
import { finish, postpone, readWaiting, writeDown } from './outbox-rows'
import { sendSubscribeMessage } from './subscribe-message'

/**
 * What a drain needs besides the studio. `landed`: messages whose flights this tick has seen to the end. `most`: so many are sent; what cannot wait
 * is sent however much there is of it.
 */
export type Drain = { database: Database; now: () => number; isOver: () => boolean; landed: Set<string>; most: number }

/**
 * Sends what waits in the outbox of a studio, or of the school under its own id, what cannot wait first, then the oldest, one at a time. Claimed by a flight in the person's correspondence, then
 * sent, then written down: wherever it is stopped nothing is sent twice, and at most the one under way stays unknown. One operation, one more where notices wait,
 * two for each message sent, and one for each reason for which others are not, or not yet. Answers when there is something to look at again, in the past where
 * there is more to do now; null: nothing waits.
 */
export async function drainOutbox(studioId: string, drain: Drain): Promise<number | null> {
  const readAt = drain.now()
  const { waiting, unreadFrom } = await readWaiting(studioId, drain.database, readAt)
  const left: number[] = unreadFrom === null ? [] : [unreadFrom]
  const skipped = new Map<SkipReason, Pending[]>()
  const putOff = new Map<number, Pending[]>()
  const lost: Pending[] = []
  const correspondences = new Map(waiting.map(({ owner, correspondence }) => [owner.personId, correspondence]))
  const outbox = { studioId, waiting: unreadFrom === null ? new Set(waiting.map(({ message }) => message.id)) : null, longTerm: longTermTemplates }
  let sent = 0
  for (const letter of inSendingOrder(waiting)) await seeTo(letter)
  for (const [why, messages] of skipped) await finish(messages, { state: 'skipped', why, at: drain.now() }, drain.database)
  if (lost.length > 0) await finish(lost, { state: 'unknown', at: drain.now() }, drain.database)
  // Where it stood, it would be in the way of others the next time.
  for (const [sendAt, messages] of putOff) await postpone(messages, sendAt, drain.database)
  left.push(...putOff.keys())
  return left.length === 0 ? null : Math.min(...left)

  async function seeTo({ message, owner, openid, canCome }: Waiting): Promise<void> {
    const dueAt = message.sendAt ?? readAt
    if (dueAt > readAt) return void left.push(dueAt)
    const now = drain.now()
    const correspondence = correspondences.get(owner.personId) ?? correspondenceOf(null)
    const others = waiting.filter((other) => other.owner.personId === owner.personId).map((other) => other.message)
    const verdict = judgePending(message, { openid, correspondence, canCome }, others, drain.landed, longTermTemplates, now)
    switch (verdict.kind) {
      case 'skip':
        return addTo(skipped, verdict.why, message)
      case 'unknown':
        lost.push(message)
        drain.landed.add(message.id)
        return
      case 'later':
        return addTo(putOff, verdict.at, message)
      case 'send':
        if (drain.isOver() || (sent >= drain.most && !rulesOfKind(message.kind).urgent)) return void left.push(now)
        sent += 1
        return send(message, owner, verdict.openid, correspondence)
      default:
        return verdict satisfies never
    }
  }

  async function send(message: Pending, owner: Waiting['owner'], openid: string, before: Correspondence): Promise<void> {
    const { database, now, landed } = drain
    const takenAt = now()
    const taken = takenOff(before, message, outbox, takenAt)
    // Somebody else writes to this person, or they are changing their mind: both are soon over.
    if (!(await writeCorrespondence(database, owner, taken))) {
      // The flight that is seen here keeps whatever else waits for them from being tried.
      correspondences.set(owner.personId, taken)
      return addTo(putOff, takenAt + leaseMs, message)
    }
    const config = templateConfigs[rulesOfKind(message.kind).template]
    const answer = await sendSubscribeMessage({ openid, templateId: config.id, page: message.opens, data: templateData(messageWords(message.content), config) })
    const delivery = afterSending(answer, message.delivery.tries + 1, now())
    await writeDown(message, delivery, database)
    landed.add(message.id)
    if (delivery.state === 'pending') left.push(delivery.notBefore)
    const refused = delivery.state === 'failed' ? await changeCorrespondence(database, owner, (known) => withCredits(known, message.kind, delivery.code), taken) : taken
    correspondences.set(owner.personId, refused)
  }
}

function withCredits(correspondence: Correspondence, kind: MessageKind, code: number): Correspondence {
  const credits = afterRefusal(correspondence.credits, kind, code, longTermTemplates)
  return credits === correspondence.credits ? correspondence : { ...correspondence, credits }
}

function addTo<Key>(groups: Map<Key, Pending[]>, key: Key, message: Pending): void {
  groups.set(key, [...(groups.get(key) ?? []), message])
}
