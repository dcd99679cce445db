import { notAnswered, rejected } from './database-errors'
import { isPlainObject } from './values'
import type { PlainObject } from './values'

// The allow-lists: an operator outside them is refused by name, because a wrong answer costs more than none.

const LOGICAL_OPERATORS = new Set(['$and', '$or', '$nor'])
const FIELD_OPERATORS = names('$eq $ne $gt $gte $lt $lte $in $nin $not $exists $size $all $elemMatch $regex $options $mod')
const EXPRESSION_OPERATORS = names(
  '$abs $add $ceil $divide $floor $mod $multiply $subtract $sum $avg $min $max $and $or $not $cmp $eq $ne $gt $gte $lt $lte',
  '$cond $ifNull $switch $let $literal $arrayElemAt $concatArrays $filter $in $isArray $map $reduce $reverseArray $setIntersection $size $slice',
  '$mergeObjects $objectToArray $concat $toLower $toUpper $strLenCP $substrCP $dateToString $year $month $dayOfMonth $dayOfWeek',
  '$hour $minute $second',
)

/** Checks a filter before it is used; throws what MongoDB throws, or refuses what is not known here. */
export function checkFilter(filter: PlainObject): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (LOGICAL_OPERATORS.has(key)) checkBranches(key, condition)
    else if (key === '$expr') checkExpression(condition)
    else if (key.startsWith('$')) throw notAnswered(`the top-level query operator ${key}`)
    else checkCondition(condition)
  }
}

/** Whether an object is made of operators, such as `{ $gt: 1 }`, and not a value to compare with. */
export function isOperatorObject(value: unknown): value is PlainObject {
  return isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true
}

function names(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

function checkBranches(operator: string, branches: unknown): void {
  if (!Array.isArray(branches) || branches.length === 0) throw rejected(`${operator} must be a nonempty array`)
  for (const branch of branches as unknown[]) {
    if (!isPlainObject(branch)) throw rejected(`${operator} argument's entries must be objects`)
    checkFilter(branch)
  }
}

function checkCondition(condition: unknown): void {
  if (!isOperatorObject(condition)) return
  for (const [operator, operand] of Object.entries(condition)) {
    if (!operator.startsWith('$')) throw rejected(`unknown operator: ${operator}`)
    if (!FIELD_OPERATORS.has(operator)) throw notAnswered(`the query operator ${operator}`)
    checkOperand(operator, operand, condition)
  }
}

function checkOperand(operator: string, operand: unknown, condition: PlainObject): void {
  switch (operator) {
    case '$in':
    case '$nin':
    case '$all':
      return checkList(operator, operand)
    case '$not':
      if (operand instanceof RegExp) return
      if (!isOperatorObject(operand)) throw rejected('$not needs a regex or a document')
      return checkCondition(operand)
    case '$elemMatch':
      if (!isPlainObject(operand)) throw rejected('$elemMatch needs an Object')
      return isValueCondition(operand) ? checkCondition(operand) : checkFilter(operand)
    case '$size':
      if (!Number.isInteger(operand) || (operand as number) < 0) throw rejected('$size must be a non-negative whole number')
      return
    case '$mod':
      if (!Array.isArray(operand) || operand.length !== 2) throw rejected('malformed mod, needs to be an array of two numbers')
      return
    case '$regex':
      if (typeof operand !== 'string' && !(operand instanceof RegExp)) throw rejected('$regex has to be a string')
      return
    case '$options':
      if (!('$regex' in condition)) throw rejected('$options needs a $regex')
      return
    case '$eq':
    case '$ne':
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      if (operand instanceof RegExp) throw rejected(`Can't have RegEx as arg to predicate over field '${operator}'.`)
      return
    default:
      return
  }
}

function checkList(operator: string, operand: unknown): void {
  if (!Array.isArray(operand)) throw rejected(`${operator} needs an array`)
  for (const item of operand as unknown[]) {
    if (!isOperatorObject(item)) continue
    if (operator !== '$all' || Object.keys(item)[0] !== '$elemMatch') throw rejected(`cannot nest $ under ${operator}`)
    checkCondition(item)
  }
}

/** `$elemMatch: { $gt: 1 }` tests the elements themselves; `{ field: … }` and `{ $or: … }` test them as documents. */
export function isValueCondition(operand: PlainObject): boolean {
  return isOperatorObject(operand) && !LOGICAL_OPERATORS.has(Object.keys(operand)[0] ?? '')
}

/** Checks an aggregation expression all the way down. */
export function checkExpression(expression: unknown): void {
  if (Array.isArray(expression)) {
    for (const item of expression as unknown[]) checkExpression(item)
    return
  }
  if (typeof expression === 'string' && expression.startsWith('$$')) return checkVariable(expression)
  if (expression instanceof RegExp) throw notAnswered('a regular expression in an aggregation expression')
  if (!isPlainObject(expression)) return
  const keys = Object.keys(expression)
  const operator = keys.find((key) => key.startsWith('$'))
  if (operator !== undefined && keys.length > 1) throw rejected('An object representing an expression must have exactly one field')
  if (operator === '$literal') return
  if (operator !== undefined && !EXPRESSION_OPERATORS.has(operator)) throw notAnswered(`the aggregation expression ${operator}`)
  for (const item of Object.values(expression)) checkExpression(item)
}

function checkVariable(reference: string): void {
  const name = reference.slice(2).split('.')[0] ?? ''
  if (/^[A-Z]/.test(name) && name !== 'ROOT' && name !== 'CURRENT') throw notAnswered(`the aggregation variable $$${name}`)
}
