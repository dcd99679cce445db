import { compareValues } from './bson-order'
import { duplicateKey, transactionConflict } from './database-errors'
import type { Index } from './indexes'
import type { Transaction, Transactions, Write } from './transactions'
import { show } from './update-text'
import type { Document } from './values'

/** A write outside a transaction that must wait until a transaction has ended. */
export class Blocked extends Error {
  constructor(readonly owner: Transaction) {
    super('waits for a transaction')
  }
}

/** First updater wins: a transaction that comes second is told of the conflict, a plain write waits. */
export function refuseConflicts(write: Write, transaction: Transaction | null, transactions: Transactions): void {
  const owner = transactions.ownerOf(write.collection, write.key, transaction)
  if (owner !== null) throw transaction === null ? new Blocked(owner) : transactionConflict()
  if (transaction !== null && write.collection.lastTouched(write.key) > transaction.snapshot) throw transactionConflict()
  for (const index of uniqueIndexes(write)) refuseContestedKeys(write, index, transaction, transactions)
}

/** A taken id or a taken key of a unique index. */
export function refuseDuplicates(write: Write, transaction: Transaction | null): void {
  const { collection, key, document } = write
  if (document === null) return
  const pending = transaction?.pending(collection)
  const taken = pending?.has(key) === true ? pending.get(key) !== null : collection.documents.has(key)
  if (write.kind === 'insert' && taken) throw duplicateKey(collection.name, '_id_', `{ _id: ${show(document._id)} }`)
  for (const index of uniqueIndexes(write)) {
    for (const values of index.keysOf(document)) {
      const committed = index.holders(values).some((holder) => holder !== key && pending?.has(holder) !== true)
      if (committed || holdsPending(pending, index, values, key)) throw duplicateKey(collection.name, index.name, showKey(index, values))
    }
  }
}

// A key that another transaction is about to take or to free is undecided until that transaction ends.
function refuseContestedKeys(write: Write, index: Index, transaction: Transaction | null, transactions: Transactions): void {
  if (write.document === null) return
  for (const values of index.keysOf(write.document)) {
    const holders = index.holders(values).filter((holder) => holder !== write.key)
    for (const other of transactions.others(transaction)) {
      const pending = other.pending(write.collection)
      const contested = holders.some((holder) => pending.has(holder)) || holdsPending(pending, index, values, write.key)
      if (contested) throw transaction === null ? new Blocked(other) : transactionConflict()
    }
    const isNews = (holder: string) => transaction !== null && write.collection.lastTouched(holder) > transaction.snapshot
    if (holders.some(isNews)) throw transactionConflict()
  }
}

function uniqueIndexes(write: Write): Index[] {
  return write.document === null ? [] : write.collection.indexes.filter((index) => index.unique && index.name !== '_id_')
}

function holdsPending(pending: ReadonlyMap<string, Document | null> | undefined, index: Index, values: unknown[], except: string): boolean {
  for (const [key, document] of pending ?? []) {
    if (key === except || document === null) continue
    if (index.keysOf(document).some((own) => sameKey(own, values))) return true
  }
  return false
}

function sameKey(left: unknown[], right: unknown[]): boolean {
  return left.every((value, position) => compareValues(value, right[position]) === 0)
}

function showKey(index: Index, values: unknown[]): string {
  return `{ ${index.fields.map(([path], position) => `${path}: ${show(values[position])}`).join(', ')} }`
}
