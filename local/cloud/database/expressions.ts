import { Context, evalExpr } from 'mingo/core'
import * as mingo from 'mingo/operators/expression'
import { compareValues } from './bson-order'
import { CloudError } from '../cloud-error'
import { notAnswered, rejected } from './database-errors'
import { dateOperators } from './expression-dates'
import { checkExpression } from './operators'
import { show, typeName } from './update-text'
import { isPlainObject } from './values'
import type { PlainObject } from './values'

export type Evaluate = (expression: unknown) => unknown
/** An operator gets its operand unevaluated, and how to evaluate what is in it. */
export type ExpressionOperator = (operand: unknown, evaluate: Evaluate) => unknown

// mingo walks the expression and knows fields and variables; where its operators differ from MongoDB, ours stand in their place.
const CORRECT_IN_MINGO = {
  $abs: mingo.$abs,
  $add: mingo.$add,
  $ceil: mingo.$ceil,
  $divide: mingo.$divide,
  $floor: mingo.$floor,
  $multiply: mingo.$multiply,
  $subtract: mingo.$subtract,
  $and: mingo.$and,
  $or: mingo.$or,
  $cond: mingo.$cond,
  $ifNull: mingo.$ifNull,
  $arrayElemAt: mingo.$arrayElemAt,
  $concatArrays: mingo.$concatArrays,
  $filter: mingo.$filter,
  $isArray: mingo.$isArray,
  $map: mingo.$map,
  $reduce: mingo.$reduce,
  $reverseArray: mingo.$reverseArray,
  $slice: mingo.$slice,
  $concat: mingo.$concat,
  $objectToArray: mingo.$objectToArray,
  $literal: mingo.$literal,
  $let: mingo.$let,
  $strLenCP: mingo.$strLenCP,
}

const OWN: Record<string, ExpressionOperator> = {
  $eq: (operand, evaluate) => compared(operand, evaluate) === 0,
  $ne: (operand, evaluate) => compared(operand, evaluate) !== 0,
  $gt: (operand, evaluate) => compared(operand, evaluate) > 0,
  $gte: (operand, evaluate) => compared(operand, evaluate) >= 0,
  $lt: (operand, evaluate) => compared(operand, evaluate) < 0,
  $lte: (operand, evaluate) => compared(operand, evaluate) <= 0,
  $cmp: (operand, evaluate) => Math.sign(compared(operand, evaluate)),
  $not: (operand, evaluate) => !isTruthy(single(operand, evaluate, '$not')),
  $in: isMember,
  $setIntersection: commonElements,
  $size: (operand, evaluate) => arrayFor('$size', single(operand, evaluate, '$size')).length,
  $mod: remainder,
  $switch: firstCase,
  $mergeObjects: mergeObjects,
  $toLower: (operand, evaluate) => textOf('$toLower', single(operand, evaluate, '$toLower')).toLowerCase(),
  $toUpper: (operand, evaluate) => textOf('$toUpper', single(operand, evaluate, '$toUpper')).toUpperCase(),
  $substrCP: substring,
  $sum: (operand, evaluate) => sum(operands(operand, evaluate)),
  $avg: (operand, evaluate) => average(operands(operand, evaluate)),
  $min: (operand, evaluate) => extreme(operands(operand, evaluate), -1),
  $max: (operand, evaluate) => extreme(operands(operand, evaluate), 1),
  ...dateOperators,
}

const context = Context.init({ expression: { ...CORRECT_IN_MINGO, ...plugged(OWN) } })

/** Checks an expression and makes it callable; `undefined` is a missing value. */
export function compileExpression(expression: unknown): (document: unknown) => unknown {
  checkExpression(expression)
  return (document) => withoutMissing(evaluateIn(document, expression))
}

export function isTruthy(value: unknown): boolean {
  return value !== false && value !== 0 && value !== null && value !== undefined
}

export function sum(values: unknown[]): number {
  return values.reduce<number>((total, value) => (typeof value === 'number' ? total + value : total), 0)
}

export function average(values: unknown[]): number | null {
  const numbers = values.filter((value) => typeof value === 'number')
  return numbers.length === 0 ? null : sum(numbers) / numbers.length
}

/** The smallest (-1) or largest (1) value; null and missing do not count. */
export function extreme(values: unknown[], side: 1 | -1): unknown {
  const present = values.filter((value) => value !== null && value !== undefined)
  if (present.length === 0) return null
  return present.reduce((chosen, value) => (compareValues(value, chosen) * side > 0 ? value : chosen))
}

/** Orders two values as expressions do: across types, arrays as wholes and, unlike in queries, a missing value before null. */
export function compareOperands(left: unknown, right: unknown): number {
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined)
  return compareValues(left, right)
}

function evaluateIn(document: unknown, expression: unknown): unknown {
  try {
    return evalExpr(document, expression, { context } as never)
  } catch (error) {
    // mingo throws its own errors for operands of the wrong type.
    throw error instanceof CloudError ? error : rejected(error instanceof Error ? error.message : String(error))
  }
}

type MingoOperator = (document: unknown, operand: unknown, options: unknown) => unknown

