import type { NamedMessage } from '../messages/recipients'
import { messageTo } from '../messages/recipients'
import type { MessageContent } from '../messages/content'
import { pages } from '../messages/pages'
import type { Notice } from './notice'

type Told = Pick<Notice, 'title' | 'fromName' | 'confirm'> & { id: string }
export type NoticeContent = Extract<MessageContent, { notice: string }>

/** What everybody it is for is told of a new notice. */
export function noticeMessages(notice: Told, to: readonly string[], at: number): NamedMessage[] {
  return to.map((personId) => messageTo(personId, tellingOf(notice, false, at), { id: notice.id, at }, 0))
}

/** What whoever has not confirmed is told. @param reminderId names the reminder, so that it is not said twice. */
export function reminderMessages(notice: Told, reminderId: string, to: readonly string[], at: number): NamedMessage[] {
  return to.map((personId) => messageTo(personId, tellingOf(notice, true, at), { id: `${notice.id}_${reminderId}`, at }, 0))
}

/** Of the message that tells somebody of a new notice. */
export function messageIdOf(noticeId: string, personId: string): string {
  return `${noticeId}_0_${personId}`
}

/** A later message of the same notice takes the place of one that still waits. */
export function topicOfNotice(noticeId: string): string {
  return `notice_${noticeId}`
}

/** As it stands now: edited since, or taken back. */
export function contentNow(content: NoticeContent, { title, withdrawn }: Pick<Notice, 'title' | 'withdrawn'>): NoticeContent {
  return { ...content, title, withdrawn: withdrawn !== null }
}

function tellingOf({ id, title, fromName: from, confirm }: Told, isReminder: boolean, at: number) {
  const content: NoticeContent = {
    kind: confirm === null ? 'notice' : 'notice-to-confirm',
    notice: id,
    title,
    from,
    confirmBy: confirm?.by ?? null,
    isReminder,
    withdrawn: false,
    at,
  }
  return { content, opens: pages.notice(id), topic: topicOfNotice(id) }
}
