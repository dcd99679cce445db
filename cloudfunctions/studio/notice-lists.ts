import type { InputOf, OutputOf } from '../../contract/index'
import { messageIdOf } from '../../domain/notices/telling'
import type { Context } from '../kit/context'
import { hosts, readCaller, requireOffice, requireRole } from '../kit/context'
import { command } from '../kit/database'
import type { NoticeDocument, NoticeReadDocument, Person } from '../kit/documents'
import { goingOnAfter } from '../kit/paging'
import type { StudioHandlers } from './handlers'
import { noticeBriefOf, receiptOf } from './notice-brief'

type Output = OutputOf<'studio.notices'>
type Place = InputOf<'studio.notices'>['after']

const pageLength = 20
const latestFirst: [string, 'desc'][] = [['at', 'desc'], ['_id', 'desc']]

/** Two operations, one after the other. */
export const notices: StudioHandlers['notices'] = async ({ of, after }, context) => {
  const caller = await readCaller(context)
  switch (of.kind) {
    case 'received':
      return received(caller, after, context)
    case 'studio':
      requireRole(caller, of.studioId, hosts, context.now)
      return sent(of.studioId, after, context)
    case 'office':
      requireOffice(caller, caller.schoolId)
      return sent(caller.schoolId, after, context)
    default:
      return of satisfies never
  }
}

/** By the messages that told of them; a reminder is none of its own. */
async function received({ _id: personId }: Person, after: Place, { database }: Context): Promise<Output> {
  const own = { personId, kind: command.in(['notice', 'notice-to-confirm']), 'content.isReminder': false }
  const where = goingOnAfter(own, after === undefined ? undefined : { at: after.at, id: messageIdOf(after.id, personId) })
  const joins = {
    notices: { collection: 'notices', local: 'content.notice', foreign: '_id' },
    reads: { collection: 'notice_reads', local: { concat: ['$content.notice', '_', '$personId'] }, foreign: '_id' },
  } as const
  const found = await database.findJoined('messages', where, joins, { limit: pageLength, order: latestFirst })
  return {
    notices: found.flatMap(({ notices: [notice], reads: [read] }) => (notice === undefined ? [] : [lineOf(notice, read ?? null)])),
    next: placeOf(found.map(({ at, content }) => ({ at, _id: 'notice' in content ? content.notice : '' }))),
  }
}

async function sent(studioId: string, after: Place, { database }: Context): Promise<Output> {
  const found = await database.find('notices', goingOnAfter({ studioId }, after), { limit: pageLength, order: latestFirst })
  return { notices: found.map((notice) => lineOf(notice, 'not-mine')), next: placeOf(found) }
}

function lineOf(notice: NoticeDocument, read: NoticeReadDocument | null | 'not-mine'): Output['notices'][number] {
  return { ...noticeBriefOf(notice, read === 'not-mine' ? null : receiptOf(read)), files: notice.withdrawn === null ? notice.files.length : 0 }
}

function placeOf(found: readonly { _id: string; at: number }[]): Output['next'] {
  const last = found.length === pageLength ? found.at(-1) : undefined
  return last === undefined ? null : { at: last.at, id: last._id }
}
