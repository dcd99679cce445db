import { pages } from '../messages/pages'
import type { NamedMessage } from '../messages/recipients'
import { messageTo } from '../messages/recipients'
import type { FeedbackNews } from './feedback'

/** `deedId`: of what was done; a repeat of it makes the same message. */
type FeedbackTold = { deedId: string; news: FeedbackNews; host: string; reflection: { id: string; authorId: string; title: string } }

/** What the author is told of what hosts say: the inbox has each, WeChat knocks for the last of several that wait. */
export function feedbackMessage({ deedId, news, host, reflection }: FeedbackTold, at: number): NamedMessage {
  const { id, authorId, title } = reflection
  return messageTo(authorId, { content: { kind: 'reflection-feedback', title, host, news, at }, opens: pages.reflection(id), topic: `feedback_${id}` }, { id: deedId, at }, 0)
}
