import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EJSON } from 'bson'
import { indexKeysOf } from '../../../../domain/library/index-keys'
import type { SearchFilters } from '../../../../domain/library/search-stages'
import { planSearch } from '../../../../domain/library/search-plan'
import { statsOf } from '../../../../domain/library/search-stats'
import { Database } from '../../../../local/cloud/database/database'
import type { DeclaredCollections } from '../../../../local/cloud/database/database'
import type { JudgedCase } from './corpus'

export type StoredCase = JudgedCase & { scope: string; quality: number }
export type Answer = { titles: string[]; documentsExamined: number; crowded: boolean }
export type SearchOptions = { scopes?: readonly string[]; filters?: SearchFilters; skip?: number }

const declared = JSON.parse(readFileSync(join(__dirname, '../../../../cloudfunctions/collections.json'), 'utf8')) as { case_index: DeclaredCollections[string] }
const school = 'school:s1'
const pageLength = 10

/**
 * Cases in the local cloud's database with the indexes that are deployed, and the search as a function would ask for it. With a
 * greater `count` each case is there again and again, so that every word is as frequent as it can be.
 */
export function searchInDatabase(cases: readonly StoredCase[], count = cases.length): (typed: string, options?: SearchOptions) => Promise<Answer> {
  const once = cases.map(({ body, ...one }) => ({ ...one, schoolId: 's1', keys: indexKeysOf({ ...one, body }) }))
  const indexed = Array.from({ length: Math.ceil(count / once.length) }, () => once).flat().slice(0, count).map((one, n) => ({ ...one, _id: `case${n}` }))
  const stats = statsOf(indexed)
  const database = Database.open({ directory: null, collections: { case_index: declared.case_index }, strictIndexes: true, now: () => 0 })
  for (let from = 0; from < indexed.length; from += 500) database.import('case_index', indexed.slice(from, from + 500))
  return async (typed, { scopes = [school], filters = {}, skip = 0 } = {}) => {
    const plan = planSearch({ typed, scopes, filters, skip, limit: pageLength }, stats)
    if (plan === null) return { titles: [], documentsExamined: 0, crowded: false }
    const stages = plan.stages.map(({ name, value }) => ({ stageKey: `$${name}`, stageValue: EJSON.stringify(value as Record<string, unknown>, { relaxed: false }) }))
    const { body, documentsExamined } = await database.handle('database.aggregateDocuments', { collectionName: 'case_index', stages })
    const { list } = (body as { data: { list: string[] } }).data
    return { titles: list.map((text) => (EJSON.parse(text) as { title: string }).title), documentsExamined, crowded: plan.crowded }
  }
}

/** All of one school, seen by everybody in it. */
export function publishedInSchool(cases: readonly JudgedCase[]): StoredCase[] {
  return cases.map((one) => ({ ...one, scope: school, quality: 0 }))
}
