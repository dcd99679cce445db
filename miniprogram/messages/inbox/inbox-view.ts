import type { OutputOf } from '../../../contract/index'
import { messageTopics, topicNames, topicOf, type MessageTopic } from '../../services/message-kinds'
import { dayLabel, dayNumberOf, timeOf } from '../../utils/china-time'

type Inbox = OutputOf<'studio.inbox'>
export type Message = Inbox['messages'][number]
export type Unread = Inbox['unread']

/** `topic` empty: all of them. */
export type TopicChoice = { topic: MessageTopic | ''; name: string; unread: number; spoken: string }

/** The messages of one day under its heading. */
export type MessageDay = { key: string; heading: string; lines: MessageLine[] }

export type MessageLine = {
  id: string
  title: string
  text: string
  /** 14:05 */
  timeWords: string
  isRead: boolean
  /** Why it did not come by WeChat, where it should have; else empty. */
  note: string
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

/** What to choose among: topics of which there is something. None where that would be no choice. @param topics those met so far. */
export function topicChoices(unread: Unread, topics: ReadonlySet<string>): TopicChoice[] {
  const found = messageTopics.filter((topic) => topics.has(topic) || unreadOf(unread, topic) > 0)
  if (found.length < 2) return []
  return [choice('', '全部', unreadCount(unread)), ...found.map((topic) => choice(topic, topicNames[topic], unreadOf(unread, topic)))]
}

export function unreadCount(unread: Unread): number {
  return unread.reduce((sum, { count }) => sum + count, 0)
}

/** One of a kind was read. */
export function oneLess(unread: Unread, kind: Message['kind']): Unread {
  return unread.map((one) => (one.kind === kind ? { kind, count: Math.max(0, one.count - 1) } : one))
}

export function unreadWords(unread: number): string {
  return unread === 0 ? '都读过了' : `${unread} 条未读`
}

function choice(topic: MessageTopic | '', name: string, unread: number): TopicChoice {
  return { topic, name, unread, spoken: unread === 0 ? name : `${name}，${unread} 条未读` }
}

function unreadOf(unread: Unread, topic: MessageTopic): number {
  return unreadCount(unread.filter(({ kind }) => topicOf(kind) === topic))
}

const notes: Partial<Readonly<Record<Message['wechat'], string>>> = {
  'no-consent': '微信没有送到：微信里没有可用的提醒次数',
  banned: '微信没有送到：这类提醒被微信停用了',
  failed: '微信没有送到',
  unknown: '微信里不一定送到了',
}

function lineOf({ id, title, text, at, isRead, wechat }: Message): MessageLine {
  const timeWords = timeOf(at)
  const note = notes[wechat] ?? ''
  return { id, title, text, timeWords, isRead, note, spoken: `${isRead ? '' : '未读，'}${title}，${text}，${note === '' ? '' : `${note}，`}${timeWords}` }
}
