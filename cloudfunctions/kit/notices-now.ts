import type { MessageContent } from '../../domain/messages/content'
import { contentNow } from '../../domain/notices/telling'
import type { Database } from './database'
import { command } from './database'

/** Messages with what they say as it is now: a notice may have been edited since, or taken back. One operation where there are some of notices. */
export async function withNoticesNow<M extends { content: MessageContent }>(messages: readonly M[], database: Database): Promise<M[]> {
  const ids = new Set(messages.flatMap(({ content }) => ('notice' in content ? [content.notice] : [])))
  if (ids.size === 0) return [...messages]
  const found = await database.find('notices', { _id: command.in([...ids]) }, { limit: 1000, fields: ['title', 'withdrawn'] })
  const notices = new Map(found.map((notice) => [notice._id, notice]))
  return messages.map((message) => {
    const { content } = message
    const notice = 'notice' in content ? notices.get(content.notice) : undefined
    return notice === undefined || !('notice' in content) ? message : { ...message, content: contentNow(content, notice) }
  })
}
