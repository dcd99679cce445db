import type { CaseIndexDocument } from '../../domain/library/index-document'
import { countStats } from '../../domain/library/search-stats'
import type { Database } from './database'
import { command } from './database'

/** How many documents one operation reads: some kilobytes each. */
const countedAtOnce = 100

/** Counts the words of all published cases of a school, for the timer. One operation for each hundred cases, and one. */
export async function refreshSearchStats(database: Database, schoolId: string, now: number): Promise<void> {
  const counting = countStats()
  for (let after: string | null = ''; after !== null; ) {
    const found: CaseIndexDocument[] = await database.find('case_index', { schoolId, _id: command.gt(after) }, { limit: countedAtOnce, order: [['_id', 'asc']], fields: ['keys', 'tags', 'scope'] })
    counting.add(found)
    after = found.length < countedAtOnce ? null : (found.at(-1)?._id ?? null)
  }
  await database.put('search_stats', { _id: schoolId, schoolId, at: now, ...counting.stats() })
}

/**
 * The first school whose index changed since its words were counted. One operation where there is none, else three and those of the counting. What changes meanwhile is
 * counted the next time.
 */
export async function countChangedWords({ database, now }: { database: Database; now: number }): Promise<number> {
  const [changed] = await database.find('case_counts', { uncounted: command.gt(0) }, { limit: 1, fields: ['uncounted'] })
  if (changed === undefined) return 0
  await refreshSearchStats(database, changed._id, now)
  return database.increase('case_counts', { _id: changed._id }, 'uncounted', -changed.uncounted)
}
