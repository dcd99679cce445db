import type { InputOf } from '../../../contract/index'
import { dayNumberOf, epochOf } from '../../utils/china-time'
import type { Attachment } from './attachments'
import type { KeptNotice, NoticeDraft, Purpose } from './notice-draft'

export type Field = 'title' | 'body' | 'reach' | 'byDate' | 'files'
export type Problems = Partial<Record<Field, string>>

type Written = InputOf<'studio.writeNotice'>

/** What is still missing or wrong, in words; empty when it can be sent. */
export function problemsOf({ draft, byDateBefore }: Pick<KeptNotice, 'draft' | 'byDateBefore'>, now: number): Problems {
  const problems: Problems = {}
  if (draft.reach === '') problems.reach = '选一下发给谁。'
  if (draft.title.trim() === '') problems.title = '写一个标题。'
  if (draft.body.trim() === '') problems.body = '写几句内容。'
  const by = byDay(draft)
  if (by !== null && by < dayNumberOf(now) && draft.byDate !== byDateBefore) problems.byDate = '这一天已经过去，改一下。'
  return problems
}

/** Null while nobody is chosen whom it is for. */
export function writeInput(purpose: Purpose, { noticeId, draft }: KeptNotice, attachments: readonly Attachment[]): Written | null {
  const to = toOf(purpose, draft)
  return to === null ? null : { id: noticeId, to, ...wordsOf(draft, attachments), confirm: draft.asksConfirm ? { by: byDay(draft) } : null }
}

export function editInput({ noticeId, version, draft }: KeptNotice, attachments: readonly Attachment[]): InputOf<'studio.editNotice'> {
  return { noticeId, version, ...wordsOf(draft, attachments), confirmBy: byDay(draft) }
}

function toOf(purpose: Purpose, { reach }: NoticeDraft): Written['to'] | null {
  if (purpose.kind === 'studio' && (reach === 'studio' || reach === 'counted')) return { reach, studioId: purpose.studioId }
  if (purpose.kind === 'office' && (reach === 'school' || reach === 'hosts')) return { reach }
  return null
}

function wordsOf({ title, body }: NoticeDraft, attachments: readonly Attachment[]): Pick<Written, 'title' | 'body' | 'files'> {
  return { title: title.trim(), body: body.trim(), files: attachments.map(({ fileId, name }) => ({ file: fileId, name })) }
}

function byDay({ asksConfirm, byDate }: NoticeDraft): number | null {
  return asksConfirm && byDate !== '' ? dayNumberOf(epochOf(byDate, '00:00')) : null
}
