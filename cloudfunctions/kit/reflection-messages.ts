import type { Deciders } from '../../domain/moderation/telling'
import { concernsDeciders } from '../../domain/moderation/telling'
import { reflectionMessages } from '../../domain/reflection/telling'
import { membershipIn } from '../../domain/studio/membership'
import type { Database } from './database'
import { command } from './database'
import type { MessageDocument, ReflectionDocument } from './documents'
import type { News } from './piece-repository'

const mostPeople = 100

/** Messages of what became of a reflection, to be written with it. Two operations side by side where those who decide are told. */
export async function messagesAbout(
  database: Database,
  { told, by, reason, at }: News,
  reflection: ReflectionDocument,
): Promise<MessageDocument[]> {
  const { _id: id, schoolId, studioId, rev, authorId, authorName, studioName, card } = reflection
  const deciders = concernsDeciders(told) ? await decidersOn(database, reflection, at) : { hosts: [], office: [] }
  const news = { told, by, reason, reflection: { id, rev, authorId, authorName, studioName, title: card.title } }
  return reflectionMessages(news, deciders, at).map(({ id: messageId, ...message }) => ({ _id: messageId, schoolId, studioId, ...message }))
}

/** Who decides on a piece now. Two operations side by side. */
export async function decidersOn(database: Database, { schoolId, studioId, authorId }: Pick<ReflectionDocument, 'schoolId' | 'studioId' | 'authorId'>, now: number): Promise<Deciders> {
  const [people, office] = await Promise.all([
    database.find('people', { 'memberships.studioId': studioId, 'memberships.role': 'host' }, { limit: mostPeople }),
    database.find('people', { schoolId, schoolRoles: command.in(['office', 'administrator']) }, { limit: mostPeople, fields: ['_id'] }),
  ])
  const hosts = people.filter(({ memberships }) => membershipIn(memberships, studioId, now)?.role === 'host')
  const others = (found: readonly { _id: string }[]): string[] => found.map(({ _id }) => _id).filter((id) => id !== authorId)
  return { hosts: others(hosts), office: others(office) }
}
