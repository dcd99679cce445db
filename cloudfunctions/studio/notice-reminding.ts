import { recipientsOf } from '../../domain/notices/recipients'
import { mayRemindFrom } from '../../domain/notices/reminding'
import { reminderMessages } from '../../domain/notices/telling'
import type { Context } from '../kit/context'
import { command } from '../kit/database'
import type { MessageDocument, NoticeDocument } from '../kit/documents'
import { postMessages } from '../kit/outbox-due'
import { refuse } from '../kit/refuse'
import type { StudioHandlers } from './handlers'
import { readManagedNotice } from './notice-in-hand'

type Surroundings = Pick<Context, 'database' | 'now'>

/** In one round of the timer. */
const mostNotices = 100

/** Eight operations and one for each hundred who have not confirmed; two where all have. */
export const remindNotice: StudioHandlers['remindNotice'] = async ({ id, noticeId }, context) => {
  const { database, now } = context
  const { caller, notice } = await readManagedNotice(noticeId, context)
  if (notice.confirm === null) throw refuse('BAD_INPUT', { field: 'noticeId' })
  const before = requireTime(notice)
  if (before !== null) return before
  const personIds = await whoHasNotConfirmed(notice, { database, now })
  if (personIds.length === 0) return { people: 0 }
  return database.transaction(async (transaction) => {
    const there = await transaction.get('notices', noticeId)
    if (there === null) throw refuse('NOT_FOUND')
    const meanwhile = requireTime(there)
    if (meanwhile !== null) return meanwhile
    const reminded = { id, at: now, by: caller._id, byName: caller.name, people: personIds.length }
    await transaction.update('notices', noticeId, { reminded })
    await postMessages(transaction, there, remindersOf(there, id, personIds, now))
    return { people: personIds.length }
  })

  /** What this same reminder answered; null: it may be sent now. */
  function requireTime(as: NoticeDocument): { people: number } | null {
    if (as.reminded?.id === id) return { people: as.reminded.people }
    if (as.withdrawn !== null) throw refuse('WITHDRAWN')
    const from = mayRemindFrom(as)
    if (now < from) throw refuse('ALREADY_REMINDED', { at: from })
    return null
  }
}

/**
 * Reminds of every notice whose day is tomorrow whoever has not confirmed; tells of how many. Each is one transaction that also notes that it is done. One
 * operation where none is due.
 */
export async function remindOfNotices({ database, now }: Surroundings): Promise<number> {
  const due = await database.find('notices', { remindAt: command.lte(now) }, { limit: mostNotices, order: [['remindAt', 'asc']] })
  for (const notice of due) await remindOnce(notice, { database, now })
  return due.length
}

async function remindOnce(notice: NoticeDocument, { database, now }: Surroundings): Promise<void> {
  const { _id: noticeId } = notice
  const personIds = await whoHasNotConfirmed(notice, { database, now })
  await database.transaction(async (transaction) => {
    const there = await transaction.get('notices', noticeId)
    // Another tick was faster, another day was set or it was taken back.
    if (there === null || there.remindAt === null || there.remindAt > now) return
    const id = String(there.remindAt)
    const reminded = { id, at: now, by: null, byName: null, people: personIds.length }
    await transaction.update('notices', noticeId, personIds.length === 0 ? { remindAt: null } : { remindAt: null, reminded })
    if (personIds.length > 0) await postMessages(transaction, there, remindersOf(there, id, personIds, now))
  })
}

function remindersOf(notice: NoticeDocument, reminderId: string, personIds: readonly string[], now: number): MessageDocument[] {
  const { _id: id, schoolId, studioId } = notice
  return reminderMessages({ ...notice, id }, reminderId, personIds, now).map(({ id: _id, ...message }) => ({ _id, schoolId, studioId, ...message }))
}

/** Whoever confirmed an earlier version has confirmed, and whoever has left the studio is not asked any more. One operation. */
async function whoHasNotConfirmed({ _id, reach, studioId, by }: NoticeDocument, { database, now }: Surroundings): Promise<string[]> {
  const joins = {
    reads: { collection: 'notice_reads', local: '_id', foreign: 'noticeId' },
    people: { collection: 'people', local: 'personIds', foreign: '_id' },
  } as const
  const [found] = await database.findJoined('notice_audiences', { _id }, joins, { limit: 1 })
  if (found === undefined) return []
  const confirmed = new Set(found.reads.flatMap(({ personId, confirmedAt }) => (confirmedAt === null ? [] : [personId])))
  const people = found.people.map(({ _id: personId, memberships }) => ({ personId, memberships }))
  return recipientsOf(reach, people, studioId, by, now).filter((personId) => !confirmed.has(personId))
}
