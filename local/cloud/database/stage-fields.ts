import { isOperatorObject } from './operators'
import { isPlainObject } from './values'
import type { PlainObject } from './values'

/** `{ a: { b: … } }` means the same as `{ 'a.b': … }` in `$project` and `$addFields`. */
export function flattenedFields(specification: PlainObject, prefix = ''): [path: string, wanted: unknown][] {
  return Object.entries(specification).flatMap(([key, wanted]): [string, unknown][] => {
    const isNested = isPlainObject(wanted) && !isOperatorObject(wanted) && Object.keys(wanted).length > 0
    return isNested ? flattenedFields(wanted, `${prefix}${key}.`) : [[`${prefix}${key}`, wanted]]
  })
}

/** A copy with one field set, through arrays on the way, as `$addFields` does; a missing value takes the field away. */
export function setField(document: PlainObject, path: string, value: unknown): PlainObject {
  return set(document, path.split('.'), value) as PlainObject
}

/** One document per element of an array; a value that is no array stays as it is. */
export function unwindField(document: PlainObject, path: string, keepEmpty: boolean, indexField: string | undefined): PlainObject[] {
  const value = plainPath(document, path)
  const numbered = (result: PlainObject, index: number | null) => (indexField === undefined ? result : setField(result, indexField, index))
  if (Array.isArray(value) && value.length > 0) return value.map((item: unknown, index) => numbered(setField(document, path, item), index))
  if (!Array.isArray(value) && value !== null && value !== undefined) return [numbered(document, null)]
  if (!keepEmpty) return []
  return [numbered(Array.isArray(value) ? setField(document, path, undefined) : document, null)]
}

function set(current: unknown, steps: string[], value: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (Array.isArray(current)) return current.map((item: unknown) => set(item, steps, value))
  const result: PlainObject = isPlainObject(current) ? { ...current } : {}
  const next = rest.length === 0 ? value : set(result[step], rest, value)
  if (next === undefined) Reflect.deleteProperty(result, step)
  else result[step] = next
  return result
}

function plainPath(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, step) => (isPlainObject(value) && Object.hasOwn(value, step) ? value[step] : undefined), document)
}
