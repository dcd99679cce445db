import type { ConsentReport } from '../../domain/messages/consents'
import { reported } from '../../domain/messages/consents'
import type { Database } from '../kit/database'
import { changeCorrespondence } from '../kit/correspondence-repository'
import { findPersonByOpenid } from '../kit/people-repository'
import type { Pushed } from './pushed'
import { readPushed } from './pushed'

/** Takes in one event, however often and in whatever order it comes. Three operations; none for a message that arrived, which was written down already. */
export async function receive(event: unknown, openid: string | undefined, database: Database): Promise<void> {
  const pushed = readPushed(event)
  // Where the platform names a person, too, it is the one whom the event is about.
  if (pushed === null || (openid !== undefined && openid !== '' && openid !== pushed.openid)) return
  if (pushed.kind === 'sent') return notArrived(pushed, database)
  if (pushed.reports.length > 0) await consented(pushed.openid, pushed.reports, database)
}

async function consented(openid: string, reports: readonly ConsentReport[], database: Database): Promise<void> {
  const person = await findPersonByOpenid(database, openid)
  if (person === null) return
  await changeCorrespondence(database, { personId: person._id, schoolId: person.schoolId }, (before) => reported(before, reports))
}

/** WeChat took it and could not deliver it. */
async function notArrived({ failures }: Extract<Pushed, { kind: 'sent' }>, database: Database): Promise<void> {
  for (const { msgId, code, at } of failures) {
    await database.update('messages', { 'delivery.msgId': msgId, 'delivery.state': 'sent' }, { delivery: { state: 'failed', code, at } })
  }
}
