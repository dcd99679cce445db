import type { Context } from '../../kit/context'
import { command } from '../../kit/database'
import type { LibraryCase } from '../../kit/documents'
import { goingOnAfter } from '../../kit/paging'
import { isDue, lookedAfterOn } from '../checking'
import type { LibraryHandlers } from '../handlers'
import { cardFields, caseCardOf } from './card'
import { ownCaseOf } from './own'
import { readCaseCaller } from './reader'
import { indexedShelf } from './shelf'

const pageLength = 15
/** All but what was written. */
const fields = [...cardFields, ...['authorId', 'version', 'shown', 'candidate', 'reports', 'takenDown', 'deletedAt', 'seen', 'draft.visibility']]

/** Two operations, one after the other; one that could not be checked is checked again: two or three more. */
export const myCases: LibraryHandlers['myCases'] = async ({ of, after }, context) => {
  const { person, types } = await readCaseCaller(context)
  const own = person._id
  // What its author deleted is no co-author’s any more.
  const where = of === 'mine' ? { authorIds: own, purgeAt: null } : { authorIds: own, authorId: own, purgeAt: command.gt(0) }
  const found = await context.database.find('library_cases', goingOnAfter(where, after), { limit: pageLength, order: [['at', 'desc'], ['_id', 'desc']], fields })
  const listed = of === 'mine' ? await withOneLookedAfter(found, own, context) : found
  const last = found.length === pageLength ? found.at(-1) : undefined
  return {
    cases: listed.map((one) => ({ card: caseCardOf(one, types), own: ownCaseOf(one, own, context.now) })),
    next: last === undefined ? null : { at: last.at, id: last._id },
  }
}

/** Whoever looks through what they wrote has come back: the first that could not be checked is checked again. */
async function withOneLookedAfter(found: readonly LibraryCase[], own: string, context: Context): Promise<LibraryCase[]> {
  const due = found.find((one) => one.authorId === own && isDue(one, context.now))
  const whole = due === undefined ? null : await context.database.first('library_cases', { _id: due._id })
  const seen = whole === null ? null : await lookedAfterOn(indexedShelf, whole, context)
  return found.map((one) => (seen !== null && one._id === seen._id ? seen : one))
}
