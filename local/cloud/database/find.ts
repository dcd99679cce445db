import { compareValues } from './bson-order'
import type { Collection, Stored } from './collection'
import { compileFilter } from './filter'
import type { Filter } from './filter'
import { keyValues } from './indexes'
import { planQuery } from './planner'
import type { Plan, SortOrder } from './planner'
import { isPlainObject } from './values'
import type { PlainObject } from './values'

export type Query = { filter: PlainObject; order: SortOrder; skip: number; limit: number }
type Searched = Pick<Collection, 'documents' | 'indexes'>
export type Found = { rows: [key: string, stored: Stored][]; documentsExamined: number; plan: Plan }

/** Finds committed documents. `documentsExamined` counts each document that was fetched and tested. */
export function findDocuments(collection: Searched, query: Query): Found {
  const matches = compileFilter(query.filter)
  const plan = planQuery(collection.indexes, query.filter, query.order)
  const needsSorting = query.order.length > 0 && !plan.sorted
  const enough = needsSorting ? Infinity : query.skip + query.limit
  const { rows, documentsExamined } = fetch(collection, plan, matches, enough)
  if (needsSorting) sortRows(rows, query.order)
  return { rows: rows.slice(query.skip, query.skip + query.limit), documentsExamined, plan }
}

/** Sorts like MongoDB: an array counts as its smallest element ascending, its largest descending. */
export function sortBy<T>(items: T[], documentOf: (item: T) => unknown, order: SortOrder): T[] {
  const keyed = items.map((item) => ({ item, key: order.map(([path, direction]) => sortValue(documentOf(item), path, direction)) }))
  keyed.sort((left, right) => {
    for (const [position, [, direction]] of order.entries()) {
      const difference = compareValues(left.key[position], right.key[position])
      if (difference !== 0) return difference * direction
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}

function fetch(collection: Searched, plan: Plan, matches: Filter, enough: number): Pick<Found, 'rows' | 'documentsExamined'> {
  const rows: Found['rows'] = []
  const seen = new Set<string>()
  for (const key of keysOf(collection, plan)) {
    if (rows.length >= enough) break
    const stored = collection.documents.get(key)
    if (stored === undefined || seen.has(key)) continue
    seen.add(key)
    if (matches(stored.document)) rows.push([key, stored])
  }
  return { rows, documentsExamined: seen.size }
}

function* keysOf(collection: Searched, plan: Plan): Generator<string> {
  switch (plan.kind) {
    case 'scan':
      yield* collection.documents.keys()
      return
    case 'index':
      if (plan.sorted && plan.ranges.length > 1) yield* plan.index.scanMerged(plan.ranges, plan.direction, plan.pointCount)
      else yield* plan.index.scan(plan.ranges, plan.direction)
      return
    case 'union':
      for (const part of plan.plans) yield* keysOf(collection, part)
      return
  }
}

function sortRows(rows: Found['rows'], order: SortOrder): void {
  rows.splice(0, rows.length, ...sortBy(rows, ([, stored]) => stored.document, order))
}

function sortValue(document: unknown, path: string, direction: 1 | -1): unknown {
  const values = keyValues(document, path)
  return values.reduce((chosen, value) => (compareValues(value, chosen) * direction < 0 ? value : chosen))
}

/** The fields a query names, for messages. */
export function fieldsOf(filter: PlainObject): string[] {
  const fields = Object.entries(filter).flatMap(([key, value]) => {
    if (!key.startsWith('$')) return [key]
    return Array.isArray(value) ? value.filter(isPlainObject).flatMap((branch) => fieldsOf(branch)) : [key]
  })
  return [...new Set(fields)]
}
