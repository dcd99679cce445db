import type { OutputOf } from '../../contract/index'
import type { Delivery } from '../../domain/messages/sending'
import { channelOf } from '../../domain/messages/correspondence'
import { messageWords } from '../../domain/shared/message-words'
import { command } from '../kit/database'
import type { MessageDocument } from '../kit/documents'
import { withNoticesNow } from '../kit/notices-now'
import { goingOnAfter } from '../kit/paging'
import { findPersonWithPost } from '../kit/post'
import { refuse } from '../kit/refuse'
import type { StudioHandlers } from './handlers'

type Inbox = OutputOf<'studio.inbox'>

const pageLength = 50

/** Two operations, one after the other, and one more where there are messages of notices. */
export const inbox: StudioHandlers['inbox'] = async ({ kinds, after }, { database, openid }) => {
  const caller = await findPersonWithPost(database, openid)
  if (caller === null) throw refuse('NOT_BOUND')
  const { person, post } = caller
  const own = kinds === undefined ? { personId: person._id } : { personId: person._id, kind: command.in(kinds) }
  const found = await database.find('messages', goingOnAfter(own, after), { limit: pageLength, order: [['at', 'desc'], ['_id', 'desc']] })
  const last = found.length === pageLength ? found.at(-1) : undefined
  return {
    messages: (await withNoticesNow(found, database)).filter(({ kind }) => channelOf(post.correspondence, kind) !== 'none').map(asShown),
    unread: [...new Set(post.unread)].map((kind) => ({ kind, count: post.unread.filter((one) => one === kind).length })),
    next: last === undefined ? null : { at: last.at, id: last._id },
  }
}

/** Two operations, one after the other. */
export const readMessages: StudioHandlers['readMessages'] = async ({ which }, { database, openid, now }) => {
  const person = await database.first('people', { openid })
  if (person === null) throw refuse('NOT_BOUND')
  const unread = { personId: person._id, readAt: null }
  const where = 'ids' in which ? { ...unread, _id: command.in(which.ids) } : { ...unread, at: command.lte(which.until) }
  await database.update('messages', where, { readAt: now })
  return {}
}

function asShown({ _id: id, kind, content, at, readAt, opens, delivery }: MessageDocument): Inbox['messages'][number] {
  const { title, text } = messageWords(content)
  return { id, kind, title, text, at, isRead: readAt !== null, opens, wechat: wechatOf(delivery) }
}

/** By WeChat's number. Source: subscribeMessage.send. */
const refusals: Readonly<Record<number, 'no-consent' | 'banned'>> = { 43101: 'no-consent', 43107: 'banned' }

function wechatOf(delivery: Delivery): Inbox['messages'][number]['wechat'] {
  switch (delivery.state) {
    case 'pending':
      return 'waiting'
    case 'skipped':
      return delivery.why
    case 'failed':
      return refusals[delivery.code] ?? 'failed'
    case 'sent':
    case 'unknown':
      return delivery.state
    default:
      return delivery satisfies never
  }
}
