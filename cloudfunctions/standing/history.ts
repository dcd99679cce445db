import type * as z from 'zod/mini'
import type { historyRow } from '../../contract/standing-shapes'
import type { Database } from '../kit/database'
import type { Fact } from '../kit/documents'

export type HistoryRow = z.input<typeof historyRow>

const mostRows = 200

/** Rows of the log about one thing, the first first. One operation. */
export function factsAbout(database: Database, subject: string): Promise<Fact[]> {
  return database.find('facts', { subjects: subject }, { limit: mostRows, order: [['at', 'asc']] })
}

/** As people read them: who did what, and in what words. What the log keeps for itself is left out. */
export function historyRowsOf(facts: readonly Fact[], names: ReadonlyMap<string, string>): HistoryRow[] {
  return facts.map(({ _id, kind, at, by, texts, detail: { answer: _answer, action: _action, ...detail } }) => ({
    id: _id,
    kind,
    at,
    byName: by === null ? null : (names.get(by) ?? null),
    texts: Object.fromEntries(Object.entries(texts).map(([name, said]) => [name, said?.text ?? null])),
    detail,
  }))
}
