import { types } from 'node:util'

// Stored values: null, boolean, number, string, Date, arrays and plain objects. `wire.ts` lets nothing else in.
export type PlainObject = Record<string, unknown>
export type DocumentId = string | number
export type Document = PlainObject & { _id: DocumentId }

export function isPlainObject(value: unknown): value is PlainObject {
  if (value === null || typeof value !== 'object') return false
  const prototype: unknown = Object.getPrototypeOf(value)
  // Not compared with Object.prototype itself: what another thread or structuredClone has made comes with a prototype of its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

export function cloneValue<T>(value: T): T
export function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => cloneValue(item))
  if (types.isDate(value)) return new Date(value.getTime())
  if (isPlainObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cloneValue(item)]))
  return value
}

/** The key of a document inside its collection: 1 and "1" are different ids. */
export function keyOfId(id: DocumentId): string {
  return typeof id === 'string' ? `s:${id}` : `n:${id}`
}
