import { rejected } from './database-errors'
import { compileFilter } from './filter'
import { sortBy } from './find'
import { equals } from './matching'
import { isOperatorObject } from './operators'
import type { SortOrder } from './planner'
import { checkStorable } from './storable'
import { readPath, writePath } from './update-paths'
import { show, typeName } from './update-text'
import { cloneValue, isPlainObject } from './values'
import type { Document } from './values'

const PUSH_MODIFIERS = ['$each', '$position', '$slice', '$sort']

export function checkPush(path: string, operand: unknown): void {
  if (!isPlainObject(operand) || !('$each' in operand)) return checkStorable(operand, path)
  const unknown = Object.keys(operand).find((key) => !PUSH_MODIFIERS.includes(key))
  if (unknown !== undefined) throw rejected(`Unrecognized clause in $push: ${unknown}`)
  if (!Array.isArray(operand['$each']))
    throw rejected(`The argument to $each in $push must be an array but it was of type: ${typeName(operand['$each'])}`)
  checkStorable(operand['$each'], path)
  for (const modifier of ['$position', '$slice']) {
    const value = operand[modifier]
    if (value !== undefined && !Number.isInteger(value))
      throw rejected(`The value for ${modifier} must be an integer value, not of type: ${typeName(value)}`)
  }
  if (operand['$sort'] !== undefined) sortOrderOf(operand['$sort'])
}

export function applyPush(document: Document, path: string, operand: unknown): void {
  const stored = readPath(document, path)
  // A stored null is a value that is not an array, while a missing field starts a new one.
  const current = stored === undefined ? [] : stored
  if (!Array.isArray(current)) {
    throw rejected(`The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${show(document._id)}}`)
  }
  writePath(document, path, pushed(current as unknown[], operand))
}

export function applyPull(document: Document, path: string, operator: '$pull' | '$pullAll', operand: unknown): void {
  const current = readPath(document, path)
  if (current === undefined) return
  if (!Array.isArray(current)) throw rejected('Cannot apply $pull to a non-array value')
  const isPulled = operator === '$pull' ? pullTest(operand) : (item: unknown) => (operand as unknown[]).some((value) => equals(item, value))
  writePath(
    document,
    path,
    (current as unknown[]).filter((item) => !isPulled(item)),
  )
}

function pushed(current: unknown[], operand: unknown): unknown[] {
  if (!isPlainObject(operand) || !Array.isArray(operand['$each'])) return [...current, cloneValue(operand)]
  const items = [...current]
  items.splice(insertAt(items, operand['$position']), 0, ...cloneValue(operand['$each'] as unknown[]))
  return sliced(sorted(items, operand['$sort']), operand['$slice'])
}

function insertAt(items: unknown[], position: unknown): number {
  if (typeof position !== 'number') return items.length
  return position < 0 ? Math.max(0, items.length + position) : Math.min(items.length, position)
}

function sorted(items: unknown[], sort: unknown): unknown[] {
  if (sort === undefined) return items
  const order = sortOrderOf(sort)
  return typeof sort === 'number' ? sortBy(items, (item) => ({ item }), order) : sortBy(items, (item) => item, order)
}

function sortOrderOf(sort: unknown): SortOrder {
  if (sort === 1 || sort === -1) return [['item', sort]]
  if (!isPlainObject(sort))
    throw rejected('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields')
  return Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw rejected('The $sort element value must be either 1 or -1')
    return [path, direction]
  })
}

function sliced(items: unknown[], slice: unknown): unknown[] {
  if (typeof slice !== 'number') return items
  if (slice === 0) return []
  return slice > 0 ? items.slice(0, slice) : items.slice(slice)
}

/** `{ $pull: { tags: … } }`: a condition on the elements, a filter for elements that are documents, or a value. */
function pullTest(operand: unknown): (item: unknown) => boolean {
  if (operand instanceof RegExp || isOperatorObject(operand)) {
    const matches = compileFilter({ item: operand })
    return (item) => matches({ item })
  }
  if (!isPlainObject(operand)) return (item) => equals(item, operand)
  const matches = compileFilter(operand)
  return (item) => isPlainObject(item) && matches(item)
}
