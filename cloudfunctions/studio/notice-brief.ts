import type { OutputOf } from '../../contract/index'
import type { NoticeDocument, NoticeReadDocument } from '../kit/documents'
import { isOfSchool } from '../kit/outbox-due'

export type NoticeBrief = OutputOf<'studio.noticeReaders'>['notice']

/** What every page shows of a notice. @param mine null: it is not for the caller. */
export function noticeBriefOf(notice: NoticeDocument, mine: NoticeBrief['mine']): NoticeBrief {
  const { _id: id, schoolId, studioId, title, fromName, byName, reach, recipients, at, version, edited, withdrawn, confirm } = notice
  return {
    id,
    title,
    from: { kind: isOfSchool({ _id: studioId, schoolId }) ? 'office' : 'studio', name: fromName },
    byName,
    reach,
    recipients,
    sentAt: at,
    version,
    editedAt: edited?.at ?? null,
    withdrawn: withdrawn === null ? null : { at: withdrawn.at, byName: withdrawn.byName },
    confirm,
    mine,
  }
}

/** @param read null: not yet. */
export function receiptOf(read: NoticeReadDocument | null | undefined): NonNullable<NoticeBrief['mine']> {
  return { readAt: read?.readAt ?? null, confirmedAt: read?.confirmedAt ?? null, confirmedVersion: read?.confirmedVersion ?? null }
}
