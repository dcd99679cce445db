import { refuseConflicts, refuseDuplicates } from './admission'
import { Collection } from './collection'
import type { Stored } from './collection'
import { collectionMissing } from './database-errors'
import type { IndexDefinition } from './indexes'
import { checkSize } from './storable'
import type { Row, Store } from './store'
import { Transactions } from './transactions'
import type { Transaction, Write } from './transactions'
import { encode } from './wire'
import { WriteQueue } from './write-queue'

/** By collection and key. */
export type Snapshot = ReadonlyMap<string, ReadonlyMap<string, Stored>>
type Undo = { collection: Collection; key: string; stored: Stored | undefined }

/** Collections in memory, written through to the store; every change of them passes here. */
export class Engine {
  readonly collections = new Map<string, Collection>()
  readonly transactions: Transactions
  readonly queue: WriteQueue
  private version = 1
  private rows: Row[] = []
  private undo: Undo[] = []

  constructor(
    private readonly store: Store | null,
    transactionLifeMs: number,
  ) {
    this.transactions = new Transactions(transactionLifeMs, () => this.forgetHistory())
    this.queue = new WriteQueue({ begin: () => this.begin(), commit: () => this.commit(), rollback: () => this.rollback() })
  }

  define(name: string, indexes: IndexDefinition[]): Collection {
    const collection = new Collection(name, indexes)
    this.collections.set(name, collection)
    return collection
  }

  collection(name: unknown): Collection {
    const found = typeof name === 'string' ? this.collections.get(name) : undefined
    if (found === undefined) throw collectionMissing(String(name))
    return found
  }

  startTransaction(): Transaction {
    return this.transactions.start()
  }

  findTransaction(id: unknown): Transaction {
    const transaction = this.transactions.find(id)
    transaction.look(this.version)
    return transaction
  }

  /** Changes documents, all of which may be changed now, one after the other; to be called from inside the queue or a transaction. */
  change(writes: Write[], transaction: Transaction | null): void {
    for (const write of writes) refuseConflicts(write, transaction, this.transactions)
    for (const write of writes) {
      refuseDuplicates(write, transaction)
      if (write.document !== null) for (const index of write.collection.indexes) index.check(write.document)
      if (transaction === null) this.apply([write])
      else transaction.keep(write)
    }
  }

  commitTransaction(transaction: Transaction): void {
    const writes = [...transaction.writes].flatMap(([collection, documents]) =>
      [...documents].map(([key, document]): Write => ({ collection, key, document, kind: 'change' })),
    )
    this.apply(writes)
    this.transactions.end(transaction)
  }

  /** Changes documents outside the queue, durable when it returns. */
  writeNow(writes: Write[]): void {
    this.queue.flush()
    this.begin()
    try {
      this.change(writes, null)
      this.commit()
    } catch (error) {
      this.rollback()
      throw error
    }
  }

  close(): void {
    this.transactions.endAll()
    this.queue.flush()
  }

  clear(): void {
    this.rest()
    this.store?.clear()
    for (const collection of this.collections.values()) collection.clear()
  }

  snapshot(): Snapshot {
    this.queue.flush()
    return new Map([...this.collections].map(([name, { documents }]) => [name, new Map(documents)]))
  }

  restore(snapshot: Snapshot): void {
    this.rest()
    const rows = [...snapshot].flatMap(([name, kept]) => this.collection(name).restore(kept).map((row): Row => ({ collection: name, ...row })))
    if (rows.length > 0) this.store?.write(rows)
  }

  private rest(): void {
    this.transactions.endAll()
    this.queue.flush()
  }

  private apply(writes: Write[]): void {
    this.version += 1
    const texts = writes.map(({ document }) => (document === null ? null : encode(document)))
    for (const text of texts) if (text !== null) checkSize(text)
    for (const [position, { collection, key, document }] of writes.entries()) {
      const text = texts[position] ?? null
      this.undo.push({ collection, key, stored: collection.documents.get(key) })
      this.rows.push({ collection: collection.name, key, text })
      if (this.transactions.anyOpen) collection.remember(key, this.version)
      if (document === null || text === null) collection.delete(key)
      else collection.put(key, { document, text, version: this.version })
    }
  }

  private begin(): void {
    this.rows = []
    this.undo = []
  }

  private commit(): void {
    if (this.rows.length > 0) this.store?.write(this.rows)
  }

  // The store refused (a full disk, say): memory goes back to what the store holds.
  private rollback(): void {
    for (const { collection, key, stored } of this.undo.reverse()) {
      if (stored === undefined) collection.delete(key)
      else collection.put(key, stored)
    }
  }

  private forgetHistory(): void {
    for (const collection of this.collections.values()) collection.history.clear()
  }
}
