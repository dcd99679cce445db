import { candidateStanding } from '../../domain/moderation/candidate-standing'
import type { MemberState } from '../../domain/reflection/asking'
import { memberStates } from '../../domain/reflection/asking'
import type { Handed } from '../../domain/reflection/asked-for'
import { countsFor } from '../../domain/reflection/asked-for'
import type { Context } from './context'
import { hosts, readCaller, requireRole } from './context'
import type { Database } from './database'
import { command } from './database'
import type { AskingDocument, Person, ReflectionDocument } from './documents'
import { refuse } from './refuse'

/** What decides whether a reflection counts, and what is said of it: all but what was written. */
export const handedFields = ['authorId', 'activityId', 'createdAt', 'handedAt', 'card', 'circles', 'shown', 'candidate', 'takenDown', 'deletedAt'] as const satisfies readonly (keyof ReflectionDocument)[]
export type HandedReflection = Pick<ReflectionDocument, '_id' | (typeof handedFields)[number]>

const mostRead = 1000

export type ManagedAsking = { caller: Person; asking: AskingDocument; cancelled: boolean; people: { personId: string; name: string; memberships: Person['memberships'] }[] }

/** What was asked for, whether its activity was called off, and everybody who is or was in its studio, for its hosts; refuses NOT_ALLOWED to others. Two operations side by side. */
export async function readManagedAsking(askingId: string, context: Context): Promise<ManagedAsking> {
  const joins = {
    people: { collection: 'people', local: 'studioId', foreign: 'memberships.studioId' },
    activities: { collection: 'activities', local: 'what.activityId', foreign: '_id' },
  } as const
  const [caller, [found]] = await Promise.all([readCaller(context), context.database.findJoined('asked_reflections', { _id: askingId }, joins, { limit: 1 })])
  if (found === undefined) throw refuse('NOT_FOUND')
  const { people, activities, ...asking } = found
  requireRole(caller, asking.studioId, hosts, context.now)
  return { caller, asking, cancelled: activities.some((one) => one.cancelled !== null), people: people.map(({ _id: personId, name, memberships }) => ({ personId, name, memberships })) }
}

/** A row of the table: how somebody stands, and what of theirs counts, the oldest first. */
export type AskedRow = MemberState & { reflections: HandedReflection[] }

/** Who has handed in what was asked for. Three operations, two after another; one more for each thousand reflections of a term. */
export async function readAskedTable(askingId: string, context: Context): Promise<ManagedAsking & { rows: AskedRow[] }> {
  const managed = await readManagedAsking(askingId, context)
  return { ...managed, rows: await rowsOf(managed, context) }
}

/** One operation; one more for each thousand reflections of a term. */
export async function rowsOf({ asking, people }: ManagedAsking, { database, now }: Pick<Context, 'database' | 'now'>): Promise<AskedRow[]> {
  const byAuthor = new Map<string, { reflection: HandedReflection; handed: Handed }[]>()
  for (const reflection of await handedFor(asking, database)) {
    const handed = handedOf(reflection, now)
    if (countsFor(asking, handed)) byAuthor.set(reflection.authorId, [...(byAuthor.get(reflection.authorId) ?? []), { reflection, handed }])
  }
  const handedBy = new Map([...byAuthor].map(([personId, all]) => [personId, all.map(({ handed }) => handed)]))
  return memberStates(asking, people, handedBy, now).map((state) => ({
    ...state,
    reflections: (byAuthor.get(state.personId) ?? []).map(({ reflection }) => reflection).sort((a, b) => whenHanded(a) - whenHanded(b)),
  }))
}

/** A reflection as rules take it. What the check or a person refused, and nobody could see before, was not handed in. */
export function handedOf(reflection: HandedReflection, now: number): Handed {
  const { activityId, createdAt: writtenAt, card, shown, candidate, takenDown, deletedAt } = reflection
  const isRefused = shown === null && candidate !== null && candidateStanding({ takenDown }, candidate, now).kind === 'refused'
  const visibility = isRefused ? 'self' : (shown?.visibility ?? candidate?.visibility ?? 'self')
  return { activityId, writtenAt, at: whenHanded(reflection), characters: card.characters, visibility, deleted: deletedAt !== null, takenDown: takenDown !== null }
}

/** When others could have read it first, had it been checked at once. */
export function whenHanded({ handedAt, createdAt }: Pick<HandedReflection, 'handedAt' | 'createdAt'>): number {
  return handedAt ?? createdAt
}

async function handedFor({ studioId, what, from }: AskingDocument, database: Database): Promise<HandedReflection[]> {
  const options = { limit: mostRead, fields: [...handedFields] }
  if (what.kind === 'activity') return database.find('reflections', { activityId: what.activityId, studioId }, options)
  const found = new Map<string, HandedReflection>()
  for (let since = from; ; ) {
    const page = await database.find('reflections', { studioId, createdAt: command.gte(since) }, { ...options, order: [['createdAt', 'asc'], ['_id', 'asc']] })
    const before = found.size
    for (const reflection of page) found.set(reflection._id, reflection)
    const last = page.at(-1)
    if (page.length < mostRead || last === undefined || found.size === before) return [...found.values()]
    since = last.createdAt
  }
}
