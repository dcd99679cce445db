import { invalidParameter, notAnswered } from './database-errors'
import type { SortOrder } from './planner'
import { isPlainObject, keyOfId } from './values'
import type { DocumentId, PlainObject } from './values'
import { decodeObject } from './wire'

/** The parameters of one action, as the SDK sends them. */
export type Params = Record<string, unknown>

const MOST_DOCUMENTS = 1000
const DEFAULT_DOCUMENTS = 100

export function filterOf(params: Params, now: number): PlainObject {
  return decodeObject(params['query'], 'query', now)
}

/** The id that `doc(id)` names. */
export function idOf(filter: PlainObject): DocumentId {
  const id = filter['_id']
  if (typeof id !== 'string' && typeof id !== 'number') throw notAnswered('doc() without an id of text or number')
  return id
}

export function keyIn(filter: PlainObject): string {
  return keyOfId(idOf(filter))
}

export function orderOf(params: Params, now: number): SortOrder {
  return sortOrder(decodeObject(params['order'], 'order', now))
}

export function sortOrder(specification: PlainObject): SortOrder {
  return Object.entries(specification).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParameter(`the order of '${path}' must be 1 or -1`)
    return [path, direction]
  })
}

/** 100 unless told, 1000 at most. */
export function limitOf(params: Params): number {
  const limit = wholeNumber(params, 'limit') ?? 0
  return limit === 0 ? DEFAULT_DOCUMENTS : Math.min(limit, MOST_DOCUMENTS)
}

export function skipOf(params: Params): number {
  return wholeNumber(params, 'offset') ?? 0
}

/** In a transaction the platform knows documents by their id only. */
export function refuseQueryInTransaction(params: Params): void {
  const isQuery = params['queryType'] === 'WHERE'
  if (isQuery && params['transactionId'] !== undefined) throw invalidParameter('where() does not work in a transaction, only doc(id) does')
}

export function textsOf(params: Params, name: string): unknown[] {
  const list = params[name]
  if (!Array.isArray(list)) throw invalidParameter(`${name} must be an array`)
  return list as unknown[]
}

export function stagesOf(params: Params): { key: string; value: unknown }[] {
  return textsOf(params, 'stages').map((stage) => {
    if (!isPlainObject(stage) || typeof stage['stageKey'] !== 'string') throw invalidParameter('stages must name their stageKey')
    return { key: stage['stageKey'], value: stage['stageValue'] }
  })
}

function wholeNumber(params: Params, name: string): number | undefined {
  const value = params[name]
  if (value === undefined || value === null) return undefined
  if (!Number.isInteger(value) || (value as number) < 0) throw invalidParameter(`${name} must be a whole number, not negative`)
  return value as number
}
