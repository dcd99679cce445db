import type { Collection } from './collection'
import { notAnswered, rejected } from './database-errors'
import { compareOperands, compileExpression } from './expressions'
import { findDocuments } from './find'
import type { Joined } from './lookup'
import { planQuery } from './planner'
import { compileStage, objectOf } from './stages'
import type { Stage } from './stages'
import { refuseScan } from './strictness'
import { isPlainObject } from './values'
import type { PlainObject } from './values'

type Variables = ReadonlyMap<string, unknown>
/** A field of the joined collection against a variable or a literal. */
type Condition = {
  path: string
  read: (document: PlainObject) => unknown
  accepts: (order: number) => boolean
  isEquality: boolean
  operand: (variables: Variables) => unknown
}

const COMPARISONS: Record<string, (order: number) => boolean> = {
  $eq: (order) => order === 0,
  $ne: (order) => order !== 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
}

/** The pipeline of a `$lookup`: a `$match` by `$expr`, then `$project`, `$sort` and `$limit`. Answers how a document is joined. */
export function lookupPipeline(
  collection: Collection,
  letSpecification: unknown,
  pipeline: unknown,
  strictIndexes: boolean,
): (document: PlainObject) => Joined {
  const declared = Object.entries(objectOf('$lookup let', letSpecification))
  const evaluations = declared.map(([name, expression]) => ({ name: checkedName(name), evaluate: compileExpression(expression) }))
  const [match, ...rest] = stagesOf(pipeline)
  if (match?.name !== '$match') throw notAnswered('a $lookup pipeline that does not begin with $match')
  const conditions = conditionsOf(match.value, new Set(declared.map(([name]) => name)))
  const stages = rest.map(({ name, value }) => compileRest(name, value))
  return (document) => {
    const variables = new Map(evaluations.map(({ name, evaluate }) => [name, evaluate(document)]))
    const found = findByConditions(collection, conditions, variables, strictIndexes)
    return { ...found, documents: stages.reduce((documents, stage) => stage(documents), found.documents) }
  }
}

/**
 * Only equality narrows what is read: before MongoDB 5.0 comparisons of `$expr` by order use no index, and which version the platform runs
 * is not known. Indexes of arrays, and arrays and missing values as operands, serve no `$expr` in any version.
 */
function findByConditions(collection: Collection, conditions: Condition[], variables: Variables, strictIndexes: boolean): Joined {
  const bound = conditions.map((condition) => ({ ...condition, value: condition.operand(variables) }))
  const equalities = bound.filter(({ isEquality, value }) => isEquality && value !== undefined && !Array.isArray(value))
  const filter = equalities.length === 0 ? {} : { $and: equalities.map(({ path, value }) => ({ [path]: { $eq: value } })) }
  const indexes = collection.indexes.filter((index) => !index.fields.some(([path]) => index.isMultikey(path)))
  const asked = Object.fromEntries(conditions.map(({ path }) => [path, null]))
  if (strictIndexes) refuseScan(collection, planQuery(indexes, filter, []), asked, [])
  const query = { filter, order: [], skip: 0, limit: Infinity }
  const { rows, documentsExamined } = findDocuments({ documents: collection.documents, indexes }, query)
  const accepts = (document: PlainObject): boolean =>
    bound.every(({ read, accepts: fits, value }) => fits(compareOperands(read(document), value)))
  return { documents: rows.map(([, stored]) => stored.document).filter(accepts), documentsExamined }
}

function stagesOf(pipeline: unknown): { name: string; value: unknown }[] {
  if (!Array.isArray(pipeline)) throw rejected("'pipeline' option must be specified as an array")
  return (pipeline as unknown[]).map((stage) => {
    const [entry, ...others] = Object.entries(objectOf('$lookup pipeline', stage))
    if (entry === undefined || others.length > 0) throw rejected('A pipeline stage specification object must contain exactly one field.')
    return { name: entry[0], value: entry[1] }
  })
}

function compileRest(name: string, value: unknown): Stage {
  if (!['$project', '$sort', '$limit'].includes(name)) throw notAnswered(`the stage ${name} in a $lookup pipeline`)
  // A computed field could name a variable, and the stages know none.
  const computed = name === '$project' ? Object.entries(objectOf(name, value)).find(([, wanted]) => !isChoice(wanted)) : undefined
  if (computed !== undefined) throw notAnswered(`a computed field (${computed[0]}) in a $lookup pipeline`)
  return compileStage(name, value)
}

function isChoice(wanted: unknown): boolean {
  return typeof wanted === 'number' || typeof wanted === 'boolean'
}

function checkedName(name: string): string {
  if (!/^[a-z][A-Za-z0-9_]*$/.test(name)) throw rejected(`'${name}' starts with an invalid character for a user variable name`)
  return name
}

function conditionsOf(match: unknown, names: ReadonlySet<string>): Condition[] {
  const { $expr: expression, ...others } = objectOf('$match', match)
  const other = Object.keys(others)[0]
  if (other !== undefined) throw notAnswered(`a condition on ${other} besides $expr in a $lookup pipeline`)
  if (!isPlainObject(expression)) throw notAnswered('a $lookup pipeline whose $match has no $expr of comparisons')
  const { $and: several } = expression
  if (Array.isArray(several)) return (several as unknown[]).map((comparison) => conditionOf(comparison, names))
  return [conditionOf(expression, names)]
}

function conditionOf(comparison: unknown, names: ReadonlySet<string>): Condition {
  const [entry] = isPlainObject(comparison) ? Object.entries(comparison) : []
  const [operator, operands] = entry ?? ['a value', []]
  const accepts = COMPARISONS[operator]
  if (accepts === undefined) throw notAnswered(`${operator} in the $expr of a $lookup pipeline`)
  if (!Array.isArray(operands) || operands.length !== 2) throw rejected(`Expression ${operator} takes exactly 2 arguments.`)
  const [field, operand] = operands as [unknown, unknown]
  if (typeof field !== 'string' || !/^\$[^$]/.test(field))
    throw notAnswered(`${operator} in the $expr of a $lookup pipeline unless its first operand is a field`)
  return { path: field.slice(1), read: compileExpression(field), isEquality: operator === '$eq', accepts, operand: operandOf(operand, names) }
}

function operandOf(operand: unknown, names: ReadonlySet<string>): Condition['operand'] {
  if (typeof operand === 'string' && operand.startsWith('$$')) {
    const name = operand.slice(2)
    if (!names.has(name)) throw rejected(`Use of undefined variable: ${name}`)
    return (variables) => variables.get(name)
  }
  const isLiteral = isPlainObject(operand) && '$literal' in operand
  if (!isLiteral && ((typeof operand === 'object' && operand !== null && !(operand instanceof Date)) || String(operand).startsWith('$')))
    throw notAnswered('an operand besides a variable and a literal in the $expr of a $lookup pipeline')
  const value = isLiteral ? operand['$literal'] : operand
  return () => value
}
