import type { OutputOf } from '../../../contract/index'
import { qualityOf } from '../../../domain/library/quality'
import type { Circles, Reader } from '../../../domain/moderation/circles'
import { mayRead } from '../../../domain/moderation/circles'
import type { Remover } from '../../../domain/moderation/text-reports'
import { textRemovedMessage } from '../../../domain/moderation/text-telling'
import { publishedOf } from '../../kit/published-case'
import { messagesAboutUse } from '../../kit/case-messages'
import { requirePassed } from '../../kit/checked-text'
import { readCaller } from '../../kit/context'
import type { Database, Transaction } from '../../kit/database'
import { command } from '../../kit/database'
import { isTakenId } from '../../kit/database-failure'
import type { CaseUse, LibraryCase } from '../../kit/documents'
import { postMessages } from '../../kit/outbox-due'
import { goingOnAfter } from '../../kit/paging'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import { readerOf } from '../reader'
import { reportingOf } from '../texts/reporting'
import { documentOf, toldOfUse } from '../texts/told'

type UsePage = OutputOf<'library.caseUses'>
type After = UsePage['next']
type Seen = { circles: Circles; authorIds: readonly string[] }

const pageLength = 20

/** Thirteen operations, the first three side by side; four where it was said already. */
export const useCase: LibraryHandlers['useCase'] = async ({ id, caseId, text }, context) => {
  const { database, openid, now } = context
  const [caller, seen, there] = await Promise.all([readCaller(context), database.first('library_cases', { _id: caseId }), database.first('case_uses', { _id: id })])
  const reader = readerOf(caller, now)
  if (seen === null || !maySeeUses(seen, reader)) throw refuse('NOT_FOUND')
  if (seen.authorIds.includes(caller._id)) throw refuse('NOT_ALLOWED')
  const { schoolId, studioId } = seen
  const wanted: CaseUse = { _id: id, schoolId, studioId, caseId, personId: caller._id, personName: caller.name, text, at: now, removed: null }
  if (there === null) {
    await requirePassed(text, openid)
    await keep(database, wanted)
  } else requireSame(there, wanted)
  return { uses: await pageOfUses(database, seen, reader) }
}

/** Two operations side by side. */
export const caseUses: LibraryHandlers['caseUses'] = async ({ id, after }, context) => {
  const ofCase = { collection: 'library_cases', let: { case: '$caseId' }, match: [{ field: '_id', is: 'eq', variable: 'case' }], fields: ['circles', 'authorIds'] } as const
  const [caller, found] = await Promise.all([readCaller(context), context.database.findJoined('case_uses', whereSaid(id, after), { ofCase }, page)])
  const reader = readerOf(caller, context.now)
  const [seen] = found.flatMap(({ ofCase: cases }) => cases)
  if (seen !== undefined && !maySeeUses(seen, reader)) throw refuse('NOT_FOUND')
  return pageOf(found, reader)
}

/** Nine operations, the first two side by side, three more where somebody else’s is taken away, who is told; two where it is gone already. What is one’s own can always be taken away. */
export const removeUse: LibraryHandlers['removeUse'] = async ({ id }, context) => {
  const { database, now } = context
  const [caller, there] = await Promise.all([readCaller(context), database.first('case_uses', { _id: id })])
  if (there === null) throw refuse('NOT_FOUND')
  const as = removerOfUse(there, readerOf(caller, now))
  if (as === null) throw refuse('NOT_ALLOWED')
  if (there.removed !== null) return {}
  await database.transaction(async (transaction) => {
    const use = await transaction.get('case_uses', id)
    if (use === null || use.removed !== null) return
    await transaction.update('case_uses', id, { removed: { as, by: caller._id, at: now } })
    const used = await countUse(transaction, use.caseId, -1)
    if (as !== 'author') await postMessages(transaction, use, [documentOf(textRemovedMessage(toldOfUse(use, used ?? undefined), as, now), use)])
  })
  return {}
}

/** The first page, the latest first, to whoever may see the case. One operation. */
export async function pageOfUses(database: Database, { _id }: Pick<LibraryCase, '_id'>, reader: Reader): Promise<UsePage> {
  return pageOf(await database.find('case_uses', whereSaid(_id, undefined), page), reader)
}

const page = { limit: pageLength, order: [['at', 'desc'], ['_id', 'desc']] as [string, 'desc'][] }

function whereSaid(caseId: string, after: NonNullable<After> | undefined): Record<string, unknown> {
  return goingOnAfter({ caseId, removed: null }, after)
}

function pageOf(found: readonly CaseUse[], reader: Reader): UsePage {
  const last = found.length === pageLength ? found.at(-1) : undefined
  return { uses: found.map((one) => useOf(one, reader)), next: last === undefined ? null : { at: last.at, id: last._id } }
}

function useOf(one: CaseUse, reader: Reader): UsePage['uses'][number] {
  const { _id: id, personId, personName, text, at, reports } = one
  const remover = removerOfUse(one, reader)
  return { id, by: { id: personId, name: personName }, text, at, mine: remover === 'author', mayRemove: remover !== null, ...reportingOf(reports, reader.personId, remover) }
}

/** Its author reads what was said of it also while nobody else sees it. */
export function maySeeUses({ circles, authorIds }: Seen, reader: Reader): boolean {
  return authorIds.includes(reader.personId) || mayRead(circles, reader)
}

/** As who somebody may take it away; null: they may not. */
export function removerOfUse({ personId, studioId, schoolId }: CaseUse, reader: Reader): Remover {
  if (personId === reader.personId) return 'author'
  if (reader.hostOf.includes(studioId)) return 'host'
  return reader.office && reader.schoolId === schoolId ? 'office' : null
}

async function keep(database: Database, wanted: CaseUse): Promise<void> {
  try {
    await database.transaction(async (transaction) => {
      await transaction.insert('case_uses', wanted)
      const used = await countUse(transaction, wanted.caseId, 1)
      if (used !== null) await postMessages(transaction, wanted, messagesAboutUse(wanted, used))
    })
  } catch (error) {
    if (!isTakenId(error)) throw error
    const there = await database.first('case_uses', { _id: wanted._id })
    // With another id: somebody says it once, or they could lift a case as high as they like.
    if (there === null) throw refuse('USED_ALREADY')
    // Sent twice at once: the other one was first.
    requireSame(there, wanted)
  }
}

/** With how good a case is, by which the search orders what fits equally. */
async function countUse(transaction: Transaction, caseId: string, by: 1 | -1): Promise<LibraryCase | null> {
  const used = await transaction.get('library_cases', caseId)
  if (used === null) return null
  await transaction.patch('library_cases', caseId, { uses: command.inc(by) })
  const published = publishedOf(used)
  if (published !== null) await transaction.patch('case_index', caseId, { quality: qualityOf({ featured: published.featured, uses: used.uses + by, reads: used.reads }) })
  return used
}

function requireSame(there: CaseUse, wanted: CaseUse): void {
  if (there.personId !== wanted.personId || there.caseId !== wanted.caseId || there.text !== wanted.text) throw refuse('ID_TAKEN')
}
