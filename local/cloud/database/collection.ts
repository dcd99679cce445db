import { Index } from './indexes'
import type { IndexDefinition } from './indexes'
import type { Document } from './values'

/** A committed document: `text` is its extended JSON as stored and sent, `version` the commit that wrote it. */
export type Stored = { document: Document; text: string; version: number }
/** What a document was until a commit replaced it; kept while a transaction may still look back. */
export type Past = { until: number; stored: Stored | undefined }

const ID_INDEX: IndexDefinition = { name: '_id_', fields: [['_id', 1]], unique: true }

/** One collection in memory: documents in the order they were inserted, their indexes, and what transactions still see. */
export class Collection {
  readonly documents = new Map<string, Stored>()
  readonly history = new Map<string, Past[]>()
  readonly indexes: Index[]

  constructor(
    readonly name: string,
    definitions: IndexDefinition[],
  ) {
    this.indexes = [ID_INDEX, ...definitions].map((definition) => new Index(definition))
  }

  put(key: string, stored: Stored): void {
    const previous = this.documents.get(key)
    if (previous !== undefined) for (const index of this.indexes) index.remove(key, previous.document)
    this.documents.set(key, stored)
    for (const index of this.indexes) index.add(key, stored.document)
  }

  delete(key: string): void {
    const previous = this.documents.get(key)
    if (previous === undefined) return
    for (const index of this.indexes) index.remove(key, previous.document)
    this.documents.delete(key)
  }

  clear(): void {
    this.documents.clear()
    this.history.clear()
    for (const index of this.indexes) index.clear()
  }

  /** As it was, in that order; answers what had to be changed for it. What nobody touched stays where it is. */
  restore(kept: ReadonlyMap<string, Stored>): { key: string; text: string | null }[] {
    const gone = [...this.documents.keys()].filter((key) => !kept.has(key))
    const changed = [...kept].filter(([key, stored]) => this.documents.get(key) !== stored)
    for (const key of gone) this.delete(key)
    for (const [key, stored] of changed) this.put(key, stored)
    this.documents.clear()
    for (const [key, stored] of kept) this.documents.set(key, stored)
    this.history.clear()
    return [...gone.map((key) => ({ key, text: null })), ...changed.map(([key, { text }]) => ({ key, text }))]
  }

  remember(key: string, until: number): void {
    const past = this.history.get(key) ?? []
    past.push({ until, stored: this.documents.get(key) })
    this.history.set(key, past)
  }

  /** The document as of a snapshot. */
  at(key: string, snapshot: number): Stored | undefined {
    const current = this.documents.get(key)
    const replacedLater = this.history.get(key)?.find((past) => past.until > snapshot)
    return replacedLater === undefined ? current : replacedLater.stored
  }

  /** The version of the last commit that touched a document, deletions included; 0 when nothing is known. */
  lastTouched(key: string): number {
    const past = this.history.get(key)
    return Math.max(this.documents.get(key)?.version ?? 0, past?.[past.length - 1]?.until ?? 0)
  }
}
