import cloud from 'wx-server-sdk'
import type { SearchStage } from '../../domain/library/search-stages'
import type { Collections } from './documents'
import { DatabaseFailure, isConflict, isTakenId } from './database-failure'

export type CollectionName = keyof Collections
type Document = { _id: string }
type Where = Record<string, unknown>

/** Reading and writing by collection. Every method costs one database operation unless it says otherwise. */
export type Database = {
  find<C extends CollectionName>(collection: C, where: Where, options: FindOptions): Promise<Collections[C][]>
  first<C extends CollectionName>(collection: C, where: Where): Promise<Collections[C] | null>
  count(collection: CollectionName, where: Where): Promise<number>
  /** `taken`: a document with this id (or a unique key of it) is there already; nothing was written. */
  insert<C extends CollectionName>(collection: C, document: Collections[C]): Promise<'inserted' | 'taken'>
  /** Sets whole fields of the documents that match; answers how many did. */
  update<C extends CollectionName>(collection: C, where: Where, fields: Partial<Collections[C]>): Promise<number>
  /** Adds to a number of the documents that match; answers how many did. */
  increase<C extends CollectionName>(collection: C, where: Where, field: keyof Collections[C] & string, by: number): Promise<number>
  /** Writes the document whether or not it was there. */
  put<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void>
  remove(collection: CollectionName, id: string): Promise<void>
  /** Sets or changes fields by path (`rollCall.x`), with values or `command`s, of the documents that match; answers how many did. */
  patch(collection: CollectionName, where: Where, changes: Record<string, unknown>): Promise<number>
  /** Documents that match, each with what other collections hold for it. */
  findJoined<C extends CollectionName, J extends Joins>(collection: C, where: Where, joins: J, options: { limit: number; order?: Order }): Promise<Joined<C, J>[]>
  /** What comes out of stages that begin with documents an index leads to. */
  aggregate<C extends CollectionName>(collection: C, stages: readonly SearchStage[]): Promise<Collections[C][]>
  /** Reads and writes by id that take effect together or not at all. Run again on a conflict: `run` must be safe to repeat. */
  transaction<T>(run: (transaction: Transaction) => Promise<T>): Promise<T>
}

export type Transaction = {
  get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | null>
  insert<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void>
  /** One operation for each hundred. */
  insertAll<C extends CollectionName>(collection: C, documents: readonly Collections[C][]): Promise<void>
  update<C extends CollectionName>(collection: C, id: string, fields: Partial<Collections[C]>): Promise<void>
  /** Sets or changes fields by path (`entries.x`), with values or `command`s. */
  patch(collection: CollectionName, id: string, changes: Record<string, unknown>): Promise<void>
  /** Writes the document whether or not it was there. */
  put<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void>
  remove(collection: CollectionName, id: string): Promise<void>
}

/** By name: the collection, and what leads to its documents. */
export type Joins = Record<string, Join>
export type Join = JoinByKey | JoinByConditions
/** `local` (a field, or texts and `$fields` put together) equals `foreign`. */
type JoinByKey = { collection: CollectionName; local: string | { concat: readonly string[] }; foreign: string }
/**
 * All conditions hold; `let` gives names to values of the document that is joined (`$studioId`). At least one `eq` must be led by an index: only
 * equalities narrow what is read. An array equals only a whole array, and where a field is missing it is less than everything. `limit`: so many of what matches at most, whichever.
 */
type JoinByConditions = { collection: CollectionName; let: Record<string, string>; match: readonly Condition[]; fields?: readonly string[]; limit?: number }
export type Condition = { field: string; is: 'eq' | 'ne' | 'gte' | 'gt' | 'lte' | 'lt' } & ({ variable: string } | { value: unknown })
export type Joined<C extends CollectionName, J extends Joins> = Collections[C] & { [Name in keyof J]: Collections[J[Name]['collection']][] }

export type FindOptions = { limit: number; order?: Order; fields?: string[] }
export type Order = [field: string, direction: 'asc' | 'desc'][]

// The SDK's own types promise too little (every call may answer void); this is what is used of it.
type SdkQuery = {
  where(where: Where): SdkQuery
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery
  limit(limit: number): SdkQuery
  field(fields: Record<string, boolean>): SdkQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>
}
type SdkDocument = {
  get(): Promise<{ data: unknown }>
  set(options: { data: Record<string, unknown> }): Promise<unknown>
  update(options: { data: Record<string, unknown> }): Promise<unknown>
  remove(): Promise<unknown>
}
type SdkAggregate = {
  match(where: Where): SdkAggregate
  addFields(fields: Record<string, unknown>): SdkAggregate
  lookup(options: { from: string; as: string } & ({ localField: string; foreignField: string } | { let: Record<string, string>; pipeline: unknown })): SdkAggregate
  project(fields: Record<string, number>): SdkAggregate
  sort(fields: Record<string, 1 | -1>): SdkAggregate
  limit(limit: number): SdkAggregate
  end(): Promise<{ list: unknown[] }>
  done(): unknown
}
type SdkStages = { [Name in SearchStage['name']]: (value: unknown) => SdkStages } & Pick<SdkAggregate, 'end'>
type SdkCollection = SdkQuery & { doc(id: string): SdkDocument; add(options: { data: Document | readonly Document[] }): Promise<unknown>; aggregate(): SdkAggregate }
type SdkTransaction = { collection(name: string): SdkCollection; commit(): Promise<unknown>; rollback(reason?: unknown): Promise<unknown> }
type SdkDatabase = { collection(name: string): SdkCollection; startTransaction(): Promise<SdkTransaction> }

