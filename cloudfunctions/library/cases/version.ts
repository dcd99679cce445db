import { changesIn } from '../../../domain/library/case-changes'
import { versionsFor } from '../../../domain/library/case-rights'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import { readCaseCaller } from './reader'
import { linksIn, shownCaseOf } from './shown'

/** Two operations side by side; one of the storage where there are pictures or files. */
export const caseVersion: LibraryHandlers['caseVersion'] = async ({ id, version }, context) => {
  const [{ reader, types }, one] = await Promise.all([readCaseCaller(context), context.database.first('library_cases', { _id: id })])
  const open = one === null ? [] : versionsFor(one, reader, context.now)
  const words = open.includes(version) ? one?.contents.find((known) => known.version === version) : undefined
  if (one === null || words === undefined) throw refuse('NOT_FOUND')
  // The latest first: what comes next is the one before it, as far as it may be seen.
  const previous = one.contents.find((known) => known.version === open[open.indexOf(version) + 1])
  return {
    words: shownCaseOf(words, words, one, types, await linksIn([words])),
    changes: previous === undefined ? [] : changesIn(previous, words),
    comparedWith: previous?.version ?? null,
  }
}
