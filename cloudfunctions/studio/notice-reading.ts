import { topicOfNotice } from '../../domain/notices/telling'
import type { Context } from '../kit/context'
import { refuse } from '../kit/refuse'
import { linksTo } from '../kit/storage'
import type { StudioHandlers } from './handlers'
import { noticeBriefOf, receiptOf } from './notice-brief'
import type { NoticeInHand } from './notice-in-hand'
import { readNotice } from './notice-in-hand'

const linkSeconds = 600

/** One operation, and two side by side when it is read first. */
export const notice: StudioHandlers['notice'] = async ({ noticeId }, context) => {
  const inHand = await readNotice(noticeId, context)
  const { notice: found, isForCaller, mayManage } = inHand
  const readAt = await markRead(inHand, context)
  const isShown = found.withdrawn === null
  return {
    notice: {
      ...noticeBriefOf(found, isForCaller ? { ...receiptOf(inHand.read), readAt } : null),
      body: isShown ? found.body : '',
      files: isShown ? found.files.map(({ name, kind, bytes, file }) => ({ name, kind, bytes, file: mayManage ? file : '' })) : [],
    },
    mayManage,
  }
}

/** One operation, and one of the storage. */
export const noticeFiles: StudioHandlers['noticeFiles'] = async ({ noticeId }, context) => {
  const { notice: found } = await readNotice(noticeId, context)
  if (found.withdrawn !== null) throw refuse('WITHDRAWN')
  if (found.files.length === 0) return { links: [] }
  const links = await linksTo(found.files.map(({ file }) => file), linkSeconds)
  return { links: links.map((link) => link ?? '') }
}

/** One operation, and one to confirm. */
export const confirmNotice: StudioHandlers['confirmNotice'] = async ({ noticeId, version }, context) => {
  const { database, now } = context
  const { caller, notice: found, read, isForCaller } = await readNotice(noticeId, context)
  if (!isForCaller) throw refuse('NOT_ALLOWED')
  if (read?.confirmedVersion === version) return receiptOf(read)
  if (found.withdrawn !== null) throw refuse('WITHDRAWN')
  if (found.version !== version) throw refuse('VERSION_CHANGED')
  if (found.confirm === null) throw refuse('BAD_INPUT', { field: 'noticeId' })
  const { schoolId, studioId } = found
  const owner = { _id: `${noticeId}_${caller._id}`, schoolId, studioId, noticeId, personId: caller._id }
  const confirmed = { ...owner, readAt: read?.readAt ?? now, confirmedAt: now, confirmedVersion: version }
  await database.put('notice_reads', confirmed)
  return receiptOf(confirmed)
}

/**
 * A row of one's own, so that hundreds may read at once and none waits for another; what was taken back is not read any more. Answers when it was read first.
 * Wherever it is stopped, reading again finishes it.
 */
async function markRead({ caller, notice: found, read, isForCaller, hasUnread }: NoticeInHand, { database, now }: Context): Promise<number | null> {
  const { _id: noticeId, schoolId, studioId } = found
  const { _id: personId } = caller
  const isFirst = isForCaller && read === null && found.withdrawn === null
  const row = { _id: `${noticeId}_${personId}`, schoolId, studioId, noticeId, personId, readAt: now, confirmedAt: null, confirmedVersion: null }
  await Promise.all([
    isFirst ? database.insert('notice_reads', row) : null,
    hasUnread ? database.update('messages', { personId, readAt: null, topic: topicOfNotice(noticeId) }, { readAt: now }) : null,
  ])
  return read?.readAt ?? (isFirst ? now : null)
}
