import { remindAt } from '../../domain/notices/reminding'
import { chinaDay } from '../../domain/shared/china-day'
import { requirePassed } from '../kit/checked-text'
import { isTakenId } from '../kit/database-failure'
import type { NoticeDocument } from '../kit/documents'
import { fingerprintOf } from '../kit/fingerprint'
import { refuse } from '../kit/refuse'
import { Refusal } from '../kit/refuse'
import type { StudioHandlers } from './handlers'
import { wordsToCheck } from './notice-document'
import { attachedFiles } from './notice-files'
import { readManagedNotice } from './notice-in-hand'

/** Six operations, two more where it has new files. */
export const editNotice: StudioHandlers['editNotice'] = async (input, context) => {
  const { database, now } = context
  const { noticeId, version, title, body, confirmBy } = input
  const { caller, notice } = await readManagedNotice(noticeId, context)
  const fingerprint = fingerprintOf(input)
  if (isDone(notice)) return { version: notice.version }
  requireUnchanged(notice)
  const confirm = confirmWithDay(notice, confirmBy, now)
  await requirePassed(wordsToCheck(input), context.openid)
  const files = await attachedFiles(input.files, { database, now, schoolId: notice.schoolId, ownerId: noticeId }, notice.files)
  const step = { at: now, by: caller._id, byName: caller.name }
  const isSameDay = confirmBy === (notice.confirm?.by ?? null)
  try {
    await database.transaction(async (transaction) => {
      const there = await transaction.get('notices', noticeId)
      if (there === null) throw refuse('NOT_FOUND')
      requireUnchanged(there)
      const { schoolId, studioId } = there
      const before = { title: there.title, body: there.body, files: there.files }
      await transaction.insert('notice_versions', { _id: `${noticeId}_${version}`, schoolId, studioId, noticeId, version, ...before, replaced: step })
      const due = isSameDay ? there.remindAt : remindAt(confirm, now)
      await transaction.update('notices', noticeId, { title, body, files, confirm, version: version + 1, edited: step, remindAt: due, revisedBy: fingerprint })
    })
  } catch (error) {
    if (!(error instanceof Refusal) && !isTakenId(error)) throw error
    // Sent twice at once: the other one was first.
    const there = await database.first('notices', { _id: noticeId })
    if (there === null || !isDone(there)) throw error instanceof Refusal ? error : refuse('VERSION_CHANGED')
  }
  return { version: version + 1 }

  function isDone(as: NoticeDocument): boolean {
    return as.version === version + 1 && as.revisedBy === fingerprint
  }

  function requireUnchanged(as: NoticeDocument): void {
    if (as.withdrawn !== null) throw refuse('WITHDRAWN')
    if (as.version !== version) throw refuse('VERSION_CHANGED')
  }
}

/** Two operations. One write: whatever shows or sends the notice looks at it. */
export const withdrawNotice: StudioHandlers['withdrawNotice'] = async ({ noticeId, version }, context) => {
  const { database, now } = context
  const { caller, notice } = await readManagedNotice(noticeId, context)
  if (notice.withdrawn !== null) return {}
  const withdrawn = { at: now, by: caller._id, byName: caller.name }
  if (notice.version === version && (await database.update('notices', { _id: noticeId, version, withdrawn: null }, { withdrawn, remindAt: null })) > 0) return {}
  const there = await database.first('notices', { _id: noticeId })
  if (there === null || there.withdrawn === null) throw refuse('VERSION_CHANGED')
  return {}
}

/** Whether a confirmation is asked for stays as it was. */
function confirmWithDay({ confirm }: NoticeDocument, by: number | null, now: number): NoticeDocument['confirm'] {
  if (confirm === null) {
    if (by !== null) throw refuse('BAD_INPUT', { field: 'confirmBy' })
    return null
  }
  if (by !== null && by !== confirm.by && by < chinaDay(now)) throw refuse('IN_THE_PAST', { field: 'confirmBy' })
  return { by }
}
