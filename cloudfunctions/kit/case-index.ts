import { caseSections } from '../../domain/library/case-words'
import type { PublishedCase } from '../../domain/library/index-document'
import { indexDocumentOf } from '../../domain/library/index-document'
import { qualityOf } from '../../domain/library/quality'
import { scopeName, scopeOf } from '../../domain/library/scope'
import { stageWords } from '../../domain/library/stage-words'
import type { Circle } from '../../domain/moderation/circles'
import type { Transaction } from './database'
import { command } from './database'
import type { LibraryCase } from './documents'

/** Numbers of cases by circle (`kind:of`) and type. */
export type Counts = Record<string, Record<string, number>>

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
  return async (transaction) => {
    if (is === null) await transaction.remove('case_index', id)
    else await transaction.put('case_index', indexDocumentOf(is))
    const counts = await transaction.get('case_counts', schoolId)
    if (counts === null) await transaction.insert('case_counts', { _id: schoolId, schoolId, counts: more, uncounted: 1 })
    else await transaction.patch('case_counts', schoolId, { uncounted: command.inc(1), ...countChanges(fewer, more) })
  }
}

/** What is searched of a case; null: nobody but its authors sees it. */
export function publishedOf(one: LibraryCase): PublishedCase | null {
  const scope = scopeOf(one.circles)
  const words = one.contents.find(({ version }) => version === one.flow.published?.version)
  if (scope === null || words === undefined) return null
  const { _id: id, schoolId, authorName, flow, uses, reads, publishedAt, at } = one
  const authors = [authorName, ...words.coAuthors.map(({ name }) => name)].join('、')
  const featured = flow.featured !== null
  return {
    id,
    schoolId,
    scope,
    type: words.type ?? '',
    stage: words.stage === null ? '' : stageWords[words.stage],
    title: words.title,
    tags: words.tags,
    // Whoever remembers who wrote it finds it, too.
    body: [...caseSections.map((section) => words.sections[section]), authors].join('\n'),
    authorName: authors,
    at: publishedAt ?? at,
    featured,
    quality: qualityOf({ featured, uses, reads }),
  }
}

/** How often a case counts on the tiles: once for every circle that may see it. */
export function countsOf(one: LibraryCase): Counts {
  const published = publishedOf(one)
  if (published === null) return {}
  const circles = Object.entries(one.circles) as [Circle['kind'], string | null][]
  return Object.fromEntries(circles.flatMap(([kind, of]) => (of === null ? [] : [[scopeName({ kind, of }), { [published.type]: 1 }]])))
}

/** How often it is read changes all the time and alone is no reason to write. */
function isSame({ quality: _was, ...was }: PublishedCase, { quality: _is, ...is }: PublishedCase): boolean {
  return JSON.stringify(was) === JSON.stringify(is)
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