const transactionTries = 10
/** In one operation. */
const mostInserted = 100

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const sdk = cloud.database({ throwOnNotFound: false } as never) as unknown as SdkDatabase
export const command = cloud.database().command
const expression = command.aggregate as typeof command.aggregate & { pipeline(): SdkAggregate }

export const database: Database = {
  async find(collection, where, { limit, order = [], fields }) {
    let query = sdk.collection(collection).where(where)
    for (const [field, direction] of order) query = query.orderBy(field, direction)
    if (fields !== undefined) query = query.field(Object.fromEntries(fields.map((field) => [field, true])))
    const { data } = await asking(query.limit(limit).get())
    return data as Collections[typeof collection][]
  },

  async first(collection, where) {
    const [document] = await database.find(collection, where, { limit: 1 })
    return document ?? null
  },

  async count(collection, where) {
    return (await asking(sdk.collection(collection).where(where).count())).total
  },

  async insert(collection, document) {
    try {
      await sdk.collection(collection).add({ data: document })
      return 'inserted'
    } catch (error) {
      if (isTakenId(error)) return 'taken'
      throw new DatabaseFailure(error)
    }
  },

  async update(collection, where, fields) {
    return (await asking(sdk.collection(collection).where(where).update({ data: wholeFields(fields) }))).stats.updated
  },

  async increase(collection, where, field, by) {
    return (await asking(sdk.collection(collection).where(where).update({ data: { [field]: command.inc(by) } }))).stats.updated
  },

  async put(collection, { _id, ...fields }) {
    await asking(sdk.collection(collection).doc(_id).set({ data: fields }))
  },

  async remove(collection, id) {
    await asking(sdk.collection(collection).doc(id).remove())
  },

  async patch(collection, where, changes) {
    return (await asking(sdk.collection(collection).where(where).update({ data: wholeFields(changes) }))).stats.updated
  },

  async findJoined(collection, where, joins, { limit, order = [] }) {
    let query = sdk.collection(collection).aggregate().match(where)
    if (order.length > 0) query = query.sort(Object.fromEntries(order.map(([field, direction]) => [field, direction === 'asc' ? 1 : -1])))
    query = query.limit(limit)
    for (const [name, join] of Object.entries(joins)) query = 'let' in join ? joinedByConditions(query, name, join) : joinedByKey(query, name, join)
    const { list } = await asking(query.end())
    return list as Joined<typeof collection, typeof joins>[]
  },

  async aggregate(collection, stages) {
    const start = sdk.collection(collection).aggregate() as unknown as SdkStages
    const { list } = await asking(stages.reduce((query, { name, value }) => query[name](value), start).end())
    return list as Collections[typeof collection][]
  },

  async transaction(run) {
    // The SDK's own retry looks for a field that its wrapper has renamed, so it never happens.
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptTransaction(run)
      } catch (error) {
        if (!isConflict(error) || attempt === transactionTries) throw error
        await pause(Math.random() * 10 * 2 ** Math.min(attempt, 5))
      }
    }
  },
}

function joinedByKey(query: SdkAggregate, as: string, { collection: from, local, foreign: foreignField }: JoinByKey): SdkAggregate {
  if (typeof local === 'string') return query.lookup({ from, localField: local, foreignField, as })
  const localField = `${as}Id`
  return query.addFields({ [localField]: expression.concat(local.concat) }).lookup({ from, localField, foreignField, as })
}

function joinedByConditions(query: SdkAggregate, as: string, { collection: from, let: variables, match, fields, limit }: JoinByConditions): SdkAggregate {
  const comparisons = match.map((condition) => {
    const operand = 'variable' in condition ? `$$${condition.variable}` : { $literal: condition.value }
    return { [`$${condition.is}`]: [`$${condition.field}`, operand] }
  })
  const all = expression.pipeline().match({ $expr: { $and: comparisons } })
  const matched = limit === undefined ? all : all.limit(limit)
  const pipeline = fields === undefined ? matched : matched.project(Object.fromEntries(fields.map((field) => [field, 1])))
  return query.lookup({ from, let: variables, pipeline: pipeline.done(), as })
}

async function attemptTransaction<T>(run: (transaction: Transaction) => Promise<T>): Promise<T> {
  const transaction = await asking(sdk.startTransaction())
  try {
    const result = await run({
      async get(collection, id) {
        const { data } = await asking(transaction.collection(collection).doc(id).get())
        return (data ?? null) as Collections[typeof collection] | null
      },
      async insert(collection, document) {
        await asking(transaction.collection(collection).add({ data: document }))
      },
      async insertAll(collection, documents) {
        for (let i = 0; i < documents.length; i += mostInserted) {
          await asking(transaction.collection(collection).add({ data: documents.slice(i, i + mostInserted) }))
        }
      },
      async update(collection, id, fields) {
        await asking(transaction.collection(collection).doc(id).update({ data: wholeFields(fields) }))
      },
      async patch(collection, id, changes) {
        await asking(transaction.collection(collection).doc(id).update({ data: wholeFields(changes) }))
      },
      async put(collection, { _id, ...fields }) {
        await asking(transaction.collection(collection).doc(_id).set({ data: fields }))
      },
      async remove(collection, id) {
        await asking(transaction.collection(collection).doc(id).remove())
      },
    })
    await asking(transaction.commit())
    return result
  } catch (error) {
    // Left open, it would hold what it has written for half a minute. Where it has ended already a rollback fails and changes nothing.
    await transaction.rollback().catch(() => undefined)
    throw error
  }
}

/** The platform merges plain objects into what is stored; a field of ours is always replaced whole. */
function wholeFields(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, isPlainObject(value) ? command.set(value) : value]))
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw new DatabaseFailure(error)
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
