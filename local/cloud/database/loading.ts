import { EJSON } from 'bson'
import type { Collection } from './collection'
import type { Engine } from './engine'
import type { IndexDefinition } from './indexes'
import type { Store, StoredRow } from './store'
import { IndexConflict } from './store-problems'
import type { Document } from './values'

/** Fills the engine with the declared collections, those added later, and what the store holds. */
export function loadStore(engine: Engine, store: Store | null, declared: Record<string, { indexes: IndexDefinition[] }>): void {
  for (const [name, { indexes }] of Object.entries(declared)) engine.define(name, indexes)
  if (store === null) return
  for (const name of store.collections()) if (!engine.collections.has(name)) engine.define(name, [])
  for (const row of store.rows()) loadRow(engine.collections.get(row.collection) ?? engine.define(row.collection, []), row)
}

function loadRow(collection: Collection, { key, text }: StoredRow): void {
  const document = EJSON.parse(text) as Document
  for (const index of collection.indexes.filter(({ unique }) => unique)) {
    const other = index.keysOf(document).flatMap((values) => index.holders(values))[0]
    if (other === undefined) continue
    const ids = [collection.documents.get(other)?.document._id, document._id].join(' and ')
    throw new IndexConflict(
      `The stored documents ${ids} of the collection "${collection.name}" have the same key in the unique index "${index.name}". ` +
        'Nothing was changed: remove one of them, or the index from collections.json.',
    )
  }
  collection.put(key, { document, text, version: 1 })
}
