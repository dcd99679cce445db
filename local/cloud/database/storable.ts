import { notAnswered, rejected } from './database-errors'
import { cloneValue, isPlainObject } from './values'
import type { Document, PlainObject } from './values'

const LARGEST_DOCUMENT_BYTES = 16 * 1024 * 1024

/** Checks a value that is about to be stored at a path. */
export function checkStorable(value: unknown, path: string): void {
  if (value instanceof RegExp) throw notAnswered(`a regular expression as a stored value (field '${path}')`)
  if (Array.isArray(value)) {
    for (const [index, item] of (value as unknown[]).entries()) checkStorable(item, `${path}.${index}`)
    return
  }
  if (!isPlainObject(value)) return
  for (const [key, item] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`
    if (key.startsWith('$')) throw rejected(`The dollar ($) prefixed field '${key}' in '${at}' is not valid for storage.`)
    if (key.includes('.')) throw rejected(`The dotted field '${key}' in '${at}' is not valid for storage.`)
    checkStorable(item, at)
  }
}

/** A whole document as it will be stored, its id first as MongoDB keeps it. */
export function toDocument(data: PlainObject, id: unknown): Document {
  if (typeof id !== 'string' && typeof id !== 'number') throw notAnswered('an _id that is neither text nor a number')
  const { _id: _ignored, ...fields } = data
  checkStorable(fields, '')
  return { _id: id, ...cloneValue(fields) }
}

export function checkSize(text: string): void {
  if (Buffer.byteLength(text) > LARGEST_DOCUMENT_BYTES) throw rejected('document is larger than the maximum size 16777216')
}
