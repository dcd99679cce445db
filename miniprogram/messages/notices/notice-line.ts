import type { OutputOf } from '../../../contract/index'
import { dayLabel, isSameDay, timeOf } from '../../utils/china-time'
import { awaitsConfirmation, dayWords, fromWords, reachNames } from '../notice-words'

type Known = OutputOf<'studio.notices'>['notices'][number]

/** A notice in a list. */
export type NoticeLine = {
  id: string
  title: string
  unread: boolean
  /** Who wrote it; of what was sent: to whom. */
  aboutWords: string
  whenWords: string
  tags: { words: string; tone: 'due' | 'quiet' | 'done' }[]
  /** As it is read aloud. */
  spoken: string
}

export function receivedLine(known: Known, now: number): NoticeLine {
  const unread = known.withdrawn === null && known.mine !== null && known.mine.readAt === null
  return lineOf(known, { unread, aboutWords: fromWords(known), tags: [...myTags(known, now), ...traceTags(known)] }, now)
}

export function sentLine(known: Known, now: number): NoticeLine {
  const asks = known.confirm === null ? [] : [{ words: '需要确认', tone: 'quiet' as const }]
  return lineOf(known, { unread: false, aboutWords: `发给${reachNames[known.reach]} ${known.recipients} 人 · ${known.byName}`, tags: [...asks, ...traceTags(known)] }, now)
}

function lineOf({ id, title, sentAt }: Known, rest: Pick<NoticeLine, 'unread' | 'aboutWords' | 'tags'>, now: number): NoticeLine {
  const whenWords = isSameDay(sentAt, now) ? `今天 ${timeOf(sentAt)}` : dayLabel(sentAt, now)
  const spoken = [rest.unread ? '未读' : '', title, rest.aboutWords, ...rest.tags.map(({ words }) => words), whenWords].filter((part) => part !== '').join('，')
  return { id, title, ...rest, whenWords, spoken }
}

function myTags(known: Known, now: number): NoticeLine['tags'] {
  if (awaitsConfirmation(known)) {
    const by = known.confirm?.by ?? null
    return [{ words: by === null ? '待确认' : `${dayWords(by, now)}前确认`, tone: 'due' }]
  }
  return known.confirm !== null && known.mine !== null && known.withdrawn === null ? [{ words: '已确认', tone: 'done' }] : []
}

function traceTags({ withdrawn, editedAt, files }: Known): NoticeLine['tags'] {
  if (withdrawn !== null) return [{ words: '已撤回', tone: 'quiet' }]
  return [
    ...(editedAt === null ? [] : [{ words: '已修改', tone: 'quiet' as const }]),
    ...(files === 0 ? [] : [{ words: `${files} 个附件`, tone: 'quiet' as const }]),
  ]
}
