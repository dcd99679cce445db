import { EJSON } from 'bson'
import Sqlite from 'libsql'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Database } from './database'
import type { DeclaredCollections } from './database'
import { DamagedStore, IndexConflict, StoreInUse } from './store-problems'

const plain: DeclaredCollections = { people: { indexes: [] } }
const unique: DeclaredCollections = { people: { indexes: [{ name: 'one-per-name', fields: [['name', 1]], unique: true }] } }
const text = (value: Record<string, unknown>) => EJSON.stringify(value, { relaxed: false })

describe('a store', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'store-test-'))
  })
  afterEach(() => rmSync(directory, { recursive: true, force: true }))

  const open = (collections = plain) => Database.open({ directory, collections, strictIndexes: false, now: () => 0 })
  const fill = (documents: Record<string, unknown>[]) => {
    const database = open()
    database.import('people', documents)
    database.close()
  }
  const fingerprints = () =>
    readdirSync(directory)
      .filter((file) => file !== 'store.lock')
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(directory, file)))
          .digest('hex'),
      ])

  it('holds what was written, in the order of insertion, after it was closed', async () => {
    fill([
      { _id: 'z', at: new Date(5), list: [1, { a: null }] },
      { _id: 1, name: 'number' },
      { _id: 'a', name: 'text' },
    ])
    const database = open()
    await database.handle('database.modifyDocument', {
      collectionName: 'people',
      queryType: 'DOC',
      multi: false,
      merge: true,
      query: text({ _id: 'z' }),
      data: text({ $set: { n: 1 } }),
    })
    await database.handle('database.removeDocument', { collectionName: 'people', queryType: 'DOC', query: text({ _id: 1 }) })
    database.close()
    const again = open()
    expect(again.export()['people']).toEqual([
      { _id: 'z', at: new Date(5), list: [1, { a: null }], n: 1 },
      { _id: 'a', name: 'text' },
    ])
    again.close()
  })

  it('remembers a collection that was made at run time', async () => {
    const database = open()
    await database.handle('database.addCollection', { collectionName: 'albums' })
    database.close()
    const again = open()
    expect(again.export()).toEqual({ people: [], albums: [] })
    again.close()
  })

  it('is emptied by clear, for good', () => {
    fill([{ _id: 'a' }])
    const database = open()
    database.clear()
    database.close()
    const again = open()
    expect(again.export()).toEqual({ people: [] })
    again.close()
  })

  it('belongs to one at a time, and is free again once that one has closed it', () => {
    const first = open()
    expect(() => open()).toThrow(StoreInUse)
    expect(() => open()).toThrow(`The store in ${directory} is in use by another running local cloud.`)
    first.close()
    open().close()
  })

  it.each<[string, (file: string) => void]>([
    ['no database at all', (file) => writeFileSync(file, 'this is not a database, whatever its name may say'.repeat(100))],
    ['cut off', (file) => truncateSync(file, 8192)],
    ['overwritten in the middle', (file) => overwrite(file, 4096, 'x'.repeat(12_000))],
    ['of another format', (file) => change(file, 'pragma user_version = 7')],
    ['holding a row that is no document', (file) => change(file, "update documents set text = '{' where key = 's:p7'")],
  ])('that is %s is refused in a clear sentence and left as it is', (_name, damage) => {
    fill(Array.from({ length: 200 }, (_unused, n) => ({ _id: `p${n}`, padding: 'y'.repeat(300) })))
    damage(join(directory, 'store.db'))
    const before = fingerprints()
    expect(() => open()).toThrow(DamagedStore)
    expect(() => open()).toThrow(`The store ${join(directory, 'store.db')} is damaged and was left untouched`)
    expect(fingerprints()).toEqual(before)
  })

  it('that breaks an index which is declared unique now is refused by naming the documents', () => {
    fill([
      { _id: 'a', name: 'same' },
      { _id: 'b', name: 'same' },
    ])
    expect(() => open(unique)).toThrow(IndexConflict)
    expect(() => open(unique)).toThrow(
      'The stored documents a and b of the collection "people" have the same key in the unique index "one-per-name"',
    )
    const again = open()
    expect(again.export()['people']).toHaveLength(2)
    again.close()
  })

  it('takes no document of an import that fails', () => {
    const database = open(unique)
    const documents = [
      { _id: 'a', name: 'x' },
      { _id: 'b', name: 'x' },
    ]
    expect(() => database.import('people', documents)).toThrow('E11000')
    expect(database.export()['people']).toEqual([])
    database.close()
  })

  it('that cannot take a write makes it fail and be invisible', async () => {
    const database = open()
    database.import('people', [{ _id: 'a', n: 1 }])
    const other = new Sqlite(join(directory, 'store.db'), { timeout: 0 })
    other.exec('begin immediate')
    const insert = database.handle('database.insertDocument', { collectionName: 'people', data: [text({ _id: 'b' })] })
    await expect(insert).rejects.toThrow('database is locked')
    expect(database.export()['people']).toEqual([{ _id: 'a', n: 1 }])
    other.exec('rollback')
    other.close()
    await database.handle('database.insertDocument', { collectionName: 'people', data: [text({ _id: 'b' })] })
    expect(database.export()['people']).toEqual([{ _id: 'a', n: 1 }, { _id: 'b' }])
    database.close()
  })
})

it('a transaction is over when its time is up', async () => {
  const database = Database.open({ directory: null, collections: plain, strictIndexes: false, now: () => 0, transactionLifeMs: 20 })
  const { body } = await database.handle('database.startTransaction', {})
  const insert = (transactionId?: unknown) =>
    database.handle('database.insertDocument', { collectionName: 'people', data: [text({ _id: 'a' })], transactionId })
  await insert(body['transactionId'])
  // A plain insert of the same id waits for the end of the transaction, which nobody but time brings about.
  await insert()
  await expect(database.handle('database.commitTransaction', body)).rejects.toThrow('Transaction does not exist on the server')
  expect(database.export()['people']).toEqual([{ _id: 'a' }])
  database.close()
})

function overwrite(file: string, position: number, text_: string): void {
  const bytes = readFileSync(file)
  bytes.write(text_, position)
  writeFileSync(file, bytes)
}

function change(file: string, statement: string): void {
  const database = new Sqlite(file)
  database.exec(statement)
  database.close()
}
