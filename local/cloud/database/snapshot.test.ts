import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Database } from './database'
import type { PlainObject } from './values'

const folder = mkdtempSync(join(tmpdir(), 'snapshot-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const marks = (): PlainObject[] => ['a', 'b', 'c'].map((_id, n) => ({ _id, of: 'm1', at: n }))
const open = (directory: string | null = null) => Database.open({ directory, collections: { marks: { indexes: [{ name: 'of', fields: [['of', 1]] }] } }, strictIndexes: true, now: () => 0 })

async function foundOf(database: Database, of: string): Promise<number> {
  const { body } = await database.handle('database.calculateDocument', { collectionName: 'marks', query: JSON.stringify({ of }), queryType: 'WHERE' })
  return (body as { data: { total: number } }).data.total
}

it('what was taken out, put in and changed since is as it was, in its order', () => {
  const database = open()
  database.import('marks', marks())
  const snapshot = database.snapshot()
  database.clear('marks')
  database.import('marks', [{ _id: 'd', of: 'm2' }, { _id: 'c', of: 'm2' }])
  database.restore(snapshot)
  expect(database.export()['marks']).toEqual(marks())
})

it('indexes lead to what was restored and to nothing else', async () => {
  const database = open()
  database.import('marks', marks())
  const snapshot = database.snapshot()
  database.clear()
  database.import('marks', [{ _id: 'a', of: 'm2' }])
  database.restore(snapshot)
  expect([await foundOf(database, 'm1'), await foundOf(database, 'm2')]).toEqual([3, 0])
})

it('a snapshot stays as it was, whatever is written after it was restored', () => {
  const database = open()
  database.import('marks', marks())
  const snapshot = database.snapshot()
  for (const _id of ['d', 'e']) {
    database.restore(snapshot)
    database.import('marks', [{ _id, of: 'm1' }])
  }
  database.restore(snapshot)
  expect(database.export()['marks']).toEqual(marks())
})

it('a transaction that was open is over', async () => {
  const database = open()
  const snapshot = database.snapshot()
  const { body } = await database.handle('database.startTransaction', {})
  database.restore(snapshot)
  await expect(database.handle('database.commitTransaction', body as { transactionId: string })).rejects.toThrow()
})

it('what was restored is durable', () => {
  const directory = join(folder, 'data')
  const database = open(directory)
  database.import('marks', marks())
  const snapshot = database.snapshot()
  database.clear('marks')
  database.import('marks', [{ _id: 'd', of: 'm1' }])
  database.restore(snapshot)
  database.close()
  const again = open(directory)
  expect(again.export()['marks']).toEqual(marks())
  again.close()
})
