import { membersToTell } from '../../domain/reflection/asking'
import { askingMessages } from '../../domain/reflection/asking-telling'
import { beginningOfDay, chinaDay } from '../../domain/shared/china-day'
import { readManagedAsking } from '../kit/asked-reading'
import type { Context } from '../kit/context'
import type { AskingDocument } from '../kit/documents'
import { fingerprintOf } from '../kit/fingerprint'
import { postMessages } from '../kit/outbox-due'
import { refuse } from '../kit/refuse'
import { endOfDay, messageDocuments } from './asked-document'
import type { LibraryHandlers } from './handlers'

/** Eight operations and one for each hundred members; six where nobody is told. */
export const editAsking: LibraryHandlers['editAsking'] = async (wish, context) => {
  const { askingId, version, dueDay, leastCharacters, count, prompts } = wish
  const revisedBy = fingerprintOf(wish)
  const after = await change(askingId, context, (as, by) => {
    if (as.version === version + 1 && as.revisedBy === revisedBy) return 'done'
    if (as.withdrawn !== null) throw refuse('WITHDRAWN')
    if (as.version !== version) throw refuse('VERSION_CHANGED')
    const terms = { dueAt: endOfDay(dueDay), leastCharacters, what: as.what.kind === 'term' ? { ...as.what, count } : as.what, prompts }
    requireDay(as, terms.dueAt, context.now)
    const replaced = { at: context.now, ...by }
    const former = { version, dueAt: as.dueAt, leastCharacters: as.leastCharacters, what: as.what, prompts: as.prompts, replaced }
    return { fields: { ...terms, version: version + 1, former: [...as.former, former], revisedBy }, tell: isNews(as, { ...as, ...terms }) ? 'changed' : null }
  })
  return { version: after.version }
}

/** Eight operations and one for each hundred members. */
export const withdrawAsking: LibraryHandlers['withdrawAsking'] = async ({ askingId, version }, context) => {
  await change(askingId, context, (as, by) => {
    if (as.withdrawn !== null) return 'done'
    if (as.version !== version) throw refuse('VERSION_CHANGED')
    return { fields: { withdrawn: { at: context.now, ...by } }, tell: 'withdrawn' }
  })
  return {}
}

type Change = { fields: Partial<AskingDocument>; tell: 'changed' | 'withdrawn' | null }
type By = { by: string; byName: string }

/** Writes what `decide` says of it as it is, and tells whom it concerns in the same transaction; answers how it is then. */
async function change(askingId: string, context: Context, decide: (as: AskingDocument, by: By) => Change | 'done'): Promise<AskingDocument> {
  const { database, now } = context
  const { caller, asking, people } = await readManagedAsking(askingId, context)
  const by = { by: caller._id, byName: caller.name }
  // Refused or answered without a transaction where that is clear.
  if (decide(asking, by) === 'done') return asking
  return database.transaction(async (transaction) => {
    const there = await transaction.get('asked_reflections', askingId)
    if (there === null) throw refuse('NOT_FOUND')
    const decided = decide(there, by)
    if (decided === 'done') return there
    const after = { ...there, ...decided.fields }
    await transaction.update('asked_reflections', askingId, decided.fields)
    const told = decided.tell === null ? [] : membersToTell(after, people, now)
    if (decided.tell !== null && told.length > 0) await postMessages(transaction, after, messageDocuments(after, askingMessages({ ...after, id: askingId }, decided.tell, after.version, told, now)))
    return after
  })
}

/** A day that has passed may stay, but not be set. */
function requireDay({ dueAt, what, from }: AskingDocument, wanted: number, now: number): void {
  if (wanted !== dueAt && wanted < beginningOfDay(chinaDay(now))) throw refuse('IN_THE_PAST', { field: 'dueDay' })
  if (what.kind === 'term' && wanted < from) throw refuse('BAD_INPUT', { field: 'dueDay' })
}

/** Prompts are seen where one writes. */
function isNews(before: AskingDocument, after: AskingDocument): boolean {
  const counted = ({ what }: AskingDocument): number => (what.kind === 'term' ? what.count : 1)
  return before.dueAt !== after.dueAt || before.leastCharacters !== after.leastCharacters || counted(before) !== counted(after)
}
