import { rejected } from './database-errors'
import { isArrayIndex } from './paths'
import { show } from './update-text'
import { isPlainObject } from './values'
import type { PlainObject } from './values'

// Paths of updates, unlike those of queries, name one place: a step into an array is a position.

const FARTHEST_PADDING = 1_500_000

export function readPath(document: PlainObject, path: string): unknown {
  let current: unknown = document
  for (const step of path.split('.')) {
    if (Array.isArray(current)) current = isArrayIndex(step) ? (current as unknown[])[Number(step)] : undefined
    else if (isPlainObject(current)) current = Object.hasOwn(current, step) ? current[step] : undefined
    else return undefined
  }
  return current
}

/** Writes a value, making the documents on the way; a scalar on the way is an error, as in MongoDB. */
export function writePath(document: PlainObject, path: string, value: unknown): void {
  const steps = path.split('.')
  let container: unknown = document
  let name = ''
  for (const [position, step] of steps.entries()) {
    const isLast = position === steps.length - 1
    refuseStep(container, name, step)
    if (isLast) return put(container, step, value)
    if (child(container, step) === undefined) put(container, step, {})
    container = child(container, step)
    name = step
  }
}

export function removePath(document: PlainObject, path: string): void {
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const container = steps.length === 0 ? document : readPath(document, steps.join('.'))
  if (isPlainObject(container)) Reflect.deleteProperty(container, last)
  // Removing an element by its position leaves a null in its place.
  else if (Array.isArray(container) && isArrayIndex(last) && Number(last) < container.length) container[Number(last)] = null
}

/** The name of an array on the way to the last step, or null. */
export function pathParent(document: PlainObject, path: string): string | null {
  let current: unknown = document
  let name = ''
  for (const step of path.split('.')) {
    if (Array.isArray(current)) return name
    if (!isPlainObject(current)) return null
    current = current[step]
    name = step
  }
  return null
}

function refuseStep(container: unknown, name: string, step: string): void {
  if (isPlainObject(container)) return
  if (Array.isArray(container) && isArrayIndex(step)) return
  throw rejected(`Cannot create field '${step}' in element {${name}: ${show(container)}}`)
}

function child(container: unknown, step: string): unknown {
  if (Array.isArray(container)) return (container as unknown[])[Number(step)]
  return isPlainObject(container) && Object.hasOwn(container, step) ? container[step] : undefined
}

function put(container: unknown, step: string, value: unknown): void {
  if (Array.isArray(container)) putElement(container, Number(step), value)
  else if (isPlainObject(container)) container[step] = value
}

function putElement(items: unknown[], position: number, value: unknown): void {
  if (position - items.length > FARTHEST_PADDING) throw rejected(`can't backfill more than ${FARTHEST_PADDING} elements`)
  while (items.length < position) items.push(null)
  items[position] = value
}
