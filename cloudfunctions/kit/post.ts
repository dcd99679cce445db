import type { Correspondence } from '../../domain/messages/correspondence'
import { channelOf } from '../../domain/messages/correspondence'
import { mayAskFor } from '../../domain/messages/credits'
import type { MessageKind, Template } from '../../domain/messages/kinds'
import { templates } from '../../domain/messages/kinds'
import { chinaDay } from '../../domain/shared/china-day'
import { correspondenceOf } from './correspondence-repository'
import type { Database } from './database'
import type { CorrespondenceDocument, MessageDocument, Person } from './documents'
import { templateConfigs } from './message-templates'

/** What waits in somebody's inbox, and how they may be written to. */
export type Post = { unread: MessageKind[]; correspondence: Correspondence }

/** Joins somebody's post to them; no operation of its own. */
export const postJoins = {
  correspondence: { collection: 'correspondence', local: '_id', foreign: '_id' },
  unread: unreadJoin(),
} as const

/** Joins what somebody has not read yet; with a topic only what is about that. */
export function unreadJoin(topic: string | null = null) {
  const about = topic === null ? [] : [{ field: 'topic', is: 'eq', value: topic } as const]
  return {
    collection: 'messages',
    let: { person: '$_id' },
    match: [{ field: 'personId', is: 'eq', variable: 'person' }, { field: 'readAt', is: 'eq', value: null }, ...about],
    fields: ['kind'],
  } as const
}

/** Kinds that somebody does not want to see are as if they were not there. */
export function postOf({ correspondence: [known], unread }: { correspondence: CorrespondenceDocument[]; unread: Pick<MessageDocument, 'kind'>[] }): Post {
  const correspondence = correspondenceOf(known)
  return { unread: unread.map(({ kind }) => kind).filter((kind) => channelOf(correspondence, kind) !== 'none'), correspondence }
}

/** One operation. */
export async function findPersonWithPost(database: Database, openid: string): Promise<{ person: Person; post: Post } | null> {
  const [found] = await database.findJoined('people', { openid }, postJoins, { limit: 1 })
  if (found === undefined) return null
  const { correspondence, unread, ...person } = found
  return { person, post: postOf({ correspondence, unread }) }
}

/** Templates for which somebody may be asked now, with WeChat's ids. */
export function askableNow({ asked }: Correspondence, now: number): { template: Template; id: string }[] {
  return mayAskFor(templates, asked, chinaDay(now), false).map((template) => ({ template, id: templateConfigs[template].id }))
}
