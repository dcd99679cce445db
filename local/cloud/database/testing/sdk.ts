import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sdk from 'wx-server-sdk'
import { sdkEnvironment } from '../../functions/function-environment'
import { LocalCloud } from '../../local-cloud'
import type { DeclaredCollections } from '../database'

/** What the tests use of the unmodified wx-server-sdk; its own types know neither promises nor `_ids`. */
export type SdkDatabase = {
  command: Command
  RegExp: (options: { regexp: string; options: string }) => unknown
  serverDate: (options?: { offset: number }) => unknown
  collection: (name: string) => SdkCollection
  createCollection: (name: string) => Promise<unknown>
  startTransaction: () => Promise<SdkTransaction>
  runTransaction: <T>(work: (transaction: SdkTransaction) => Promise<T>) => Promise<T>
}
type Command = Record<string, (...operands: unknown[]) => Chain> & {
  aggregate: Record<string, (operand: unknown) => unknown> & { pipeline: () => SdkAggregate }
}
type Chain = { and: (...operands: unknown[]) => Chain; or: (...operands: unknown[]) => Chain }
export type Fields = Record<string, unknown>
type Changed = Promise<{ stats: { updated: number; created: number; removed: number } }>
type SdkDocument = {
  field: (projection: Fields) => SdkDocument
  get: () => Promise<{ data: Fields | null }>
  set: (options: { data: Fields }) => Changed
  update: (options: { data: Fields }) => Changed
  remove: () => Changed
}
type SdkQuery = {
  where: (condition: unknown) => SdkQuery
  field: (projection: Fields) => SdkQuery
  orderBy: (field: string, direction: 'asc' | 'desc') => SdkQuery
  skip: (count: number) => SdkQuery
  limit: (count: number) => SdkQuery
  get: () => Promise<{ data: Fields[] }>
  count: () => Promise<{ total: number }>
  update: (options: { data: Fields; multi?: boolean }) => Changed
  remove: (options?: { multi?: boolean }) => Changed
  // updateAndReturn exists on the query inside only.
  _query: { updateAndReturn: (data: Fields) => Promise<{ updated: number; doc: Fields | null }> }
}
export type SdkCollection = SdkQuery & {
  doc: (id: string | number) => SdkDocument
  add: (options: { data: Fields | Fields[] }) => Promise<{ _id: string; _ids: string[] }>
  aggregate: () => SdkAggregate
}
export type SdkAggregate = Record<
  | 'match'
  | 'project'
  | 'addFields'
  | 'group'
  | 'sort'
  | 'limit'
  | 'skip'
  | 'unwind'
  | 'count'
  | 'lookup'
  | 'replaceRoot'
  | 'sample'
  | 'sortByCount',
  (value: unknown) => SdkAggregate
> & { end: () => Promise<{ list: Fields[] }>; done: () => unknown }
export type SdkTransaction = {
  collection: (name: string) => SdkCollection
  commit: () => Promise<unknown>
  rollback: (reason?: unknown) => Promise<unknown>
}

type Setting = { cloud: LocalCloud; db: SdkDatabase; _: Command }

/** A local cloud with these collections and the SDK pointed at it, for all tests of a file. */
export function sdkOnLocalCloud(collections: DeclaredCollections, options: { strictIndexes: boolean }): () => Setting {
  let setting: Setting | null = null
  const folder = mkdtempSync(join(tmpdir(), 'database-test-'))
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'collections.json'), JSON.stringify(collections))
    const cloud = await LocalCloud.start({ functionsDirectory: folder, dataDirectory: null, strictIndexes: options.strictIndexes })
    Object.assign(process.env, sdkEnvironment(cloud.url))
    const wx = sdk as unknown as {
      DYNAMIC_CURRENT_ENV: string
      init: (options: Fields) => void
      database: (options: Fields) => SdkDatabase
    }
    wx.init({ env: wx.DYNAMIC_CURRENT_ENV })
    const db = wx.database({ throwOnNotFound: false })
    setting = { cloud, db, _: db.command }
  })
  beforeEach(() => setting?.cloud.database.clear())
  afterAll(async () => {
    await setting?.cloud.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    if (setting === null) throw new Error('the local cloud is not running yet')
    return setting
  }
}

/** The error of a promise that must fail. */
export async function failureOf(promise: Promise<unknown>): Promise<{ errCode: number; errMsg: string; code?: string; message: string }> {
  try {
    await promise
  } catch (error) {
    return error as { errCode: number; errMsg: string; message: string }
  }
  throw new Error('this should have failed')
}
