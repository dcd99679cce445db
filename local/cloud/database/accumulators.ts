import { compareValues } from './bson-order'
import { notAnswered, rejected } from './database-errors'
import { average, compileExpression, extreme, sum } from './expressions'
import { isPlainObject } from './values'

export type Accumulate = (documents: unknown[]) => unknown

/** One field of `$group`, such as `{ $sum: '$hours' }`. */
export function compileAccumulator(field: string, specification: unknown): Accumulate {
  if (!isPlainObject(specification)) throw rejected(`The field '${field}' must be an accumulator object`)
  const [entry, another] = Object.entries(specification)
  if (entry === undefined || another !== undefined) throw rejected(`The field '${field}' must specify one accumulator`)
  const [operator, operand] = entry
  const fold = ACCUMULATORS[operator]
  if (fold === undefined) throw notAnswered(`the accumulator ${operator}`)
  const evaluate = compileExpression(operand)
  return (documents) => fold(documents.map(evaluate))
}

/** Each takes the values of a group in order; a missing value is undefined. */
const ACCUMULATORS: Record<string, (values: unknown[]) => unknown> = {
  $sum: sum,
  $avg: average,
  $min: (values) => extreme(values, -1),
  $max: (values) => extreme(values, 1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => distinct(values.filter((value) => value !== undefined)),
}

function distinct(values: unknown[]): unknown[] {
  const result: unknown[] = []
  for (const value of values) if (!result.some((known) => compareValues(known, value) === 0)) result.push(value)
  return result
}
