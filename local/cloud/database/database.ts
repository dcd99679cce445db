import { CloudError } from '../cloud-error'
import { aggregate } from './aggregate'
import { collectionExists, invalidParameter } from './database-errors'
import { Engine } from './engine'
import type { Snapshot } from './engine'
import type { IndexDefinition } from './indexes'
import { loadStore } from './loading'
import { count, getMany, getOne } from './reads'
import type { Answer, Surroundings } from './reads'
import type { Params } from './requests'
import { toDocument } from './storable'
import { Store } from './store'
import { cloneValue, keyOfId } from './values'
import type { PlainObject } from './values'
import { insert, modify, modifyAndReturn, remove } from './writes'

export type DeclaredCollections = Record<string, { indexes: IndexDefinition[] }>
export type OpenOptions = {
  /** Where the store lies; null keeps everything in memory. */
  directory: string | null
  collections: DeclaredCollections
  /** A query that no index serves fails. */
  strictIndexes: boolean
  /** Epoch milliseconds; what `db.serverDate()` becomes. */
  now: () => number
  /** The platform gives a transaction 30 seconds. */
  transactionLifeMs?: number
}

const TRANSACTION_LIFE_MS = 30_000

/** The document database behind the actions `database.*`. */
export class Database {
  private constructor(
    private readonly surroundings: Surroundings,
    private readonly store: Store | null,
  ) {}

  /** Throws a StoreProblem with a clear sentence, and touches nothing, if the store cannot be used. */
  static open(options: OpenOptions): Database {
    const store = options.directory === null ? null : Store.open(options.directory)
    const engine = new Engine(store, options.transactionLifeMs ?? TRANSACTION_LIFE_MS)
    try {
      loadStore(engine, store, options.collections)
    } catch (error) {
      store?.close()
      throw error
    }
    return new Database({ engine, strictIndexes: options.strictIndexes, now: options.now }, store)
  }

  /** Answers one action of the wire protocol; throws a CloudError where the platform answers an error. */
  async handle(action: string, params: Params): Promise<Answer> {
    switch (action) {
      case 'database.getDocument':
        return params['queryType'] === 'DOC' ? getOne(params, this.surroundings) : getMany(params, this.surroundings)
      case 'database.calculateDocument':
        return count(params, this.surroundings)
      case 'database.aggregateDocuments':
        return aggregate(params, this.surroundings)
      case 'database.insertDocument':
        return insert(params, this.surroundings)
      case 'database.modifyDocument':
        return modify(params, this.surroundings)
      case 'database.modifyAndReturnDoc':
        return modifyAndReturn(params, this.surroundings)
      case 'database.removeDocument':
        return remove(params, this.surroundings)
      case 'database.addCollection':
        return this.addCollection(params)
      case 'database.startTransaction':
        return plainAnswer({ transactionId: this.surroundings.engine.startTransaction().id })
      case 'database.commitTransaction':
        return this.commit(params)
      case 'database.abortTransaction':
        return this.abort(params)
      default:
        throw new CloudError('INVALID_ACTION', `[LocalCloud] The local database does not answer the action ${action}.`)
    }
  }

  /** Empties one collection, or every one; collections and indexes stay. */
  clear(collectionName?: string): void {
    const { engine } = this.surroundings
    if (collectionName === undefined) engine.clear()
    else engine.restore(new Map([[collectionName, new Map()]]))
  }

  /** Everything as it is now, at hardly any cost, to be brought back by `restore`. Nobody may change a document of it. */
  snapshot(): Snapshot {
    return this.surroundings.engine.snapshot()
  }

  /** Everything as it was. Costs as much as has changed since. */
  restore(snapshot: Snapshot): void {
    this.surroundings.engine.restore(snapshot)
  }

  /** All documents by collection, as plain data with dates as Date. */
  export(): Record<string, PlainObject[]> {
    const collections = [...this.surroundings.engine.collections.values()]
    return Object.fromEntries(
      collections.map(({ name, documents }) => [name, [...documents.values()].map(({ document }) => cloneValue(document))]),
    )
  }

  /** Loads many documents at once; they are durable when this returns. A document without `_id` gets none made: it must have one. */
  import(collectionName: string, documents: PlainObject[]): void {
    const { engine } = this.surroundings
    const collection = engine.collection(collectionName)
    engine.writeNow(
      documents.map((data) => {
        const document = toDocument(data, data['_id'])
        return { collection, key: keyOfId(document._id), document, kind: 'insert' }
      }),
    )
  }

  /** Finishes what is waiting and frees the store. */
  close(): void {
    this.surroundings.engine.close()
    this.store?.close()
  }

  private addCollection(params: Params): Answer {
    const name = params['collectionName']
    if (typeof name !== 'string' || name === '') throw invalidParameter('collectionName must be a text')
    const { engine } = this.surroundings
    if (engine.collections.has(name)) throw collectionExists(name)
    this.store?.addCollection(name)
    engine.define(name, [])
    return plainAnswer({})
  }

  private async commit(params: Params): Promise<Answer> {
    const { engine } = this.surroundings
    // Looked up when its turn has come: until then its time may have run out.
    await engine.queue.submit(() => engine.commitTransaction(engine.findTransaction(params['transactionId'])))
    return plainAnswer({})
  }

  private abort(params: Params): Answer {
    const { engine } = this.surroundings
    engine.transactions.end(engine.findTransaction(params['transactionId']))
    return plainAnswer({})
  }
}

function plainAnswer(body: Record<string, unknown>): Answer {
  return { body, documentsExamined: 0 }
}
