import { compareValues } from './bson-order'
import { notAnswered, rejected } from './database-errors'
import { equals } from './matching'
import { applyPull, applyPush, checkPush } from './update-arrays'
import { checkStorable } from './storable'
import { isOperatorObject } from './operators'
import { pathParent, readPath, removePath, writePath } from './update-paths'
import { show, typeName } from './update-text'
import { cloneValue, isPlainObject } from './values'
import type { Document, PlainObject } from './values'

// MongoDB's update operators, as strict as the server: mingo lets pass what MongoDB rejects.

export type Change = { operator: UpdateOperator; path: string; operand: unknown }
type UpdateOperator = (typeof UPDATE_OPERATORS)[number]

const UPDATE_OPERATORS = [
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$push',
  '$pop',
  '$pull',
  '$pullAll',
  '$addToSet',
  '$rename',
] as const

/** Reads an update such as `{ $set: { a: 1 }, $inc: { n: 1 } }` and checks what does not depend on the document. */
export function parseUpdate(update: PlainObject): Change[] {
  const changes = Object.entries(update).flatMap(([operator, fields]) => parseOperator(operator, fields))
  if (changes.length === 0) throw notAnswered('an update without any operator')
  refuseConflicts(changes)
  return changes
}

/** Applies the changes to a copy of the document. */
export function applyUpdate(document: Document, changes: Change[]): Document {
  const updated = cloneValue(document)
  for (const change of changes) applyChange(updated, change)
  if (!equals(updated._id, document._id)) throw idIsImmutable()
  return updated
}

export function idIsImmutable(): Error {
  return rejected("Performing an update on the path '_id' would modify the immutable field '_id'")
}

function parseOperator(operator: string, fields: unknown): Change[] {
  const known = UPDATE_OPERATORS.find((name) => name === operator)
  if (known === undefined)
    throw operator.startsWith('$') ? notAnswered(`the update operator ${operator}`) : rejected(`Unknown modifier: ${operator}`)
  if (!isPlainObject(fields)) {
    const example = `For example: {$mod: {<field>: ...}} not {${operator}: ${show(fields)}}`
    throw rejected(`Modifiers operate on fields but we found type ${typeName(fields)} instead. ${example}`)
  }
  if (Object.keys(fields).length === 0)
    throw rejected(`'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`)
  return Object.entries(fields).map(([path, operand]) => {
    checkPath(path)
    checkOperand(known, path, operand)
    return { operator: known, path, operand }
  })
}

function checkPath(path: string): void {
  if (path === '') throw rejected('An empty update path is not valid.')
  for (const step of path.split('.')) {
    if (step === '') throw rejected(`The update path '${path}' contains an empty field name, which is not allowed.`)
    if (step === '$' || step.startsWith('$[')) throw notAnswered(`the positional operator in '${path}'`)
    if (step.startsWith('$')) throw rejected(`The dollar ($) prefixed field '${step}' in '${path}' is not valid for storage.`)
    if (step === '__proto__') throw notAnswered('a field named __proto__')
  }
}

