import { isOperatorObject, isValueCondition } from './operators'
import { isPlainObject } from './values'
import type { PlainObject } from './values'

export type Bound = { value: unknown; inclusive: boolean }
/** What a query says about one field as far as an index can use it. */
export type Constraint = { points?: unknown[]; lower?: Bound; upper?: Bound }
export type Constraints = Map<string, Constraint>

/** Reads the conditions that every found document meets; what an index cannot use is left out. */
export function collectConstraints(filter: PlainObject): Constraints {
  const constraints: Constraints = new Map()
  collectFrom(filter, '', constraints)
  return constraints
}

function collectFrom(filter: PlainObject, prefix: string, constraints: Constraints): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const branch of condition as unknown[]) if (isPlainObject(branch)) collectFrom(branch, prefix, constraints)
    } else if (!key.startsWith('$')) {
      collectCondition(prefix + key, condition, constraints)
    }
  }
}

function collectCondition(path: string, condition: unknown, constraints: Constraints): void {
  if (condition instanceof RegExp) return addPrefix(path, condition, constraints)
  if (!isOperatorObject(condition)) return addPoints(path, [condition], constraints)
  for (const [operator, operand] of Object.entries(condition)) collectOperator(path, operator, operand, condition, constraints)
}

function collectOperator(path: string, operator: string, operand: unknown, condition: PlainObject, constraints: Constraints): void {
  switch (operator) {
    case '$eq':
      return addPoints(path, [operand], constraints)
    case '$in':
      return addPoints(path, operand as unknown[], constraints)
    case '$all':
      // One of the values is enough to find by; the others are tested on what was found.
      return addPoints(path, (operand as unknown[]).slice(0, 1), constraints)
    case '$gt':
    case '$gte':
      return addBound(path, 'lower', { value: operand, inclusive: operator === '$gte' }, constraints)
    case '$lt':
    case '$lte':
      return addBound(path, 'upper', { value: operand, inclusive: operator === '$lte' }, constraints)
    case '$regex':
      if (typeof operand === 'string' && condition['$options'] === undefined) addPrefix(path, new RegExp(operand), constraints)
      return
    case '$elemMatch':
      return collectElements(path, operand as PlainObject, constraints)
    default:
      return
  }
}

function collectElements(path: string, operand: PlainObject, constraints: Constraints): void {
  if (isValueCondition(operand)) collectCondition(path, operand, constraints)
  else collectFrom(operand, `${path}.`, constraints)
}

// An array is found by its elements only, so a whole array as operand is left to the test of each document.
function isIndexable(value: unknown): boolean {
  return !Array.isArray(value) && !(value instanceof RegExp) && !isOperatorObject(value)
}

function addPoints(path: string, values: unknown[], constraints: Constraints): void {
  const known = constraints.get(path)
  if (known?.points !== undefined || !values.every(isIndexable)) return
  constraints.set(path, { ...known, points: values })
}

function addBound(path: string, side: 'lower' | 'upper', bound: Bound, constraints: Constraints): void {
  const known = constraints.get(path)
  if (known?.[side] !== undefined || !isIndexable(bound.value) || isPlainObject(bound.value)) return
  if (bound.value === null) return bound.inclusive ? addPoints(path, [null], constraints) : undefined
  constraints.set(path, { ...known, [side]: bound })
}

/** `^abc` reads as "from abc on, up to the last text that begins with it". */
function addPrefix(path: string, pattern: RegExp, constraints: Constraints): void {
  const prefix = /^\^([^\\^$.*+?()[\]{}|/]+)(.?)/u.exec(pattern.source)
  if (prefix === null || pattern.flags !== '') return
  const isOptional = ['*', '?', '{'].includes(prefix[2] ?? '')
  const literal = isOptional ? [...(prefix[1] ?? '')].slice(0, -1).join('') : (prefix[1] ?? '')
  if (literal === '' || pattern.source.includes('|')) return
  addBound(path, 'lower', { value: literal, inclusive: true }, constraints)
  addBound(path, 'upper', { value: `${literal}\u{10ffff}`, inclusive: true }, constraints)
}
