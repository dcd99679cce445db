import type { OutputOf } from '../../contract/index'
import { owes } from '../../domain/reflection/asking'
import { missingMessages } from '../../domain/reflection/asking-telling'
import { readManagedAsking, rowsOf } from '../kit/asked-reading'
import type { AskingDocument } from '../kit/documents'
import { postMessages } from '../kit/outbox-due'
import { refuse } from '../kit/refuse'
import { messageDocuments } from './asked-document'
import type { LibraryHandlers } from './handlers'

type Reminded = OutputOf<'library.remindAsking'>['reminded']

/** Nine operations and one for each hundred who owe; two once it was done, three where nobody owes anything. */
export const remindAsking: LibraryHandlers['remindAsking'] = async ({ askingId }, context) => {
  const { database, now } = context
  const managed = await readManagedAsking(askingId, context)
  const { caller, asking, cancelled } = managed
  if (asking.reminded !== null) return { reminded: remindedOf(asking) }
  if (asking.withdrawn !== null) throw refuse('WITHDRAWN')
  if (cancelled) throw refuse('CANCELLED')
  const owing = (await rowsOf(managed, context)).filter(owes).map(({ personId, done, of }) => ({ personId, missing: of - done }))
  if (owing.length === 0) return { reminded: null }
  return database.transaction(async (transaction) => {
    const there = await transaction.get('asked_reflections', askingId)
    if (there === null) throw refuse('NOT_FOUND')
    if (there.reminded !== null) return { reminded: remindedOf(there) }
    if (there.withdrawn !== null) throw refuse('WITHDRAWN')
    const reminded = { at: now, by: caller._id, byName: caller.name, people: owing.length }
    await transaction.update('asked_reflections', askingId, { reminded })
    await postMessages(transaction, there, messageDocuments(there, missingMessages({ ...there, id: askingId }, owing, now)))
    return { reminded: remindedOf({ reminded }) }
  })
}

export function remindedOf({ reminded }: Pick<AskingDocument, 'reminded'>): Reminded {
  return reminded === null ? null : { at: reminded.at, byName: reminded.byName, people: reminded.people }
}
