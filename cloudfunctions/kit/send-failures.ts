import type { Database } from './database'
import { command } from './database'

type Failure = { msgId: string; code: number; at: number }

/** Whoever writes down WeChat's number for a message does so within the minute. */
const earlyMs = 3_600_000
const mostAtOnce = 50

/**
 * WeChat took a message and could not deliver it. It may say so before its number for the message has been written anywhere: then that is kept, and heard in the next
 * daily round, so that no send has to look for it. One operation, three where it comes early.
 */
export async function noteSendFailure(database: Database, failure: Failure): Promise<void> {
  if (await apply(database, failure)) return
  await database.insert('send_failures', { _id: failure.msgId, code: failure.code, at: failure.at })
  await apply(database, failure)
}

/** Puts down what was said too early, and forgets what concerns no message. One operation where there is none, else two more for each. */
export async function hearSendFailures({ database, now }: { database: Database; now: number }): Promise<number> {
  const kept = await database.find('send_failures', { at: command.lt(now - earlyMs) }, { limit: mostAtOnce, order: [['at', 'asc']] })
  for (const { _id: msgId, code, at } of kept) {
    await apply(database, { msgId, code, at })
    await database.remove('send_failures', msgId)
  }
  return kept.length
}

async function apply(database: Database, { msgId, code, at }: Failure): Promise<boolean> {
  return (await database.update('messages', { 'delivery.msgId': msgId, 'delivery.state': 'sent' }, { delivery: { state: 'failed', code, at } })) > 0
}
