import type { ConsentReport } from '../../domain/messages/consents'
import { reported } from '../../domain/messages/consents'
import type { Database } from '../kit/database'
import { changeCorrespondence, correspondenceOf } from '../kit/correspondence-repository'
import { notePictureVerdict } from '../kit/picture-verdicts'
import { postJoins } from '../kit/post'
import { noteSendFailure } from '../kit/send-failures'
import { readPushed } from './pushed'

/**
 * Takes in one event, however often and in whatever order it comes. Two operations; one where the phone has told already, and none for a message that
 * arrived, which was written down already. What was found in a picture: see `notePictureVerdict`; what could not be delivered: see `noteSendFailure`.
 */
export async function receive(event: unknown, openid: string | undefined, database: Database): Promise<void> {
  const pushed = readPushed(event)
  if (pushed?.kind === 'picture') return notePictureVerdict(database, pushed.trace, pushed.found, Date.now())
  // Where the platform names a person, too, it is the one whom the event is about.
  if (pushed === null || (openid !== undefined && openid !== '' && openid !== pushed.openid)) return
  if (pushed.kind === 'sent') {
    for (const failure of pushed.failures) await noteSendFailure(database, failure)
    return
  }
  if (pushed.reports.length > 0) await consented(pushed.openid, pushed.reports, database)
}

async function consented(openid: string, reports: readonly ConsentReport[], database: Database): Promise<void> {
  const [found] = await database.findJoined('people', { openid }, { correspondence: postJoins.correspondence }, { limit: 1 })
  if (found === undefined) return
  const { _id: personId, schoolId, correspondence } = found
  await changeCorrespondence(database, { personId, schoolId }, (before) => reported(before, reports), correspondenceOf(correspondence[0]))
}
