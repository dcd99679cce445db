import type { CaseIndexDocument } from '../../domain/library/index-document'
import { countStats } from '../../domain/library/search-stats'
import type { Database } from './database'
import { command } from './database'

/** How many documents one operation reads: some kilobytes each. */
const countedAtOnce = 100

/** Counts the words of all published cases of a school, for the timer; false, and nothing is written: time was over. One operation for each hundred cases, and one. */
export async function refreshSearchStats(database: Database, schoolId: string, now: number, isOver: () => boolean = () => false): Promise<boolean> {
  const counting = countStats()
  for (let after: string | null = ''; after !== null; ) {
    if (isOver()) return false
    const found: CaseIndexDocument[] = await database.find('case_index', { schoolId, _id: command.gt(after) }, { limit: countedAtOnce, order: [['_id', 'asc']], fields: ['keys', 'tags', 'scope'] })
    counting.add(found)
    after = found.length < countedAtOnce ? null : (found.at(-1)?._id ?? null)
  }
  await database.put('search_stats', { _id: schoolId, schoolId, at: now, ...counting.stats() })
  return true
}

/**
 * One school whose index changed since its words were counted: the one that has waited longest since it was tried, so that none that fails keeps others waiting. One operation
 * where there is none, else four and those of the counting. What changes meanwhile is counted the next time, and so is all for which time was not enough.
 */
export async function countChangedWords({ database, now, isOver }: { database: Database; now: number; isOver: () => boolean }): Promise<number> {
  const [changed] = await database.find('case_counts', { uncounted: command.gt(0) }, { limit: 1, order: [['triedAt', 'asc']], fields: ['uncounted', 'tagChanges'] })
  if (changed === undefined) return 0
  await database.update('case_counts', { _id: changed._id }, { triedAt: now })
  if (!(await refreshSearchStats(database, changed._id, now, isOver))) return 1
  const counted = (changed.tagChanges ?? []).map(({ change }) => change)
  const left = counted.length === 0 ? {} : { tagChanges: command.pull({ change: command.in(counted) }) }
  return database.patch('case_counts', { _id: changed._id }, { uncounted: command.inc(-changed.uncounted), ...left })
}
