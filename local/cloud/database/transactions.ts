import { randomUUID } from 'node:crypto'
import type { Collection } from './collection'
import { transactionMissing } from './database-errors'
import type { Document } from './values'

/** What a write does to one document; null removes it. */
export type Write = { collection: Collection; key: string; document: Document | null; kind: 'insert' | 'change' }

/** A transaction reads the snapshot of its first operation and keeps its writes to itself until it commits. */
export class Transaction {
  readonly id = randomUUID()
  readonly writes = new Map<Collection, Map<string, Document | null>>()
  readonly onEnd: (() => void)[] = []

  private seen: number | null = null

  /** Takes the snapshot, unless an earlier operation has. */
  look(version: number): void {
    this.seen ??= version
  }

  get snapshot(): number {
    return this.seen ?? 0
  }

  pending(collection: Collection): ReadonlyMap<string, Document | null> {
    return this.writes.get(collection) ?? NOTHING
  }

  keep(write: Write): void {
    const writes = this.writes.get(write.collection) ?? new Map<string, Document | null>()
    writes.set(write.key, write.document)
    this.writes.set(write.collection, writes)
  }

  /** The document as this transaction sees it. */
  read(collection: Collection, key: string): Document | null {
    const own = this.pending(collection).get(key)
    if (own !== undefined) return own
    return collection.at(key, this.snapshot)?.document ?? null
  }
}

const NOTHING: ReadonlyMap<string, Document | null> = new Map()

/** The open transactions. The first that writes a document owns it until it ends; time alone ends one as well. */
export class Transactions {
  private readonly open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>()

  constructor(
    private readonly lifeMs: number,
    private readonly onLastEnded: () => void,
  ) {}

  start(): Transaction {
    const transaction = new Transaction()
    const timer = setTimeout(() => this.end(transaction), this.lifeMs)
    timer.unref()
    this.open.set(transaction.id, { transaction, timer })
    return transaction
  }

  find(id: unknown): Transaction {
    const found = typeof id === 'string' ? this.open.get(id) : undefined
    if (found === undefined) throw transactionMissing()
    return found.transaction
  }

  end(transaction: Transaction): void {
    const found = this.open.get(transaction.id)
    if (found === undefined) return
    clearTimeout(found.timer)
    this.open.delete(transaction.id)
    if (this.open.size === 0) this.onLastEnded()
    for (const notify of transaction.onEnd) notify()
  }

  endAll(): void {
    for (const { transaction } of [...this.open.values()]) this.end(transaction)
  }

  get anyOpen(): boolean {
    return this.open.size > 0
  }

  /** The other transaction that has written this document. */
  ownerOf(collection: Collection, key: string, self: Transaction | null): Transaction | null {
    return this.others(self).find((transaction) => transaction.pending(collection).has(key)) ?? null
  }

  others(self: Transaction | null): Transaction[] {
    return [...this.open.values()].map(({ transaction }) => transaction).filter((transaction) => transaction !== self)
  }
}
