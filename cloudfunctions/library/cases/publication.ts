import { retirerOf, reviews, versionsFor } from '../../../domain/library/case-rights'
import type { Retirer } from '../../../domain/library/case-flow'
import { isInLibrary } from '../../../domain/library/case-flow'
import { narrowerOf } from '../../../domain/moderation/visibility'
import type { LibraryCase } from '../../kit/documents'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import type { Caller } from './change'
import { changeCase, refuseTo } from './change'
import { ownCaseOf } from './own'

/** Nine operations, eight after another; two where it is so already. */
export const featureCase: LibraryHandlers['featureCase'] = async ({ id, featured }, context) => {
  await changeCase(id, context, (seen, { person, reader }) => {
    const isSeen = isInLibrary({ piece: seen, flow: seen.flow })
    if (!reviews(seen, reader)) throw refuseTo(seen, reader, context.now)
    if (!isSeen) throw refuse(versionsFor(seen, reader, context.now).length > 0 ? 'VERSION_CHANGED' : 'NOT_FOUND')
    return { step: { kind: 'featured', by: person._id, featured }, told: null, reason: '' }
  })
  return {}
}

/** Twelve operations, eleven after another, where its authors are told; two where it is so already. */
export const retireCase: LibraryHandlers['retireCase'] = async ({ id, retired, reason }, context) => {
  await changeCase(id, context, (seen, caller) => {
    const as = requireRetirer(seen, caller, context.now)
    if (retired && as !== 'author' && reason === '') throw refuse('BAD_INPUT', { field: 'reason' })
    const by = caller.person._id
    return retired ? { step: { kind: 'retired', by, as, reason }, told: 'retired', reason } : { step: { kind: 'put-back', as }, told: 'put-back-in-library', reason: '' }
  })
  return {}
}

function requireRetirer(seen: LibraryCase, { person, reader }: Caller, now: number): Retirer {
  if (seen.authorId === person._id && seen.deletedAt === null) return 'author'
  const as = retirerOf(seen, reader)
  if (as === null) throw refuseTo(seen, reader, now)
  return as
}

/** Three operations; nine, eight after another, where others saw it. */
export const setCaseVisibility: LibraryHandlers['setCaseVisibility'] = async ({ id, visibility }, context) => {
  const after = await changeCase(id, context, (seen, { person }) => {
    if (seen.authorId !== person._id) throw refuse('NOT_FOUND')
    return { step: { kind: 'narrowed', visibility }, told: null, reason: '', fields: narrowedDraft }
  })
  return { own: ownCaseOf(after, after.authorId, context.now) }

  function narrowedDraft({ draft }: LibraryCase): Partial<LibraryCase> {
    return draft === null ? {} : { draft: { ...draft, visibility: narrowerOf(draft.visibility, visibility) } }
  }
}

/** Three operations; nine, eight after another, where others saw it. */
export const deleteCase: LibraryHandlers['deleteCase'] = async ({ id }, context) => {
  await changeCase(id, context, (seen, { person }) => {
    if (seen.authorId !== person._id) throw refuse('NOT_FOUND')
    return { step: { kind: 'deleted' }, told: null, reason: '' }
  })
  return {}
}

/** Three operations; seven where it waits for a reviewer, nine where others see it again. */
export const restoreCase: LibraryHandlers['restoreCase'] = async ({ id }, context) => {
  await changeCase(id, context, (seen, { person }) => {
    if (seen.authorId !== person._id) throw refuse('NOT_FOUND')
    return { step: { kind: 'restored' }, told: null, reason: '' }
  })
  return {}
}
