import { readerOf } from '../../library/reader'
import type { ReportsHandlers } from '../handlers'
import { readItems } from './chosen-items'
import { documentOf, progressOf, readManaged } from './managed'

/** Four operations in two trips; one less where nothing of a kind is chosen. */
export const handbook: ReportsHandlers['handbook'] = async ({ id }, context) => {
  const { person, handbook: known } = await readManaged(id, context)
  const items = await readItems(context.database, known.items, readerOf(person, context.now))
  const progress = progressOf(known, context.now)
  const { studioId, studioName, rev, title, subtitle, foreword } = known
  return {
    ...{ id, studioId, studioName, rev, title, subtitle, foreword },
    items: items.map(({ authors, missing, ...item }) => ({ ...item, authors: authors.map(({ name }) => name), missing: missing.map(({ name }) => name) })),
    progress,
    former: progress.kind === 'ready' ? null : (documentOf(known, context.now)?.at ?? null),
  }
}
