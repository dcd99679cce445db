import type { Notice } from '../../domain/notices/notice'
import { remindAt } from '../../domain/notices/reminding'
import { noticeMessages } from '../../domain/notices/telling'
import type { MessageDocument, NoticeAudience, NoticeDocument } from '../kit/documents'

export type NewNotice = { notice: NoticeDocument; audience: NoticeAudience; messages: MessageDocument[] }

/** From a studio, or from the school under its own id. `wish`: the fingerprint of what was asked for. */
type Wish = Pick<Notice, 'reach' | 'title' | 'body' | 'files' | 'confirm'> & {
  id: string
  wish: string
  from: { schoolId: string; studioId: string; name: string }
  sender: { id: string; name: string }
  personIds: string[]
}

/** A notice as it is first written, whom it is for and what they are told. */
export function newNotice({ id, wish, from, sender, personIds, ...said }: Wish, now: number): NewNotice {
  const tenant = { schoolId: from.schoolId, studioId: from.studioId }
  const notice: NoticeDocument = {
    _id: id,
    ...tenant,
    ...said,
    fromName: from.name,
    by: sender.id,
    byName: sender.name,
    at: now,
    recipients: personIds.length,
    version: 1,
    edited: null,
    withdrawn: null,
    reminded: null,
    remindAt: remindAt(said.confirm, now),
    madeBy: wish,
    revisedBy: '',
  }
  const messages = noticeMessages({ ...notice, id }, personIds, now).map(({ id: messageId, ...message }) => ({ _id: messageId, ...tenant, ...message }))
  return { notice, audience: { _id: id, ...tenant, personIds }, messages }
}

/** All that its sender typed, names of files among it. */
export function wordsToCheck({ title, body, files }: { title: string; body: string; files: readonly { name: string }[] }): string {
  return [title, body, ...files.map(({ name }) => name)].join('\n')
}
