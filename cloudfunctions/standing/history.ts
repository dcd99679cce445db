import type * as z from 'zod/mini'
import type { historyRow } from '../../contract/standing-shapes'
import { command } from '../kit/database'
import type { Database } from '../kit/database'
import type { Fact, Person } from '../kit/documents'

export type HistoryRow = z.input<typeof historyRow>

const mostRows = 200
const mostNames = 100

/** Rows of the log about one thing, the first first. One operation. */
export function factsAbout(database: Database, subject: string): Promise<Fact[]> {
  return database.find('facts', { subjects: subject }, { limit: mostRows, order: [['at', 'asc']] })
}

/** Names of people by id, those of the studio and of others (the office) who are meant. One operation where there are others. */
export async function namesOf(database: Database, people: readonly Person[], ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  const others = [...new Set(ids)].filter((id) => id !== null && !names.has(id))
  if (others.length === 0) return names
  const found = await database.find('people', { _id: command.in(others) }, { limit: mostNames, fields: ['name'] })
  for (const { _id, name } of found) names.set(_id, name)
  return names
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
