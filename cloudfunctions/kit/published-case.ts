import { caseSections } from '../../domain/library/case-words'
import type { PublishedCase } from '../../domain/library/index-document'
import { qualityOf } from '../../domain/library/quality'
import { scopeName, scopeOf } from '../../domain/library/scope'
import { stageNames } from '../../domain/shared/library-words'
import type { Circle } from '../../domain/moderation/circles'
import type { LibraryCase } from './documents'

/** Numbers of cases by circle (`kind:of`) and type. */
export type Counts = Record<string, Record<string, number>>

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
    stage: words.stage === null ? '' : stageNames[words.stage],
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
