import { randomBytes } from 'node:crypto'
import { invalidParameter, notAnswered } from './database-errors'
import type { Collection } from './collection'
import type { Answer, Surroundings } from './reads'
import { search } from './reads'
import { filterOf, idOf, keyIn, refuseQueryInTransaction, textsOf } from './requests'
import type { Params } from './requests'
import { toDocument } from './storable'
import type { Transaction, Write } from './transactions'
import { applyUpdate, parseUpdate } from './update'
import type { Change } from './update'
import { keyOfId } from './values'
import type { Document, PlainObject } from './values'
import { decodeObject, encode } from './wire'

type Target = { key: string; document: Document }

/** `add(…)` of one or several documents; several are inserted in order, up to the first that fails. */
export async function insert(params: Params, surroundings: Surroundings): Promise<Answer> {
  const collection = surroundings.engine.collection(params['collectionName'])
  const documents = textsOf(params, 'data').map((text) => {
    const data = decodeObject(text, 'data', surroundings.now())
    return toDocument(data, data['_id'] ?? newId())
  })
  if (documents.length === 0) throw invalidParameter('data must hold at least one document')
  const writes = documents.map((document): Write => ({ collection, key: keyOfId(document._id), document, kind: 'insert' }))
  await inTransactionOrQueue(params, surroundings, (transaction) => surroundings.engine.change(writes, transaction))
  return { body: { data: { insertedIds: documents.map((document) => document._id) } }, documentsExamined: 0 }
}

/** `update(…)` of documents by id or query, and `doc(id).set(…)`, which replaces or creates. */
export async function modify(params: Params, surroundings: Surroundings): Promise<Answer> {
  refuseQueryInTransaction(params)
  const now = surroundings.now()
  const filter = filterOf(params, now)
  const data = decodeObject(params['data'], 'data', now)
  if (params['merge'] === false) return replace(params, filter, data, surroundings)
  if (params['upsert'] === true) throw notAnswered('an update that creates what it does not find')
  const changes = parseUpdate(data)
  return inTransactionOrQueue(params, surroundings, (transaction) => {
    const { collection, targets, documentsExamined } = find(params, filter, surroundings, transaction)
    const writes = changed(collection, targets, changes)
    surroundings.engine.change(writes, transaction)
    return { body: { data: { updated: writes.length, upsert_id: null } }, documentsExamined }
  })
}

/** `updateAndReturn(…)`: changes the first document found and answers it as it is afterwards. */
export async function modifyAndReturn(params: Params, surroundings: Surroundings): Promise<Answer> {
  refuseQueryInTransaction(params)
  const now = surroundings.now()
  const filter = filterOf(params, now)
  const changes = parseUpdate(decodeObject(params['data'], 'data', now))
  return inTransactionOrQueue(params, surroundings, (transaction) => {
    const { collection, targets, documentsExamined } = find({ ...params, multi: false }, filter, surroundings, transaction)
    const writes = changed(collection, targets, changes)
    surroundings.engine.change(writes, transaction)
    const document = writes[0]?.document ?? targets[0]?.document
    return { body: { data: { updated: targets.length, doc: document === undefined ? null : encode(document) } }, documentsExamined }
  })
}

export async function remove(params: Params, surroundings: Surroundings): Promise<Answer> {
  refuseQueryInTransaction(params)
  const filter = filterOf(params, surroundings.now())
  return inTransactionOrQueue(params, surroundings, (transaction) => {
    const { collection, targets, documentsExamined } = find(params, filter, surroundings, transaction)
    const writes = targets.map(({ key }): Write => ({ collection, key, document: null, kind: 'change' }))
    surroundings.engine.change(writes, transaction)
    return { body: { data: { deleted: writes.length } }, documentsExamined }
  })
}

/** Runs a write inside its transaction, or as one of the queue's jobs, which are answered once durable. */
async function inTransactionOrQueue<T>(params: Params, { engine }: Surroundings, work: (transaction: Transaction | null) => T): Promise<T> {
  if (params['transactionId'] === undefined) return engine.queue.submit(() => work(null))
  const transaction = engine.findTransaction(params['transactionId'])
  try {
    return work(transaction)
  } catch (error) {
    // As in MongoDB, a write that fails ends the transaction it belongs to.
    engine.transactions.end(transaction)
    throw error
  }
}

function replace(params: Params, filter: PlainObject, data: PlainObject, surroundings: Surroundings): Promise<Answer> {
  const document = toDocument(data, idOf(filter))
  return inTransactionOrQueue(params, surroundings, (transaction) => {
    const collection = surroundings.engine.collection(params['collectionName'])
    const known = current(collection, keyIn(filter), transaction) !== null
    surroundings.engine.change([{ collection, key: keyIn(filter), document, kind: known ? 'change' : 'insert' }], transaction)
    return { body: { data: { updated: known ? 1 : 0, upsert_id: known ? null : document._id } }, documentsExamined: known ? 1 : 0 }
  })
}

function find(params: Params, filter: PlainObject, { engine, strictIndexes }: Surroundings, transaction: Transaction | null) {
  const collection = engine.collection(params['collectionName'])
  if (params['queryType'] === 'DOC') {
    const key = keyIn(filter)
    const document = current(collection, key, transaction)
    return { collection, targets: document === null ? [] : [{ key, document }], documentsExamined: document === null ? 0 : 1 }
  }
  const limit = params['multi'] === false ? 1 : Infinity
  const { rows, documentsExamined } = search(collection, { filter, order: [], skip: 0, limit }, strictIndexes)
  return { collection, targets: rows.map(([key, { document }]): Target => ({ key, document })), documentsExamined }
}

function current(collection: Collection, key: string, transaction: Transaction | null): Document | null {
  if (transaction !== null) return transaction.read(collection, key)
  return collection.documents.get(key)?.document ?? null
}

/** The documents that are different afterwards: `updated` counts no others. */
function changed(collection: Collection, targets: Target[], changes: Change[]): Write[] {
  return targets.flatMap(({ key, document }): Write[] => {
    const updated = applyUpdate(document, changes)
    return encode(updated) === encode(document) ? [] : [{ collection, key, document: updated, kind: 'change' }]
  })
}

function newId(): string {
  return randomBytes(16).toString('hex')
}
