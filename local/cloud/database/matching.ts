import { compareValues, sameType } from './bson-order'
import { candidatesAt, valuesAt } from './paths'
import { isValueCondition } from './operators'
import { isPlainObject } from './values'
import type { PlainObject } from './values'

// MongoDB's field operators, plugged into mingo's query compiler in place of its own, which differ in detail: null against
// a missing field, arrays on the path, objects in $elemMatch, order of fields in equality, comparison across types.

type Matches = (document: unknown) => boolean
/** Makes a nested filter's test; given by the compiler, so that $elemMatch and $not can use it. */
export type CompileFilter = (filter: PlainObject) => Matches
export type FieldOperator = (path: string, operand: unknown) => Matches

export function fieldOperators(compile: CompileFilter): Record<string, FieldOperator> {
  const positive: Record<string, FieldOperator> = {
    $eq: (path, operand) => some(path, (value) => equals(value, operand)),
    $gt: (path, operand) => some(path, (value) => sameType(value, operand) && compareValues(value, operand) > 0),
    $gte: (path, operand) => some(path, (value) => sameType(value, operand) && compareValues(value, operand) >= 0),
    $lt: (path, operand) => some(path, (value) => sameType(value, operand) && compareValues(value, operand) < 0),
    $lte: (path, operand) => some(path, (value) => sameType(value, operand) && compareValues(value, operand) <= 0),
    $in: (path, operand) => some(path, isOneOf(operand as unknown[])),
    $regex: (path, operand) => some(path, (value) => typeof value === 'string' && (operand as RegExp).test(value)),
    $mod: (path, operand) => some(path, hasRemainder(operand as [number, number])),
    $size: (path, operand) => someUnexpanded(path, (value) => Array.isArray(value) && value.length === operand),
    $elemMatch: (path, operand) => someUnexpanded(path, hasElement(operand as PlainObject, compile)),
    $all: (path, operand) => all(path, operand as unknown[], compile),
  }
  return {
    ...positive,
    $ne: (path, operand) => not(some(path, (value) => equals(value, operand))),
    $nin: (path, operand) => not(some(path, isOneOf(operand as unknown[]))),
    $exists: (path, operand) => {
      const exists = someUnexpanded(path, (value) => value !== undefined)
      return isTruthy(operand) ? exists : not(exists)
    },
    $not: (path, operand) => not(compile({ [path]: operand })),
  }
}

/** Equality as queries mean it: null stands for a missing field too. */
export function equals(value: unknown, operand: unknown): boolean {
  return typeof value === 'string' && typeof operand === 'string' ? value === operand : compareValues(value, operand) === 0
}

function some(path: string, test: (value: unknown) => boolean): Matches {
  return (document) => candidatesAt(document, path).some(test)
}

function someUnexpanded(path: string, test: (value: unknown) => boolean): Matches {
  return (document) => valuesAt(document, path).some(test)
}

function not(matches: Matches): Matches {
  return (document) => !matches(document)
}

function isOneOf(operands: unknown[]): (value: unknown) => boolean {
  // Where cases are searched for, hundreds of texts are asked for in arrays of hundreds.
  const texts = new Set(operands.filter((operand) => typeof operand === 'string'))
  const others = operands.filter((operand) => typeof operand !== 'string')
  return (value) =>
    (typeof value === 'string' && texts.has(value)) ||
    others.some((operand) => (operand instanceof RegExp ? typeof value === 'string' && operand.test(value) : equals(value, operand)))
}

function hasRemainder([divisor, remainder]: [number, number]): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder)
}

function hasElement(condition: PlainObject, compile: CompileFilter): (value: unknown) => boolean {
  if (isValueCondition(condition)) {
    const matches = compile({ element: condition })
    return (value) => Array.isArray(value) && value.some((element: unknown) => matches({ element }))
  }
  const matches = compile(condition)
  return (value) => Array.isArray(value) && value.some((element: unknown) => isPlainObject(element) && matches(element))
}

function all(path: string, operands: unknown[], compile: CompileFilter): Matches {
  if (operands.length === 0) return () => false
  const tests = operands.map((operand) =>
    compile({ [path]: isPlainObject(operand) && '$elemMatch' in operand ? operand : equality(operand) }),
  )
  return (document) => tests.every((test) => test(document))
}

function equality(operand: unknown): unknown {
  return operand instanceof RegExp ? operand : { $eq: operand }
}

function isTruthy(value: unknown): boolean {
  return value !== false && value !== 0 && value !== null && value !== undefined
}
