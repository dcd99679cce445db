import type { Engine } from './engine'
import { findDocuments } from './find'
import type { Found, Query } from './find'
import type { Collection } from './collection'
import { planQuery } from './planner'
import { compileProjection } from './projection'
import type { Projection } from './projection'
import { filterOf, keyIn, limitOf, orderOf, refuseQueryInTransaction, skipOf } from './requests'
import type { Params } from './requests'
import { refuseScan } from './strictness'
import { decodeObject, encode } from './wire'

export type Answer = { body: Record<string, unknown>; documentsExamined: number }
export type Surroundings = { engine: Engine; strictIndexes: boolean; now: () => number }

/** `doc(id).get()`, in a transaction or not. */
export function getOne(params: Params, { engine, now }: Surroundings): Answer {
  const collection = engine.collection(params['collectionName'])
  const key = keyIn(filterOf(params, now()))
  const project = projectionOf(params, now())
  if (params['transactionId'] === undefined) {
    const stored = collection.documents.get(key)
    return listAnswer(
      stored === undefined ? [] : [project === null ? stored.text : encode(project(stored.document))],
      stored === undefined ? 0 : 1,
    )
  }
  const document = engine.findTransaction(params['transactionId']).read(collection, key)
  return listAnswer(document === null ? [] : [encode(project === null ? document : project(document))], document === null ? 0 : 1)
}

/** `where(…).get()`. */
export function getMany(params: Params, surroundings: Surroundings): Answer {
  refuseQueryInTransaction(params)
  const now = surroundings.now()
  const collection = surroundings.engine.collection(params['collectionName'])
  const project = projectionOf(params, now)
  const query = { filter: filterOf(params, now), order: orderOf(params, now), skip: skipOf(params), limit: limitOf(params) }
  const { rows, documentsExamined } = search(collection, query, surroundings.strictIndexes)
  const list = rows.map(([, stored]) => (project === null ? stored.text : encode(project(stored.document))))
  const answer = listAnswer(list, documentsExamined)
  return { ...answer, body: { ...answer.body, offset: query.skip, limit: query.limit } }
}

export function count(params: Params, surroundings: Surroundings): Answer {
  const collection = surroundings.engine.collection(params['collectionName'])
  const query = { filter: filterOf(params, surroundings.now()), order: [], skip: 0, limit: Infinity }
  const { rows, documentsExamined } = search(collection, query, surroundings.strictIndexes)
  return { body: { data: { total: rows.length } }, documentsExamined }
}

/** Finds committed documents; in strict mode only by an index. */
export function search(collection: Collection, query: Query, strictIndexes: boolean): Found {
  if (strictIndexes) refuseScan(collection, planQuery(collection.indexes, query.filter, query.order), query.filter, query.order)
  return findDocuments(collection, query)
}

function listAnswer(list: string[], documentsExamined: number): Answer {
  return { body: { data: { list } }, documentsExamined }
}

function projectionOf(params: Params, now: number): Projection | null {
  return compileProjection(decodeObject(params['projection'], 'projection', now))
}
