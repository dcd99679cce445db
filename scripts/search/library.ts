import { derivedCase } from '../../cloudfunctions/kit/case-shelf'
import type { SearchFinding } from '../../cloudfunctions/kit/verify-search'
import { caseFindings, countCases, countFindings } from '../../cloudfunctions/kit/verify-search'
import type { CaseCounts, LibraryCase } from '../../cloudfunctions/kit/documents'
import type { Counts } from '../../cloudfunctions/kit/published-case'
import { publishedOf } from '../../cloudfunctions/kit/published-case'
import type { CaseIndexDocument } from '../../domain/library/index-document'
import { indexDocumentOf } from '../../domain/library/index-document'
import type { CloudDatabase } from '../cloud-source'
import { pagesOf, readAll } from '../cloud-source'

/** What was found, how many there are, and what the tiles say and should say, by school. */
export type Verified = { findings: SearchFinding[]; cases: number; searched: number; stored: CaseCounts[]; wanted: Map<string, Counts> }

/** Cases carry all their versions, so few of them make a reply. */
const pages = { cases: 20, index: 50, counts: 100 }

/** A page of cases at a time, with what is searched of them. Numbers first: whoever publishes meanwhile raises them, and they are not written over. */
export async function verifyLibrary(database: CloudDatabase): Promise<Verified> {
  const stored = await readAll<CaseCounts>(database, 'case_counts', pages.counts)
  const found: Verified = { findings: [], cases: 0, searched: 0, stored, wanted: new Map() }
  let after = ''
  const verify = async (cases: readonly LibraryCase[], until?: string): Promise<void> => {
    const index: CaseIndexDocument[] = []
    for await (const some of pagesOf<CaseIndexDocument>(database, 'case_index', pages.index, { after, ...(until === undefined ? {} : { until }) })) index.push(...some)
    found.findings.push(...caseFindings(cases, index))
    countCases(cases, found.wanted)
    found.cases += cases.length
    found.searched += index.length
    after = until ?? after
  }
  for await (const cases of pagesOf<LibraryCase>(database, 'library_cases', pages.cases)) await verify(cases, cases.at(-1)?._id)
  // What is searched after the last case.
  await verify([])
  found.findings.push(...countFindings(found.wanted, stored))
  return found
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
export function repairCounts(database: CloudDatabase, schoolId: string, { wanted, stored }: Verified): Promise<boolean> {
  const seen = stored.find(({ _id }) => _id === schoolId)?.uncounted ?? 0
  return inTransaction(database, async (transaction) => {
    const there = await transaction.get<CaseCounts>('case_counts', schoolId)
    if ((there?.uncounted ?? 0) !== seen) return false
    await transaction.put('case_counts', { ...there, _id: schoolId, schoolId, counts: wanted.get(schoolId) ?? {}, uncounted: seen + 1 })
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
