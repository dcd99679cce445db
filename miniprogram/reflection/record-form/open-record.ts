import type { OutputOf } from '../../../contract/index'
import { call, type Trouble } from '../../services/cloud'
import { newPhoneId } from '../../utils/new-id'
import { draftOf, readRecordDraft, type RecordDraft } from './record-draft'

type Known = OutputOf<'library.activityRecord'>

/** `known`: what is in the cloud; null: it could not be read. */
export type Opened = { kind: 'opened'; draft: RecordDraft; known: Known | null; notice: string } | { kind: 'trouble'; trouble: Trouble }

/** What was begun stays, whatever was sent meanwhile: it becomes the next version. It opens without a network. */
export async function openRecord(activityId: string): Promise<Opened> {
  const answer = await call('library.activityRecord', { activityId })
  const kept = readRecordDraft(activityId)
  if (answer.kind === 'refused') return { kind: 'trouble', trouble: answer }
  if (answer.kind !== 'done') {
    if (kept === null) return { kind: 'trouble', trouble: answer }
    return { kind: 'opened', draft: kept, known: null, notice: unreadNotices[answer.kind] }
  }
  const known = answer.output
  if (!known.mayWrite) return { kind: 'trouble', trouble: { kind: 'refused', code: 'NOT_ALLOWED', detail: {}, now: answer.now } }
  if (kept === null) return { kind: 'opened', draft: draftOf(known, await newPhoneId()), known, notice: '' }
  return { kind: 'opened', draft: { ...kept, version: known.version }, known, notice: resumedNotice(kept, known) }
}

const unreadNotices: Readonly<Record<'offline' | 'failed', string>> = {
  offline: '没有连上网络。这是上次没写完的，可以接着写，连上以后再上传。',
  failed: '系统出了点问题，没有读到已上传的内容。这是上次没写完的，可以接着写。',
}

/** What arrived before its answer did is their own. */
function resumedNotice(kept: RecordDraft, { version, mine }: Known): string {
  if (kept.version >= version) return '接着上次没写完的。'
  if (mine) return '你上传过的已经收到了，可能就是这一份；再上传，会换成这里的内容。'
  return '这是你上次没写完的；之后有人上传过新的，上传这一份会换掉它。'
}
