import type { RefusalDetail } from '../../../contract/refusals'
import { call, type Answer, type Trouble } from '../../services/cloud'
import { troubleSentence } from '../../utils/trouble'
import { storeAll, type Attachment, type Listeners, type Stored } from './attachments'
import { editInput, writeInput } from './notice-input'
import { noticeToEdit, type KeptNotice, type Purpose } from './notice-draft'

export type Sent =
  /** `recipients` null: it was edited. */
  | { kind: 'sent'; recipients: number | null }
  /** Nothing was changed in the cloud; what is to be read before the next try. */
  | { kind: 'not-sent'; sentence: string }
  /** There is one already, of an earlier try whose answer got lost, or somebody has edited it: the next try edits what is there. */
  | { kind: 'overtaken'; version: number; sentence: string }

/** Sends a notice after its files. The same again is safe. */
export async function sendNotice(purpose: Purpose, kept: KeptNotice, attachments: readonly Attachment[], listeners: Listeners): Promise<Sent> {
  const stored = await storeAll(kept.noticeId, attachments, listeners)
  if (stored.kind !== 'stored') return { kind: 'not-sent', sentence: uploadSentence(stored) }
  if (kept.version > 0) return sentOf(await call('studio.editNotice', editInput(kept, stored.attachments)), () => null, kept, stored.attachments)
  const input = writeInput(purpose, kept, stored.attachments)
  if (input === null) return { kind: 'not-sent', sentence: '选一下发给谁。' }
  return sentOf(await call('studio.writeNotice', input), ({ recipients }) => recipients, kept, stored.attachments)
}

async function sentOf<Output>(answer: Answer<Output>, recipients: (output: Output) => number | null, { noticeId }: KeptNotice, attachments: readonly Attachment[]): Promise<Sent> {
  if (answer.kind === 'done') return { kind: 'sent', recipients: recipients(answer.output) }
  if (answer.kind === 'refused' && (answer.code === 'VERSION_CHANGED' || answer.code === 'ID_TAKEN')) return overtaken(answer, noticeId)
  return { kind: 'not-sent', sentence: sentenceOf(answer, attachments) }
}

async function overtaken(refused: Trouble & { kind: 'refused' }, noticeId: string): Promise<Sent> {
  const there = await call('studio.notice', { noticeId })
  if (there.kind !== 'done' || !there.output.mayManage) return { kind: 'not-sent', sentence: troubleSentence(there.kind === 'done' ? refused : there) }
  const { version } = noticeToEdit(there.output.notice)
  const sentence = refused.code === 'ID_TAKEN' ? '刚才那一次其实已经发出去了。再点一次，就改成现在的内容。' : '刚刚有人改过这条通知。再点一次，就换成这里的内容。'
  return { kind: 'overtaken', version, sentence }
}

function uploadSentence({ kind, name }: Exclude<Stored, { kind: 'stored' }>): string {
  return kind === 'offline' ? `「${name}」没有传上去：没有连上网络。内容还在，请再点一次。` : `「${name}」没有传上去。内容还在，请再点一次，或去掉这个附件。`
}

function sentenceOf(trouble: Trouble, attachments: readonly Attachment[]): string {
  const name = trouble.kind === 'refused' && trouble.code === 'FILE_REFUSED' ? nameOf(trouble.detail, attachments) : ''
  return name === '' ? troubleSentence(trouble) : `「${name}」：${troubleSentence(trouble)}`
}

/** `files.2` is the third. */
function nameOf({ field = '' }: RefusalDetail, attachments: readonly Attachment[]): string {
  return attachments[Number(/^files\.(\d+)/.exec(field)?.[1])]?.name ?? ''
}