function checkOperand(operator: UpdateOperator, path: string, operand: unknown): void {
  switch (operator) {
    case '$set':
    case '$min':
    case '$max':
      return checkStorable(operand, path)
    case '$inc':
      if (typeof operand !== 'number') throw rejected(`Cannot increment with non-numeric argument: {${path}: ${show(operand)}}`)
      return
    case '$mul':
      if (typeof operand !== 'number') throw rejected(`Cannot multiply with non-numeric argument: {${path}: ${show(operand)}}`)
      return
    case '$pop':
      if (operand !== 1 && operand !== -1) throw rejected(`$pop expects 1 or -1, found: ${show(operand)}`)
      return
    case '$pullAll':
      if (!Array.isArray(operand)) throw rejected(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
      return
    case '$rename':
      return checkRename(path, operand)
    case '$push':
      return checkPush(path, operand)
    case '$addToSet':
      return checkStorable(addedValues(operand), path)
    case '$unset':
    case '$pull':
      return
  }
}

function checkRename(path: string, operand: unknown): void {
  if (typeof operand !== 'string') throw rejected(`The 'to' field for $rename must be a string: ${path}: ${show(operand)}`)
  checkPath(operand)
  if (operand === path) throw rejected(`The source and target field for $rename must differ: ${path}: "${operand}"`)
}

function refuseConflicts(changes: Change[]): void {
  const paths: string[] = []
  for (const path of changes.flatMap((change) => pathsOf(change))) {
    const other = paths.find((taken) => taken === path || taken.startsWith(`${path}.`) || path.startsWith(`${taken}.`))
    if (other !== undefined)
      throw rejected(`Updating the path '${path}' would create a conflict at '${other.length < path.length ? other : path}'`)
    paths.push(path)
  }
}

function pathsOf({ operator, path, operand }: Change): string[] {
  return operator === '$rename' ? [path, operand as string] : [path]
}

function applyChange(document: Document, { operator, path, operand }: Change): void {
  switch (operator) {
    case '$set':
      return writePath(document, path, cloneValue(operand))
    case '$unset':
      return removePath(document, path)
    case '$inc':
      return writePath(document, path, (numberAt(document, path, operator) ?? 0) + (operand as number))
    case '$mul':
      return writePath(document, path, (numberAt(document, path, operator) ?? 0) * (operand as number))
    case '$min':
      return replaceIf(document, path, operand, (order) => order < 0)
    case '$max':
      return replaceIf(document, path, operand, (order) => order > 0)
    case '$push':
      return applyPush(document, path, operand)
    case '$addToSet':
      return addToSet(document, path, operand)
    case '$pop':
      return pop(document, path, operand as 1 | -1)
    case '$pull':
    case '$pullAll':
      return applyPull(document, path, operator, operand)
    case '$rename':
      return rename(document, path, operand as string)
  }
}

function numberAt(document: Document, path: string, operator: '$inc' | '$mul'): number | undefined {
  const value = readPath(document, path)
  if (value === undefined || typeof value === 'number') return value
  const field = path.split('.').at(-1) ?? path
  const found = `{_id: ${show(document._id)}} has the field '${field}' of non-numeric type ${typeName(value)}`
  throw rejected(`Cannot apply ${operator} to a value of non-numeric type. ${found}`)
}

function replaceIf(document: Document, path: string, operand: unknown, wins: (order: number) => boolean): void {
  const value = readPath(document, path)
  if (value === undefined || wins(compareValues(operand, value))) writePath(document, path, cloneValue(operand))
}

function addToSet(document: Document, path: string, operand: unknown): void {
  const current = readPath(document, path)
  if (current !== undefined && !Array.isArray(current)) {
    throw rejected(
      `Cannot apply $addToSet to non-array field. Field named '${path.split('.').at(-1) ?? path}' has non-array type ${typeName(current)}`,
    )
  }
  const items = [...((current as unknown[] | undefined) ?? [])]
  for (const value of addedValues(operand)) if (!items.some((item) => equals(item, value))) items.push(cloneValue(value))
  writePath(document, path, items)
}

function addedValues(operand: unknown): unknown[] {
  if (!isOperatorObject(operand)) return [operand]
  const each = operand['$each']
  if (!Array.isArray(each) || Object.keys(operand).length !== 1) throw rejected('$addToSet takes an $each array and nothing beside it')
  return each as unknown[]
}

function pop(document: Document, path: string, end: 1 | -1): void {
  const current = readPath(document, path)
  if (current === undefined) return
  if (!Array.isArray(current)) throw rejected(`Path '${path}' contains an element of non-array type '${typeName(current)}'`)
  writePath(document, path, end === 1 ? current.slice(0, -1) : current.slice(1))
}

function rename(document: Document, path: string, target: string): void {
  refuseArrayOnTheWay(document, path, 'source')
  refuseArrayOnTheWay(document, target, 'destination')
  const value = readPath(document, path)
  if (value === undefined) return
  removePath(document, path)
  writePath(document, target, value)
}

function refuseArrayOnTheWay(document: Document, path: string, role: 'source' | 'destination'): void {
  const arrayField = pathParent(document, path)
  if (arrayField === null) return
  const found = `'${path}' in doc with _id: ${show(document._id)} has an array field called '${arrayField}'`
  throw rejected(`The ${role} field cannot be an array element, ${found}`)
}
