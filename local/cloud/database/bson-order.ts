import { notAnswered } from './database-errors'
import { isPlainObject } from './values'

// MongoDB's comparison order between types; undefined stands for a missing field and sorts (and indexes) as null.
const TYPE_RANKS = { null: 2, number: 3, string: 4, object: 5, array: 6, boolean: 9, date: 10 } as const

/** A point between values, for the bounds of an index scan: before, between or after all values of a type. */
export class Edge {
  private constructor(readonly rank: number) {}
  static readonly lowest = new Edge(-Infinity)
  static readonly highest = new Edge(Infinity)
  static readonly emptyArray = new Edge(1)
  static before(value: unknown): Edge {
    return new Edge(typeRank(value) - 0.5)
  }
  static after(value: unknown): Edge {
    return new Edge(typeRank(value) + 0.5)
  }
}

/** Compares two values (or edges) as MongoDB does in sorts and indexes. */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0
  const byType = rankOf(left) - rankOf(right)
  if (byType !== 0) return byType
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right)
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right)
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime()
  if (Array.isArray(left) && Array.isArray(right)) return compareArrays(left, right)
  if (isPlainObject(left) && isPlainObject(right)) return compareObjects(left, right)
  return 0
}

export function sameType(left: unknown, right: unknown): boolean {
  return typeRank(left) === typeRank(right)
}

export function typeRank(value: unknown): number {
  if (value === null || value === undefined) return TYPE_RANKS.null
  if (typeof value === 'number') return TYPE_RANKS.number
  if (typeof value === 'string') return TYPE_RANKS.string
  if (typeof value === 'boolean') return TYPE_RANKS.boolean
  if (value instanceof Date) return TYPE_RANKS.date
  if (Array.isArray(value)) return TYPE_RANKS.array
  if (isPlainObject(value)) return TYPE_RANKS.object
  throw notAnswered('a comparison with a regular expression or another value that cannot be stored')
}

function rankOf(value: unknown): number {
  return value instanceof Edge ? value.rank : typeRank(value)
}

function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1
  if (Number.isNaN(right)) return 1
  return left - right || 0
}

/** By Unicode code point, as UTF-8 bytes compare; JavaScript's own order puts surrogate pairs before U+E000. */
export function compareStrings(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index)
    const b = right.charCodeAt(index)
    if (a !== b) return codePointOrder(a) - codePointOrder(b)
  }
  return left.length - right.length
}

function codePointOrder(unit: number): number {
  if (unit < 0xd800) return unit
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000
}

function compareArrays(left: unknown[], right: unknown[]): number {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const order = compareValues(left[index], right[index])
    if (order !== 0) return order
  }
  return left.length - right.length
}

// Field by field in stored order: type, then name, then value.
function compareObjects(left: Record<string, unknown>, right: Record<string, unknown>): number {
  const leftEntries = Object.entries(left)
  const rightEntries = Object.entries(right)
  const length = Math.min(leftEntries.length, rightEntries.length)
  for (let index = 0; index < length; index++) {
    const [leftName, leftValue] = leftEntries[index] ?? ['', null]
    const [rightName, rightValue] = rightEntries[index] ?? ['', null]
    const order = typeRank(leftValue) - typeRank(rightValue) || compareStrings(leftName, rightName) || compareValues(leftValue, rightValue)
    if (order !== 0) return order
  }
  return leftEntries.length - rightEntries.length
}
