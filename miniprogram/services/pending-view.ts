import { explain } from '../utils/wording'
import type { KeptScan } from './pending-scans'

/** A line on the home page about a check-in that is not done with. */
export type PendingNotice = {
  key: string
  icon: string
  words: string
  /** `read`: it need not be shown again. */
  action: '' | 'send' | 'ask' | 'read'
  actionWords: string
  /** Empty where it is about several. */
  sessionId: string
}

export type Pending = {
  scans: readonly KeptScan[]
  /** Sessions whose host was asked to let this person in. */
  asked: readonly string[]
  /** Sessions with a scan that the host has yet to confirm, as the cloud says. */
  unconfirmed: readonly string[]
  /** Not bound yet: then there is nobody to send a scan for. */
  visitor: boolean
  titleOf: (sessionId: string) => string | null
}

export function pendingNotices(pending: Pending): PendingNotice[] {
  return [...unsentNotices(pending), ...waitingNotices(pending), ...askedNotices(pending), ...pending.scans.flatMap((scan) => refusedNotice(scan, pending))]
}

function unsentNotices({ scans, visitor }: Pending): PendingNotice[] {
  const count = scans.filter(({ state }) => state.kind === 'unsent').length
  if (count === 0) return []
  const notice = { key: 'unsent', icon: 'scan-line', sessionId: '' }
  return visitor
    ? [{ ...notice, words: `有 ${count} 次签到还没提交，加入工作室后再提交。`, action: '', actionWords: '' }]
    : [{ ...notice, words: `有 ${count} 次签到还没提交`, action: 'send', actionWords: '现在提交' }]
}

function waitingNotices({ scans, unconfirmed }: Pending): PendingNotice[] {
  const sent = scans.filter(({ state }) => state.kind === 'sent').map(({ sessionId }) => sessionId)
  const count = new Set([...sent, ...unconfirmed]).size
  return count === 0 ? [] : [{ key: 'waiting', icon: 'hourglass', words: `${count} 次签到已提交，等主持人确认`, action: '', actionWords: '', sessionId: '' }]
}

function askedNotices({ asked, titleOf }: Pending): PendingNotice[] {
  return asked.map((sessionId) => ({
    key: `asked-${sessionId}`,
    icon: 'user-round-plus',
    words: `已请主持人把你加进${named(titleOf(sessionId), '名单')}，等确认`,
    action: 'ask',
    actionWords: '看看结果',
    sessionId,
  }))
}

function refusedNotice({ sessionId, state }: KeptScan, { titleOf }: Pending): PendingNotice[] {
  if (state.kind !== 'refused' && state.kind !== 'not-confirmed') return []
  const subject = named(titleOf(sessionId), '有一次')
  const words = state.kind === 'refused' ? `${subject}没有签到成功：${explain(state.code).sentence}` : `${subject}的签到主持人没有确认，有疑问请找主持人。`
  return [{ key: `read-${sessionId}`, icon: 'info', words, action: 'read', actionWords: '知道了', sessionId }]
}

function named(title: string | null, otherwise: string): string {
  return title === null ? otherwise : `「${title}」`
}