function plugged(operators: Record<string, ExpressionOperator>): Record<string, MingoOperator> {
  const entries = Object.entries(operators).map(([name, operator]): [string, MingoOperator] => [
    name,
    (document, operand, options) => operator(operand, (expression) => evalExpr(document, expression, options as never)),
  ])
  return Object.fromEntries(entries)
}

// A field that is missing stays out of the object that is made of it; in an array it becomes null.
function withoutMissing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutMissing(item ?? null))
  if (!isPlainObject(value)) return value
  const present = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(present.map(([key, item]) => [key, withoutMissing(item)]))
}

function compared(operand: unknown, evaluate: Evaluate): number {
  return compareOperands(...pair(operand, evaluate))
}

function pair(operand: unknown, evaluate: Evaluate): [unknown, unknown] {
  if (!Array.isArray(operand) || operand.length !== 2) throw rejected('Expression takes exactly 2 arguments.')
  return [evaluate(operand[0]), evaluate(operand[1])]
}

function single(operand: unknown, evaluate: Evaluate, operator: string): unknown {
  if (!Array.isArray(operand)) return evaluate(operand)
  if (operand.length !== 1) throw rejected(`Expression ${operator} takes exactly 1 arguments. ${operand.length} were passed in.`)
  return evaluate(operand[0])
}

/** The operands of `$sum` and its like: a list of expressions, or one that may yield an array. */
function operands(operand: unknown, evaluate: Evaluate): unknown[] {
  if (Array.isArray(operand) && operand.length !== 1) return operand.map((item: unknown) => evaluate(item))
  const value = evaluate(Array.isArray(operand) ? operand[0] : operand)
  return Array.isArray(value) ? (value as unknown[]) : [value]
}

function arrayFor(operator: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw rejected(`The argument to ${operator} must be an array, but was of type: ${typeName(value)}`)
  return value as unknown[]
}

function isMember(operand: unknown, evaluate: Evaluate): boolean {
  const [value, list] = pair(operand, evaluate)
  if (!Array.isArray(list)) throw rejected(`$in requires an array as a second argument, found: ${typeName(list)}`)
  return (list as unknown[]).some((item) => value !== undefined && compareValues(item, value) === 0)
}

/** Without repeats and in no order that may be relied on. A missing or null set makes null. */
function commonElements(operand: unknown, evaluate: Evaluate): unknown[] | null {
  const sets = operands(operand, evaluate)
  if (sets.some((set) => set === null || set === undefined)) return null
  const [first = [], ...others] = sets.map((set) => {
    if (!Array.isArray(set)) throw rejected(`All operands of $setIntersection must be arrays. One argument is of type: ${typeName(set)}`)
    return set as unknown[]
  })
  return others.reduce(intersection, intersection(first, first))
}

// Most sets are of texts, and those may be long.
function intersection(left: unknown[], right: unknown[]): unknown[] {
  const texts = new Set(right.filter((item) => typeof item === 'string'))
  const others = right.filter((item) => typeof item !== 'string')
  const common: unknown[] = [...new Set(left)].filter((item) => (typeof item === 'string' ? texts.has(item) : others.some((other) => compareValues(other, item) === 0)))
  return common.filter((item, at) => typeof item === 'string' || common.findIndex((other) => compareValues(other, item) === 0) === at)
}

function remainder(operand: unknown, evaluate: Evaluate): number | null {
  const [dividend, divisor] = pair(operand, evaluate)
  if (dividend === null || dividend === undefined || divisor === null || divisor === undefined) return null
  if (typeof dividend !== 'number' || typeof divisor !== 'number')
    throw rejected(`$mod only supports numeric types, not ${typeName(dividend)} and ${typeName(divisor)}`)
  if (divisor === 0) throw rejected("can't $mod by zero")
  return dividend % divisor
}

function firstCase(operand: unknown, evaluate: Evaluate): unknown {
  if (!isPlainObject(operand) || !Array.isArray(operand['branches'])) throw rejected('$switch requires an array of branches')
  for (const branch of operand['branches'] as PlainObject[]) if (isTruthy(evaluate(branch['case']))) return evaluate(branch['then'])
  if ('default' in operand) return evaluate(operand['default'])
  throw rejected('$switch could not find a matching branch for an input, and no default was specified.')
}

function mergeObjects(operand: unknown, evaluate: Evaluate): PlainObject {
  const merged: PlainObject = {}
  for (const item of operands(operand, evaluate)) {
    if (item === null || item === undefined) continue
    if (!isPlainObject(item)) throw rejected(`$mergeObjects requires object inputs, but input ${show(item)} is of type ${typeName(item)}`)
    Object.assign(merged, item)
  }
  return merged
}

function textOf(operator: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  throw notAnswered(`${operator} of a ${typeName(value)}`)
}

function substring(operand: unknown, evaluate: Evaluate): string {
  if (!Array.isArray(operand) || operand.length !== 3) throw rejected('Expression $substrCP takes exactly 3 arguments.')
  const [text, start, length] = operand.map((item: unknown) => evaluate(item))
  if (!isPosition(start) || !isPosition(length)) throw rejected('$substrCP: starting index and length must be non-negative integers.')
  return [...textOf('$substrCP', text)].slice(start, start + length).join('')
}

function isPosition(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0
}
