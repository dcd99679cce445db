import { derivedCase } from '../../cloudfunctions/kit/case-shelf'
import { countCases } from '../../cloudfunctions/kit/verify-search'
import type { CaseCounts, LibraryCase } from '../../cloudfunctions/kit/documents'
import { publishedOf } from '../../cloudfunctions/kit/published-case'
import type { CaseIndexDocument } from '../../domain/library/index-document'
import { indexDocumentOf } from '../../domain/library/index-document'
import type { CloudDatabase } from '../cloud-source'
import { readAll } from '../cloud-source'

export type Library = { cases: LibraryCase[]; index: CaseIndexDocument[]; counts: CaseCounts[] }

/** Cases carry all their versions, so few of them make a reply. */
const pages = { cases: 20, index: 50, counts: 100 }

/** Numbers first: whoever publishes meanwhile raises them, and they are not written over. */
export async function readLibrary(database: CloudDatabase): Promise<Library> {
  const counts = await readAll<CaseCounts>(database, 'case_counts', pages.counts)
  return { counts, cases: await readAll(database, 'library_cases', pages.cases), index: await readAll(database, 'case_index', pages.index) }
}

/** Writes what follows from the facts of a case, and what the search finds of it, as the case is now. */
export async function repairCase(database: CloudDatabase, { id }: { id: string }): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const stored = await transaction.get<LibraryCase>('library_cases', id)
    const one = stored === null ? null : derivedCase(stored)
    if (one !== null) await transaction.put('library_cases', one)
    const published = one === null ? null : publishedOf(one)
    if (published === null) await transaction.remove('case_index', id)
    else await transaction.put('case_index', indexDocumentOf(published))
  })
}

/** Writes the numbers on the tiles of a school, and has its words counted anew. Answers whether nobody has published meanwhile. */
export function repairCounts(database: CloudDatabase, schoolId: string, { cases, counts }: Library): Promise<boolean> {
  const seen = counts.find(({ _id }) => _id === schoolId)?.uncounted ?? 0
  return inTransaction(database, async (transaction) => {
    const there = await transaction.get<CaseCounts>('case_counts', schoolId)
    if ((there?.uncounted ?? 0) !== seen) return false
    await transaction.put('case_counts', { ...there, _id: schoolId, schoolId, counts: countCases(cases.map(derivedCase)).get(schoolId) ?? {}, uncounted: seen + 1 })
    return true
  })
}

type Transaction = {
  get<Document>(collection: string, id: string): Promise<Document | null>
  put<Document extends { _id: string }>(collection: string, document: Document): Promise<void>
  remove(collection: string, id: string): Promise<void>
}

// What the SDK’s own types leave open.
type SdkTransaction = {
  collection(name: string): { doc(id: string): { get(): Promise<{ data: unknown }>; set(fields: object): Promise<unknown>; delete(): Promise<unknown> } }
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

async function inTransaction<T>(database: CloudDatabase, run: (transaction: Transaction) => Promise<T>): Promise<T> {
  const transaction = await (database as unknown as { startTransaction(): Promise<SdkTransaction> }).startTransaction()
  const document = (collection: string, id: string) => transaction.collection(collection).doc(id)
  try {
    const result = await run({
      async get(collection, id) {
        const { data } = await document(collection, id).get()
        return (data ?? null) as never
      },
      async put(collection, { _id, ...fields }) {
        await document(collection, _id).set(fields)
      },
      async remove(collection, id) {
        await document(collection, id).delete()
      },
    })
    await transaction.commit()
    return result
  } catch (error) {
    await transaction.rollback().catch(() => undefined)
    throw error
  }
}
