import type { OutputOf } from '../../../contract/index'
import { momentOf } from '../../utils/china-time'
import { dayWords, reachNames, withdrawnWords } from '../notice-words'

export type KnownReaders = OutputOf<'studio.noticeReaders'>
type Reader = KnownReaders['readers'][number]

/** How far somebody is: `read` only means read and, where it is asked for, not confirmed. */
export type Group = 'unread' | 'read' | 'confirmed'

export type ReadersView = {
  title: string
  reachWords: string
  askWords: string
  withdrawnWords: string
  groups: { value: Group; words: string; count: number }[]
  /** 今天 9:00 陈知秋提醒了 6 人; empty when nobody was. */
  remindedWords: string
  /** How many a reminder goes to now; 0: none. */
  toRemind: number
  mayRemind: boolean
  former: { key: number; heading: string; title: string; body: string; filesWords: string }[]
}

export type ReaderLine = { id: string; name: string; words: string }

export function readersView(known: KnownReaders, now: number): ReadersView {
  const { notice, readers, reminded, mayRemind, former } = known
  const count = (group: Group) => readers.filter((reader) => groupOf(reader, known) === group).length
  const asks = notice.confirm !== null
  const by = notice.confirm?.by ?? null
  return {
    title: notice.title,
    reachWords: `发给${reachNames[notice.reach]} ${readers.length} 人`,
    askWords: !asks ? '' : by === null ? '需要确认收到' : `需要在 ${dayWords(by, now)} 前确认收到`,
    withdrawnWords: withdrawnWords(notice, now),
    groups: [
      { value: 'unread', words: `未读 ${count('unread')}`, count: count('unread') },
      { value: 'read', words: `${asks ? '未确认' : '已读'} ${count('read')}`, count: count('read') },
      ...(asks ? [{ value: 'confirmed' as const, words: `已确认 ${count('confirmed')}`, count: count('confirmed') }] : []),
    ],
    remindedWords: reminded === null ? '' : `${momentOf(reminded.at, now)} ${reminded.byName ?? '自动'}提醒了 ${reminded.people} 人`,
    toRemind: asks && notice.withdrawn === null ? count('unread') + count('read') : 0,
    mayRemind,
    former: former
      .map(({ version, title, body, fileNames, until, byName }) => ({
        key: version,
        heading: `${momentOf(until, now)} ${byName}修改以前`,
        title,
        body,
        filesWords: fileNames.length === 0 ? '' : `附件：${fileNames.join('、')}`,
      }))
      .reverse(),
  }
}

export function readersOf(known: KnownReaders, group: Group, now: number): ReaderLine[] {
  return known.readers.filter((reader) => groupOf(reader, known) === group).map((reader) => ({ id: reader.id, name: reader.name, words: wordsOf(reader, known, now) }))
}

/** Where most is to be done. */
export function firstGroup({ groups }: ReadersView): Group {
  return groups.find(({ count }) => count > 0)?.value ?? 'unread'
}

function groupOf({ readAt, confirmedAt }: Reader, { notice }: KnownReaders): Group {
  if (notice.confirm !== null && confirmedAt !== null) return 'confirmed'
  return readAt === null ? 'unread' : 'read'
}

function wordsOf({ readAt, confirmedAt, confirmedVersion }: Reader, { notice }: KnownReaders, now: number): string {
  if (confirmedAt !== null) return `${momentOf(confirmedAt, now)}${(confirmedVersion ?? 0) < notice.version ? '，修改以前' : ''}`
  return readAt === null ? '' : `${momentOf(readAt, now)} 已读`
}
