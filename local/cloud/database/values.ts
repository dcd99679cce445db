// Stored values: null, boolean, number, string, Date, arrays and plain objects. `wire.ts` lets nothing else in.
export type PlainObject = Record<string, unknown>
export type DocumentId = string | number
export type Document = PlainObject & { _id: DocumentId }

export function isPlainObject(value: unknown): value is PlainObject {
  if (value === null || typeof value !== 'object') return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

export function cloneValue<T>(value: T): T
export function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => cloneValue(item))
  if (value instanceof Date) return new Date(value)
  if (isPlainObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cloneValue(item)]))
  return value
}

/** The key of a document inside its collection: 1 and "1" are different ids. */
export function keyOfId(id: DocumentId): string {
  return typeof id === 'string' ? `s:${id}` : `n:${id}`
}
