import type { OutputOf } from '../../../contract/index'
import { momentOf } from '../../utils/china-time'
import { sizeWords } from '../../utils/size-words'
import { awaitsConfirmation, dayWords, fromWords, isPicture, reachNames, withdrawnWords, type FileKind } from '../notice-words'

export type KnownNotice = OutputOf<'studio.notice'>

/** One notice as its page shows it. */
export type NoticeView = {
  title: string
  fromWords: string
  sentWords: string
  /** To whom, for who looks after it; else empty. */
  reachWords: string
  editedWords: string
  withdrawnWords: string
  body: string
  files: FileLine[]
  /** What is asked of me; empty where nothing is. */
  askWords: string
  /** How my confirmation stands; empty without one. */
  confirmedWords: string
  mayConfirm: boolean
  /** 确认收到, or 再确认一次 of what was edited. */
  confirmAction: string
  mayManage: boolean
  mayChange: boolean
}

export type FileLine = { index: number; name: string; icon: 'image' | 'file-text'; sizeWords: string }

export function noticeView({ notice, mayManage }: KnownNotice, now: number): NoticeView {
  const { title, sentAt, editedAt, withdrawn, body, files, reach, recipients } = notice
  const mayConfirm = awaitsConfirmation(notice)
  return {
    title,
    fromWords: fromWords(notice),
    sentWords: momentOf(sentAt, now),
    reachWords: mayManage ? `发给${reachNames[reach]} ${recipients} 人${managedAskWords(notice, now)}` : '',
    editedWords: editedAt === null || withdrawn !== null ? '' : `${momentOf(editedAt, now)} 修改过`,
    withdrawnWords: withdrawnWords(notice, now),
    body,
    files: files.map(({ name, kind, bytes }, index) => ({ index, name, icon: iconOf(kind), sizeWords: sizeWords(bytes) })),
    askWords: mayConfirm ? askWords(notice, now) : '',
    confirmedWords: confirmedWords(notice, now),
    mayConfirm,
    confirmAction: mayConfirm && notice.mine !== null && notice.mine.confirmedVersion !== null ? '再确认一次' : '确认收到',
    mayManage,
    mayChange: mayManage && withdrawn === null,
  }
}

function iconOf(kind: FileKind): FileLine['icon'] {
  return isPicture(kind) ? 'image' : 'file-text'
}

function managedAskWords({ confirm }: KnownNotice['notice'], now: number): string {
  if (confirm === null) return ''
  return confirm.by === null ? ' · 需要确认收到' : ` · 需要在 ${dayWords(confirm.by, now)} 前确认收到`
}

function askWords({ confirm }: KnownNotice['notice'], now: number): string {
  if (confirm === null) return ''
  return confirm.by === null ? '看过以后请确认收到。' : `请在 ${dayWords(confirm.by, now)} 前确认收到。`
}

function confirmedWords({ mine, version, withdrawn }: KnownNotice['notice'], now: number): string {
  if (mine === null || mine.confirmedAt === null) return ''
  const when = momentOf(mine.confirmedAt, now)
  return (mine.confirmedVersion ?? 0) < version && withdrawn === null ? `${when} 确认的是修改以前的内容。` : `${when} 已确认收到`
}
