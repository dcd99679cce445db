import { compileAccumulator } from './accumulators'
import { notAnswered, rejected } from './database-errors'
import { compileExpression } from './expressions'
import { compileFilter } from './filter'
import { sortBy } from './find'
import { flattenedFields, setField, unwindField } from './stage-fields'
import { compileStageProjection } from './stage-projection'
import { sortOrder } from './requests'
import { isPlainObject } from './values'
import type { PlainObject } from './values'
import { encode } from './wire'

/** A stage that needs nothing but the documents that reach it. */
export type Stage = (documents: PlainObject[]) => PlainObject[]

/** Makes a stage; refuses by name what is not answered here. `$lookup` reads another collection and is made elsewhere. */
export function compileStage(name: string, value: unknown): Stage {
  switch (name) {
    case '$match': {
      const matches = compileFilter(objectOf(name, value))
      return (documents) => documents.filter(matches)
    }
    case '$sort': {
      const order = sortOrder(objectOf(name, value))
      return (documents) => sortBy(documents, (document) => document, order)
    }
    case '$limit': {
      const limit = countOf(name, value, 1)
      return (documents) => documents.slice(0, limit)
    }
    case '$skip': {
      const skip = countOf(name, value, 0)
      return (documents) => documents.slice(skip)
    }
    case '$count':
      return countStage(value)
    case '$group':
      return groupStage(objectOf(name, value))
    case '$sortByCount':
      return sortByCountStage(value)
    case '$unwind':
      return unwindStage(value)
    case '$project':
      return compileStageProjection(objectOf(name, value))
    case '$addFields':
    case '$set':
      return addFieldsStage(objectOf(name, value))
    case '$replaceRoot':
      return replaceRootStage(objectOf(name, value))
    default:
      throw notAnswered(`the aggregation stage ${name}`)
  }
}

export function objectOf(stage: string, value: unknown): PlainObject {
  if (!isPlainObject(value)) throw rejected(`the ${stage} stage specification must be an object`)
  return value
}

export function countOf(stage: string, value: unknown, least: number): number {
  if (!Number.isInteger(value) || (value as number) < least)
    throw rejected(`the ${stage} stage must be given a whole number from ${least} on`)
  return value as number
}

function countStage(value: unknown): Stage {
  if (typeof value !== 'string' || value === '' || value.startsWith('$') || value.includes('.'))
    throw rejected('the count field must be a non-empty string without $ and dots')
  // As in MongoDB, counting nothing yields no document rather than 0.
  return (documents) => (documents.length === 0 ? [] : [{ [value]: documents.length }])
}

function groupStage(specification: PlainObject): Stage {
  const { _id: idExpression, ...fields } = specification
  if (idExpression === undefined) throw rejected('a group specification must include an _id')
  const evaluateId = compileExpression(idExpression)
  const accumulators = Object.entries(fields).map(([field, accumulator]) => ({ field, accumulate: compileAccumulator(field, accumulator) }))
  return (documents) =>
    groupsBy(documents, evaluateId).map(({ id, members }) => ({
      _id: id,
      ...Object.fromEntries(accumulators.map(({ field, accumulate }) => [field, accumulate(members)])),
    }))
}

function sortByCountStage(expression: unknown): Stage {
  const evaluate = compileExpression(expression)
  return (documents) => {
    const counted = groupsBy(documents, evaluate).map(({ id, members }) => ({ _id: id, count: members.length }))
    return sortBy(counted, (document) => document, [['count', -1]])
  }
}

function groupsBy(documents: PlainObject[], evaluateId: (document: unknown) => unknown): { id: unknown; members: PlainObject[] }[] {
  const groups = new Map<string, { id: unknown; members: PlainObject[] }>()
  for (const document of documents) {
    const id = evaluateId(document) ?? null
    const key = encode({ id })
    const group = groups.get(key) ?? { id, members: [] }
    group.members.push(document)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function unwindStage(value: unknown): Stage {
  const options = typeof value === 'string' ? { path: value } : objectOf('$unwind', value)
  const { path, includeArrayIndex, preserveNullAndEmptyArrays, ...rest } = options
  const unknown = Object.keys(rest)[0]
  if (unknown !== undefined) throw rejected(`unrecognized option to $unwind stage: ${unknown}`)
  if (typeof path !== 'string' || !path.startsWith('$')) throw rejected("path option to $unwind stage should be prefixed with a '$'")
  if (includeArrayIndex !== undefined && typeof includeArrayIndex !== 'string')
    throw rejected('expected a non-empty string for the includeArrayIndex option to $unwind stage')
  const keepEmpty = preserveNullAndEmptyArrays === true
  return (documents) => documents.flatMap((document) => unwindField(document, path.slice(1), keepEmpty, includeArrayIndex))
}

function addFieldsStage(specification: PlainObject): Stage {
  const fields = flattenedFields(specification).map(([path, expression]) => ({ path, evaluate: compileExpression(expression) }))
  return (documents) =>
    documents.map((document) => fields.reduce((result, { path, evaluate }) => setField(result, path, evaluate(document)), document))
}

function replaceRootStage(specification: PlainObject): Stage {
  const evaluate = compileExpression(specification['newRoot'])
  return (documents) =>
    documents.map((document) => {
      const root = evaluate(document)
      if (!isPlainObject(root)) throw rejected("'newRoot' expression must evaluate to an object")
      return root
    })
}
