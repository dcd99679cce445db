import type { InputOf } from '../../contract/index'
import { recipientsOf } from '../../domain/notices/recipients'
import { chinaDay } from '../../domain/shared/china-day'
import { requirePassed } from '../kit/checked-text'
import type { Context } from '../kit/context'
import { hosts, requireOffice, requireRole } from '../kit/context'
import type { Database } from '../kit/database'
import { isTakenId } from '../kit/database-failure'
import type { NoticeDocument, Person } from '../kit/documents'
import { fingerprintOf } from '../kit/fingerprint'
import { postMessages } from '../kit/outbox-due'
import { peopleOfStudio } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import type { StudioHandlers } from './handlers'
import type { NewNotice } from './notice-document'
import { newNotice, wordsToCheck } from './notice-document'
import { attachedFiles } from './notice-files'

/** A school has at most so many teachers. */
const mostPeople = 1000
const tries = 3

/** Eight operations and one for each hundred it is for, two more where it has files. */
export const writeNotice: StudioHandlers['writeNotice'] = async (input, context) => {
  const { database, now } = context
  const { id, to, title, body, confirm } = input
  const { sender, from, there } = await readSender(input, context)
  const fingerprint = fingerprintOf(input)
  if (there !== undefined) return sameWish(there)
  if (confirm !== null && confirm.by !== null && confirm.by < chinaDay(now)) throw refuse('IN_THE_PAST', { field: 'confirm.by' })
  const people = await peopleInReach(to, sender, database)
  const personIds = recipientsOf(to.reach, people.map(({ _id, memberships }) => ({ personId: _id, memberships })), from.id, sender._id, now)
  if (personIds.length === 0) throw refuse('NOBODY_THERE')
  await requirePassed(wordsToCheck(input), context.openid)
  const files = await attachedFiles(input.files, { database, now, schoolId: sender.schoolId, ownerId: id }, [])

  const { schoolId } = sender
  const written = newNotice(
    {
      id,
      wish: fingerprint,
      from: { schoolId, studioId: from.id, name: from.name },
      sender: { id: sender._id, name: sender.name },
      personIds,
      reach: to.reach,
      title,
      body,
      files,
      confirm,
    },
    now,
  )
  for (let attempt = 1; attempt <= tries; attempt++) {
    if ((await insertNotice(database, written)) === 'inserted') return { version: 1, recipients: personIds.length }
    // Sent twice at once, or two first ones of a school, which both make its row among the standings: the other one was first.
    const taken = await database.first('notices', { _id: id })
    if (taken !== null) return sameWish(taken)
  }
  throw refuse('UNAVAILABLE')

  function sameWish({ by, madeBy, recipients }: NoticeDocument): { version: number; recipients: number } {
    if (by !== sender._id || madeBy !== fingerprint) throw refuse('ID_TAKEN')
    return { version: 1, recipients }
  }
}

async function insertNotice(database: Database, { notice, audience, messages }: NewNotice): Promise<'inserted' | 'taken'> {
  try {
    await database.transaction(async (transaction) => {
      await transaction.insert('notices', notice)
      await transaction.insert('notice_audiences', audience)
      await postMessages(transaction, notice, messages)
    })
    return 'inserted'
  } catch (error) {
    if (isTakenId(error)) return 'taken'
    throw error
  }
}

type Sender = { sender: Person; from: { id: string; name: string }; there: NoticeDocument | undefined }

/** Who writes and for whom, and the notice if it is there already; refuses NOT_ALLOWED to whoever may not write there. One operation. */
async function readSender({ id, to }: InputOf<'studio.writeNotice'>, { database, openid, now }: Context): Promise<Sender> {
  const studioId = 'studioId' in to ? to.studioId : ''
  const joins = {
    there: { collection: 'notices', let: { person: '$_id' }, match: [{ field: '_id', is: 'eq', value: id }] },
    studios: { collection: 'studios', let: { person: '$_id' }, match: [{ field: '_id', is: 'eq', value: studioId }] },
    schools: { collection: 'schools', local: 'schoolId', foreign: '_id' },
  } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { there: [there], studios: [studio], schools: [school], ...sender } = found
  if ('studioId' in to) requireRole(sender, to.studioId, hosts, now)
  else requireOffice(sender, sender.schoolId)
  const from = 'studioId' in to ? studio : school
  if (from === undefined) throw refuse('NOT_FOUND')
  return { sender, from: { id: from._id, name: from.name }, there }
}

/** Everybody who may be among those it is for. One operation. */
function peopleInReach(to: InputOf<'studio.writeNotice'>['to'], { schoolId }: Person, database: Database): Promise<Person[]> {
  if ('studioId' in to) return peopleOfStudio(database, to.studioId)
  return database.find('people', { schoolId }, { limit: mostPeople, fields: ['memberships'] })
}
