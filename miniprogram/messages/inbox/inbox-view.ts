import type { OutputOf } from '../../../contract/index'
import { dayLabel, dayNumberOf, timeOf } from '../../utils/china-time'

export type Message = OutputOf<'studio.inbox'>['messages'][number]

/** The messages of one day under its heading. */
export type MessageDay = { key: string; heading: string; lines: MessageLine[] }

export type MessageLine = {
  id: string
  title: string
  text: string
  /** 14:05 */
  timeWords: string
  isRead: boolean
  /** All of it for whoever hears the page. */
  spoken: string
}

/** In the order they came. */
export function groupByDay(messages: readonly Message[], now: number): MessageDay[] {
  const days: MessageDay[] = []
  for (const message of messages) {
    const key = String(dayNumberOf(message.at))
    const last = days[days.length - 1]
    if (last?.key === key) last.lines.push(lineOf(message))
    else days.push({ key, heading: dayLabel(message.at, now), lines: [lineOf(message)] })
  }
  return days
}

/** @param ids null: all. */
export function markedRead(messages: readonly Message[], ids: readonly string[] | null): Message[] {
  return messages.map((message) => (ids === null || ids.includes(message.id) ? { ...message, isRead: true } : message))
}

export function unreadWords(unread: number): string {
  return unread === 0 ? '都读过了' : `${unread} 条未读`
}

function lineOf({ id, title, text, at, isRead }: Message): MessageLine {
  const timeWords = timeOf(at)
  return { id, title, text, timeWords, isRead, spoken: `${isRead ? '' : '未读，'}${title}，${text}，${timeWords}` }
}
