import { consentMessages, mayAskAgain } from '../../../domain/library/consent-telling'
import { isTakenId } from '../../kit/database-failure'
import type { HandbookDocument, MessageDocument } from '../../kit/documents'
import type { Context } from '../../kit/context'
import { postMessages } from '../../kit/outbox-due'
import { readerOf } from '../../library/reader'
import type { ReportsHandlers } from '../handlers'
import { readItems } from './chosen-items'
import { readManaged } from './managed'

/** Six operations and one for each case that is asked for; three where none is. Answers how many people have been asked, now or within the week. */
export const askConsents: ReportsHandlers['askConsents'] = async ({ id }, context) => {
  const { database, now } = context
  const { person, handbook } = await readManaged(id, context)
  const items = await readItems(database, handbook.items.filter(({ kind }) => kind === 'case'), readerOf(person, now))
  const lacking = items.filter(({ missing }) => missing.length > 0).map((item) => ({ ...item, missing: item.missing.map((author) => author.id) }))
  const due = lacking.filter((one) => mayAskAgain(one, now))
  const messages = consentMessages(due, { id: person._id, name: person.name, studioName: handbook.studioName }, now)
  if (due.length > 0) await ask(handbook, due.map((one) => one.id), messages.map(({ id: _id, ...message }) => ({ _id, ...placeOf(handbook), ...message })), context)
  return { asked: new Set(lacking.flatMap(({ missing }) => missing)).size }
}

async function ask(handbook: HandbookDocument, caseIds: readonly string[], messages: readonly MessageDocument[], { database, now }: Context): Promise<void> {
  try {
    await database.transaction(async (transaction) => {
      for (const caseId of caseIds) await transaction.update('library_cases', caseId, { consentAskedAt: now })
      if (messages.length > 0) await postMessages(transaction, handbook, messages)
    })
  } catch (error) {
    // Somebody else asked for one of them at the same moment: what is left can be asked for again.
    if (!isTakenId(error)) throw error
  }
}

function placeOf({ schoolId, studioId }: HandbookDocument) {
  return { schoolId, studioId }
}
