import type { Database } from '../kit/database'
import { command } from '../kit/database'
import type { Fact, Link } from '../kit/documents'
import { linkOf } from './chain'

/** A link holds at most so many rows. */
const mostRows = 200

/**
 * Links all rows of a studio's log that wait for it. Safe to repeat wherever it was stopped: rows that a link holds already get its number first, and an
 * id that is taken means that somebody else made that link. Four operations for each two hundred rows.
 */
export async function linkFacts(database: Database, tenant: { schoolId: string; studioId: string }, now: number): Promise<void> {
  while (await linkSome(database, tenant, now));
}

/** Whether there may be more. */
async function linkSome(database: Database, tenant: { schoolId: string; studioId: string }, now: number): Promise<boolean> {
  const { studioId } = tenant
  const [[last], waiting] = await Promise.all([
    database.find('links', { studioId }, { limit: 1, order: [['n', 'desc']] }),
    database.find('facts', { studioId, link: 0 }, { limit: mostRows, order: [['at', 'asc']] }),
  ])
  const held = new Set(last?.rows.map(({ id }) => id))
  const [left, news] = [waiting.filter(({ _id }) => held.has(_id)), waiting.filter(({ _id }) => !held.has(_id))]
  if (last !== undefined && left.length > 0) await number(database, left, last)
  if (news.length === 0) return false

  const link = linkOf(last ?? null, news, tenant, now)
  const isMade = (await database.insert('links', link)) === 'inserted'
  if (isMade) await number(database, news, link)
  return !isMade || waiting.length === mostRows
}

function number(database: Database, rows: readonly Fact[], { n }: Link): Promise<number> {
  return database.update('facts', { _id: command.in(rows.map(({ _id }) => _id)), link: 0 }, { link: n })
}
