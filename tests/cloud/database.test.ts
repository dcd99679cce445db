import type { Database } from '../../cloudfunctions/kit/database'
import { sdkEnvironment } from '../../local/cloud/functions/function-environment'
import { LocalCloud } from '../../local/cloud/local-cloud'
import { inRoot } from '../../scripts/root'

// What functions read and write with, on the collections of the product, in a process of the test's own.

let cloud: LocalCloud
let kit: { database: Database; command: { inc(by: number): unknown; remove(): unknown } }

beforeAll(async () => {
  cloud = await LocalCloud.start({ functionsDirectory: inRoot('dist', 'cloudfunctions'), dataDirectory: null, strictIndexes: true })
  Object.assign(process.env, sdkEnvironment(cloud.url))
  // Loaded only now: it reads at once where the database is.
  kit = await import('../../cloudfunctions/kit/database')
})
afterAll(() => cloud.close())
beforeEach(() => {
  cloud.database.clear()
  cloud.database.import('rooms', [{ _id: 'r1', studioId: 's1', changedAt: 20 }])
  cloud.database.import('marks', [
    { _id: 'm1', studioId: 's1', arrivedAt: 10, personId: 'p1', via: 'code' },
    { _id: 'm2', studioId: 's1', arrivedAt: 20, personId: 'p2', via: 'digits' },
    { _id: 'm3', studioId: 's1', arrivedAt: 30, personId: 'p3', via: 'code' },
    { _id: 'm4', studioId: 's2', arrivedAt: 30, personId: 'p4', via: 'code' },
  ])
})

const joins = {
  marks: {
    collection: 'marks',
    let: { studio: '$studioId', from: '$changedAt' },
    match: [
      { field: 'studioId', is: 'eq', variable: 'studio' },
      { field: 'arrivedAt', is: 'gte', variable: 'from' },
      { field: 'via', is: 'eq', value: 'code' },
    ],
    fields: ['personId'],
  },
} as const

it('a document is joined with what meets conditions on its own values, in one operation', async () => {
  const before = cloud.usage().databaseOperations
  const [room] = await kit.database.findJoined('rooms', { _id: 'r1' }, joins, { limit: 1 })
  expect(room).toMatchObject({ _id: 'r1', changedAt: 20 })
  expect(room?.marks).toEqual([{ _id: 'm3', personId: 'p3' }])
  expect(cloud.usage().databaseOperations - before).toBe(1)
})

it('a join by conditions stands beside a join by key', async () => {
  const both = { ...joins, studios: { collection: 'studios', local: 'studioId', foreign: '_id' } } as const
  cloud.database.import('studios', [{ _id: 's1', name: '清河工作室' }])
  const [room] = await kit.database.findJoined('rooms', { _id: 'r1' }, both, { limit: 1 })
  expect(room?.marks).toHaveLength(1)
  expect(room?.studios).toEqual([{ _id: 's1', name: '清河工作室' }])
})

it('a join whose equalities no index leads is refused', async () => {
  const unled = { marks: { ...joins.marks, match: joins.marks.match.slice(1) } }
  await expect(kit.database.findJoined('rooms', { _id: 'r1' }, unled, { limit: 1 })).rejects.toThrow('No index of the collection "marks"')
})

it('a transaction changes single fields and removes documents, together or not at all', async () => {
  const change = (failing: boolean) =>
    kit.database.transaction(async (transaction) => {
      await transaction.patch('rooms', 'r1', { 'rollCall.p1': [{ note: 'present' }], unbound: kit.command.inc(2) })
      await transaction.remove('marks', 'm1')
      if (failing) throw new Error('no')
    })
  const before = cloud.database.export()
  await expect(change(true)).rejects.toThrow('no')
  expect(cloud.database.export()).toEqual(before)

  await change(false)
  const { rooms, marks } = cloud.database.export()
  expect(rooms).toEqual([{ _id: 'r1', studioId: 's1', changedAt: 20, rollCall: { p1: [{ note: 'present' }] }, unbound: 2 }])
  expect(marks?.map(({ _id }) => _id)).toEqual(['m2', 'm3', 'm4'])
})

it('a field that a patch names by path is replaced whole', async () => {
  const patch = (entry: object) => kit.database.transaction((transaction) => transaction.patch('rooms', 'r1', { 'evidence.p1': entry }))
  await patch({ step: 1, decision: 'waiting' })
  await patch({ step: 2 })
  expect(cloud.database.export()['rooms']).toMatchObject([{ evidence: { p1: { step: 2 } } }])
  expect(JSON.stringify(cloud.database.export()['rooms'])).not.toContain('waiting')
})
