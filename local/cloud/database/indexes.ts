import BTree from 'sorted-btree'
import { compareStrings, compareValues, Edge } from './bson-order'
import { notAnswered, rejected } from './database-errors'
import { crossesArray, valuesAt } from './paths'
import { isPlainObject } from './values'
import type { Document } from './values'

export type IndexField = [path: string, direction: 1 | -1]
export type IndexDefinition = { name: string; fields: IndexField[]; unique?: boolean }
/** One value per field, then the key of the document. */
export type IndexKey = readonly unknown[]
/** What a scan visits, from and to in the index's own order. */
export type IndexRange = { from: IndexKey; to: IndexKey }

/** The keys of one index in MongoDB's order. A missing field counts as null; an array has one key per element. */
export class Index {
  readonly name: string
  readonly fields: IndexField[]
  readonly unique: boolean
  private readonly directions: (1 | -1)[]
  private readonly arrayPaths = new Set<string>()
  private readonly tree: BTree<IndexKey, string>

  constructor(definition: IndexDefinition) {
    this.name = definition.name
    this.fields = definition.fields
    this.unique = definition.unique === true
    const directions = definition.fields.map(([, direction]) => direction)
    this.directions = directions
    this.tree = new BTree<IndexKey, string>(undefined, (left, right) => compareKeys(left, right, directions))
  }

  add(documentKey: string, document: Document): void {
    for (const [path] of this.fields) if (crossesArray(document, path)) this.arrayPaths.add(path)
    for (const key of this.keysOf(document)) {
      key.push(documentKey)
      this.tree.set(key, documentKey)
    }
  }

  remove(documentKey: string, document: Document): void {
    for (const key of this.keysOf(document)) this.tree.delete([...key, documentKey])
  }

  clear(): void {
    this.tree.clear()
    this.arrayPaths.clear()
  }

  /** Once an array was seen at a path, one document may stand at several places of the index. */
  isMultikey(path: string): boolean {
    return this.arrayPaths.has(path)
  }

  /** Keys of the documents in some ranges, one range after the other. May repeat a document in a multikey index. */
  *scan(ranges: IndexRange[], direction: 1 | -1): Generator<string> {
    for (const range of ranges) for (const [, documentKey] of this.entries(range, direction)) yield documentKey
  }

  /** As `scan`, but all ranges at once, so that the fields from a position on come in order across them. */
  *scanMerged(ranges: IndexRange[], direction: 1 | -1, position: number): Generator<string> {
    const directions = this.directions.map((own, at) => (at < position ? 0 : own * direction))
    const sources = ranges.map((range) => this.entries(range, direction))
    const heads = sources.map((source) => source.next())
    for (;;) {
      let next = -1
      for (const [at, head] of heads.entries()) {
        const best = heads[next]
        if (head.done !== true && (best === undefined || best.done === true || compareKeys(head.value[0], best.value[0], directions) < 0))
          next = at
      }
      const [head, source] = [heads[next], sources[next]]
      if (head === undefined || source === undefined || head.done === true) return
      yield head.value[1]
      heads[next] = source.next()
    }
  }

  /** Keys of the documents that hold exactly these values. */
  holders(values: unknown[]): string[] {
    return [...this.scan([{ from: [...values, Edge.lowest], to: [...values, Edge.highest] }], 1)]
  }

  /** The combinations of values a document stands under. */
  keysOf(document: Document): unknown[][] {
    let keys: unknown[][] = [[]]
    for (const [path] of this.fields) {
      const [value, ...others] = keyValues(document, path)
      // Nearly every field holds one value, and this is where loading a store spends its time.
      if (others.length === 0) for (const key of keys) key.push(value)
      else keys = keys.flatMap((key) => [value, ...others].map((one) => [...key, one]))
    }
    return keys
  }

  /** Throws if the document cannot stand in this index. */
  check(document: Document): void {
    if (this.fields.length < 2) return
    const [first, second] = this.fields.map(([path]) => path).filter((path) => crossesArray(document, path))
    if (first === undefined || second === undefined) return
    if (first.split('.')[0] === second.split('.')[0]) throw notAnswered(`an index on two fields of one array (${first}, ${second})`)
    throw rejected(`cannot index parallel arrays [${second}] [${first}]`)
  }

  private *entries({ from, to }: IndexRange, direction: 1 | -1): Generator<[IndexKey, string]> {
    const [start, end] = direction === 1 ? [from, to] : [to, from]
    const entries = direction === 1 ? this.tree.entries(start) : this.tree.entriesReversed(start)
    for (const entry of entries) {
      if (compareKeys(entry[0], end, this.directions) * direction > 0) return
      yield entry
    }
  }
}

// A direction of 0 leaves its field out. The document's key comes last and always ascends; in a bound an edge stands in its place.
function compareKeys(left: IndexKey, right: IndexKey, directions: number[]): number {
  for (let position = 0; position < directions.length; position++) {
    const direction = directions[position] ?? 1
    const order = direction === 0 ? 0 : compareValues(left[position], right[position])
    if (order !== 0) return order * direction
  }
  return compareTail(left[directions.length], right[directions.length])
}

function compareTail(left: unknown, right: unknown): number {
  return typeof left === 'string' && typeof right === 'string' ? compareStrings(left, right) : compareValues(left, right)
}

/** The values a field has in an index or a sort: each element of an array, null for a missing field. */
export function keyValues(document: unknown, path: string): unknown[] {
  const plain = plainValue(document, path)
  if (plain !== undefined) return [plain]
  const values = valuesAt(document, path).flatMap((value: unknown) =>
    Array.isArray(value) ? elementsOf(value as unknown[]) : [value ?? null],
  )
  return values.length === 0 ? [null] : values
}

// MongoDB indexes an empty array below null, so that it sorts first and `null` does not find it.
function elementsOf(items: unknown[]): unknown[] {
  return items.length === 0 ? [Edge.emptyArray] : items.map((item) => item ?? null)
}

// The commonest case, without a walk: a field of the document itself that holds no array.
function plainValue(document: unknown, path: string): unknown {
  if (!isPlainObject(document) || !Object.hasOwn(document, path)) return undefined
  return Array.isArray(document[path]) ? undefined : document[path]
}
