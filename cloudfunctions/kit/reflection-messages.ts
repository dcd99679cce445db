import type { Told } from '../../domain/moderation/happening'
import type { Deciders } from '../../domain/reflection/telling'
import { concernsDeciders, reflectionMessages } from '../../domain/reflection/telling'
import { membershipIn } from '../../domain/studio/membership'
import type { Database } from './database'
import { command } from './database'
import type { MessageDocument, ReflectionDocument } from './documents'

const mostPeople = 100

/** What is to be told; `by`: who did it and need not be told, null: nobody. */
export type News = { told: Told; by: string | null; reason: string; at: number }

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

async function decidersOn(database: Database, { schoolId, studioId, authorId }: ReflectionDocument, now: number): Promise<Deciders> {
  const [people, office] = await Promise.all([
    database.find('people', { 'memberships.studioId': studioId, 'memberships.role': 'host' }, { limit: mostPeople }),
    database.find('people', { schoolId, schoolRoles: command.in(['office', 'administrator']) }, { limit: mostPeople, fields: ['_id'] }),
  ])
  const hosts = people.filter(({ memberships }) => membershipIn(memberships, studioId, now)?.role === 'host')
  const others = (found: readonly { _id: string }[]): string[] => found.map(({ _id }) => _id).filter((id) => id !== authorId)
  return { hosts: others(hosts), office: others(office) }
}
