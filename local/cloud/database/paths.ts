import { isPlainObject } from './values'

/**
 * What MongoDB finds at a dotted path, going through arrays on the way. A missing field yields `undefined`;
 * an array on the way yields something only for its documents and for the element a numeric step names.
 */
export function valuesAt(document: unknown, path: string): unknown[] {
  const found: unknown[] = []
  collect(document, path.split('.'), 0, found)
  return found
}

/** As `valuesAt`, but an array at the end also stands for each of its elements. */
export function candidatesAt(document: unknown, path: string): unknown[] {
  return valuesAt(document, path).flatMap((value: unknown) => (Array.isArray(value) ? [...(value as unknown[]), value] : [value]))
}

/** Whether an array lies on the path, which makes an index on it multikey. */
export function crossesArray(document: unknown, path: string): boolean {
  let current: unknown = document
  for (const step of path.includes('.') ? path.split('.') : [path]) {
    if (Array.isArray(current)) return true
    if (!isPlainObject(current)) return false
    current = current[step]
  }
  return Array.isArray(current)
}

export function isArrayIndex(step: string): boolean {
  return /^(0|[1-9]\d*)$/.test(step)
}

function collect(value: unknown, steps: string[], depth: number, found: unknown[]): void {
  const step = steps[depth]
  if (step === undefined) {
    found.push(value)
    return
  }
  if (Array.isArray(value)) {
    const items = value as unknown[]
    if (isArrayIndex(step) && Number(step) < items.length) collect(items[Number(step)], steps, depth + 1, found)
    for (const item of items) if (isPlainObject(item)) collect(item, steps, depth, found)
    return
  }
  if (isPlainObject(value)) collect(Object.hasOwn(value, step) ? value[step] : undefined, steps, depth + 1, found)
  else found.push(undefined)
}
