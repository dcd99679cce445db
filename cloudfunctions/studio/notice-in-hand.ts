import { membershipIn } from '../../domain/studio/membership'
import { messageIdOf, topicOfNotice } from '../../domain/notices/telling'
import type { Context } from '../kit/context'
import { isOffice } from '../kit/context'
import type { NoticeDocument, NoticeReadDocument, NoticeVersion, Person } from '../kit/documents'
import { isOfSchool } from '../kit/outbox-due'
import { unreadJoin } from '../kit/post'
import { refuse } from '../kit/refuse'

/** A notice as somebody holds it who may read it. `hasUnread`: messages of it wait in their inbox. */
export type NoticeInHand = { caller: Person; notice: NoticeDocument; read: NoticeReadDocument | null; isForCaller: boolean; hasUnread: boolean; mayManage: boolean }

/** For whoever it is for, who wrote it and who looks after it; refuses NOT_ALLOWED to others. One operation. */
export async function readNotice(noticeId: string, { database, openid, now }: Context): Promise<NoticeInHand> {
  const [found] = await database.findJoined('people', { openid }, joinsOf(noticeId), { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { notices, reads, told, unread, ...caller } = found
  const notice = requireNotice(notices, caller)
  const isForCaller = told.length > 0
  const mayManage = mayManageNotice(notice, caller, now)
  if (!isForCaller && !mayManage && notice.by !== caller._id) throw refuse('NOT_ALLOWED')
  return { caller, notice, read: reads[0] ?? null, isForCaller, hasUnread: unread.length > 0, mayManage }
}

/** For whoever looks after it: the studio's hosts, or the office; refuses NOT_ALLOWED to others. One operation. */
export async function readManagedNotice(noticeId: string, { database, openid, now }: Context): Promise<ManagedNotice> {
  const [found] = await database.findJoined('people', { openid }, managedJoinsOf(noticeId), { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { notices, audiences, versions, ...caller } = found
  const notice = requireNotice(notices, caller)
  if (!mayManageNotice(notice, caller, now)) throw refuse('NOT_ALLOWED')
  return { caller, notice, personIds: audiences[0]?.personIds ?? [], versions }
}

export type ManagedNotice = { caller: Person; notice: NoticeDocument; personIds: string[]; versions: NoticeVersion[] }

function requireNotice([notice]: readonly NoticeDocument[], { schoolId }: Person): NoticeDocument {
  if (notice?.schoolId !== schoolId) throw refuse('NOT_FOUND')
  return notice
}

/** Whoever could write it now. */
function mayManageNotice(notice: NoticeDocument, caller: Person, now: number): boolean {
  const { schoolId, studioId } = notice
  return isOfSchool({ _id: studioId, schoolId }) ? isOffice(caller, schoolId) : membershipIn(caller.memberships, studioId, now)?.role === 'host'
}

function joinsOf(noticeId: string) {
  return {
    notices: byId('notices', noticeId),
    reads: { collection: 'notice_reads', local: { concat: [`${noticeId}_`, '$_id'] }, foreign: '_id' },
    // Whoever it is for has been told of it.
    told: { collection: 'messages', local: { concat: [messageIdOf(noticeId, ''), '$_id'] }, foreign: '_id' },
    unread: unreadJoin(topicOfNotice(noticeId)),
  } as const
}

function managedJoinsOf(noticeId: string) {
  return {
    notices: byId('notices', noticeId),
    audiences: byId('notice_audiences', noticeId),
    versions: { collection: 'notice_versions', let: { person: '$_id' }, match: [{ field: 'noticeId', is: 'eq', value: noticeId }] },
  } as const
}

function byId<C extends 'notices' | 'notice_audiences'>(collection: C, id: string) {
  return { collection, let: { person: '$_id' }, match: [{ field: '_id', is: 'eq', value: id }] } as const
}
