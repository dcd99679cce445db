import type { PublishedCase } from '../../domain/library/index-document'
import { indexDocumentOf } from '../../domain/library/index-document'
import type { ScopedTags } from '../../domain/library/search-stats'
import type { Transaction } from './database'
import { command } from './database'
import type { CaseCounts, LibraryCase } from './documents'
import type { Counts } from './published-case'
import { countsOf, publishedOf } from './published-case'

/** More changes of tags are not kept until they are counted; the latest are. */
const mostTagChanges = 200

/**
 * What has to be written beside a case in its transaction, so that search and tiles never disagree with it; null: nothing. Three operations.
 * @param before null: it was not there; @param after null: it is gone.
 */
export function indexChange(before: LibraryCase | null, after: LibraryCase | null): ((transaction: Transaction) => Promise<void>) | null {
  const [was, is] = [before === null ? null : publishedOf(before), after === null ? null : publishedOf(after)]
  const either = is ?? was
  if (either === null || (was !== null && is !== null && isSame(was, is))) return null
  const { id, schoolId } = either
  const [fewer, more] = [before === null ? {} : countsOf(before), after === null ? {} : countsOf(after)]
  const tagChanges = tagChangesOf(`${id} ${after?.rev ?? 'gone'}`, scopedTags(was), scopedTags(is))
  return async (transaction) => {
    if (is === null) await transaction.remove('case_index', id)
    else await transaction.put('case_index', indexDocumentOf(is))
    const counts = await transaction.get('case_counts', schoolId)
    if (counts === null) await transaction.insert('case_counts', { _id: schoolId, schoolId, counts: more, uncounted: 1, tagChanges })
    else {
      const changes = tagChanges.length === 0 ? {} : { tagChanges: command.push({ each: tagChanges, slice: -mostTagChanges }) }
      await transaction.patch('case_counts', schoolId, { uncounted: command.inc(1), ...changes, ...countChanges(fewer, more) })
    }
  }
}

/** How often it is read changes all the time and alone is no reason to write. */
function isSame({ quality: _was, ...was }: PublishedCase, { quality: _is, ...is }: PublishedCase): boolean {
  return JSON.stringify(was) === JSON.stringify(is)
}

/** None where the same people see the same tags. */
function tagChangesOf(change: string, was: ScopedTags | null, is: ScopedTags | null): NonNullable<CaseCounts['tagChanges']> {
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ change, was, is }]
}

function scopedTags(published: PublishedCase | null): ScopedTags | null {
  return published === null || published.tags.length === 0 ? null : { scope: published.scope, tags: published.tags }
}

function countChanges(fewer: Counts, more: Counts): Record<string, unknown> {
  const changes = new Map<string, number>()
  for (const [counts, by] of [[fewer, -1], [more, 1]] as const)
    for (const [circle, types] of Object.entries(counts))
      for (const [type, count] of Object.entries(types)) {
        const path = `counts.${circle}.${type}`
        changes.set(path, (changes.get(path) ?? 0) + by * count)
      }
  return Object.fromEntries([...changes].filter(([, by]) => by !== 0).map(([path, by]) => [path, command.inc(by)]))
}
