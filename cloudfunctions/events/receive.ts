import type { ConsentReport } from '../../domain/messages/consents'
import { reported } from '../../domain/messages/consents'
import type { Database } from '../kit/database'
import { changeCorrespondence, correspondenceOf } from '../kit/correspondence-repository'
import { notePictureVerdict } from '../kit/picture-verdicts'
import { postJoins } from '../kit/post'
import type { Pushed } from './pushed'
import { readPushed } from './pushed'

/**
 * Takes in one event, however often and in whatever order it comes. Two operations; one where the phone has told already, and none for a message that
 * arrived, which was written down already. What was found in a picture: see `notePictureVerdict`.
 */
export async function receive(event: unknown, openid: string | undefined, database: Database): Promise<void> {
  const pushed = readPushed(event)
  if (pushed?.kind === 'picture') return notePictureVerdict(database, pushed.trace, pushed.found, Date.now())
  // Where the platform names a person, too, it is the one whom the event is about.
  if (pushed === null || (openid !== undefined && openid !== '' && openid !== pushed.openid)) return
  if (pushed.kind === 'sent') return notArrived(pushed, database)
  if (pushed.reports.length > 0) await consented(pushed.openid, pushed.reports, database)
}

async function consented(openid: string, reports: readonly ConsentReport[], database: Database): Promise<void> {
  const [found] = await database.findJoined('people', { openid }, { correspondence: postJoins.correspondence }, { limit: 1 })
  if (found === undefined) return
  const { _id: personId, schoolId, correspondence } = found
  await changeCorrespondence(database, { personId, schoolId }, (before) => reported(before, reports), correspondenceOf(correspondence[0]))
}

/** WeChat took it and could not deliver it. */
async function notArrived({ failures }: Extract<Pushed, { kind: 'sent' }>, database: Database): Promise<void> {
  for (const { msgId, code, at } of failures) {
    await database.update('messages', { 'delivery.msgId': msgId, 'delivery.state': 'sent' }, { delivery: { state: 'failed', code, at } })
  }
}
