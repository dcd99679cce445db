import { cloudsWithFixtures } from './fixtures/cloud-for-test'

const clouds = cloudsWithFixtures()
const openid = 'oAlice'

it.each([
  ['three operations in a row are three round trips', { action: 'addThreeInARow' }, 3, 3],
  ['three at once are one', { action: 'addThreeAtOnce' }, 3, 1],
  ['one and then two at once are two', { action: 'addOneThenTwoAtOnce' }, 3, 2],
  ['none are none', { action: 'whoAmI' }, 0, 0],
])('%s', async (_case, data, databaseOperations, roundTrips) => {
  const cloud = await clouds.start()
  const { usage } = await cloud.call({ openid, function: 'probe', data })
  expect(usage).toEqual({ functionCalls: 1, databaseOperations, roundTrips, documentsExamined: 0 })
})

it('operations at once are one round trip also when each takes its time', async () => {
  const cloud = await clouds.start()
  cloud.faults({ latencyMs: 20 })
  const { usage } = await cloud.call({ openid, function: 'probe', data: { action: 'addOneThenTwoAtOnce' } })
  expect(usage.roundTrips).toBe(2)
})

it('documents that a query looked at are counted', async () => {
  const cloud = await clouds.start()
  await cloud.call({ openid, function: 'probe', data: { action: 'addThreeInARow' } })
  const { usage } = await cloud.call({ openid, function: 'probe', data: { action: 'listNotes' } })
  expect(usage).toEqual({ functionCalls: 1, databaseOperations: 1, roundTrips: 1, documentsExamined: 3 })
})

it('a nested function is paid for by the call that caused it', async () => {
  const cloud = await clouds.start()
  const data = { name: 'probe', data: { action: 'addThreeInARow' }, times: 2 }
  const { usage } = await cloud.call({ openid, function: 'caller', data })
  expect(usage).toEqual({ functionCalls: 3, databaseOperations: 6, roundTrips: 6, documentsExamined: 0 })
})

it('calls at the same time are told apart', async () => {
  const cloud = await clouds.start()
  const actions = ['addThreeInARow', 'addThreeAtOnce', 'whoAmI', 'addNote']
  const replies = await Promise.all(actions.map((action) => cloud.call({ openid, function: 'probe', data: { action } })))
  expect(replies.map(({ usage }) => [usage.databaseOperations, usage.roundTrips])).toEqual([[3, 3], [3, 1], [0, 0], [1, 1]])
})

it('a call that fails has cost something, too', async () => {
  const cloud = await clouds.start()
  cloud.faults({ rules: [{ action: 'database.insertDocument', nth: 2, when: 'before', code: 'DATABASE_REQUEST_FAILED' }] })
  const { usage } = await cloud.call({ openid, function: 'probe', data: { action: 'addThreeInARow' } })
  expect(usage).toMatchObject({ functionCalls: 1, databaseOperations: 2, roundTrips: 2 })
})

it('totals run since the start or the last reset', async () => {
  const cloud = await clouds.start()
  await cloud.call({ openid, function: 'probe', data: { action: 'addThreeAtOnce' } })
  await cloud.call({ openid, function: 'probe', data: { action: 'upload', path: 'a.txt', text: 'a' } })
  expect(cloud.usage()).toEqual({ functionCalls: 2, databaseOperations: 3, storageOperations: 1, documentsExamined: 0 })
  await cloud.reset('empty')
  expect(cloud.usage()).toEqual({ functionCalls: 0, databaseOperations: 0, storageOperations: 0, documentsExamined: 0 })
})

it('whoever asks where units go is told of every operation, what it was on, and for whom', async () => {
  const operations: unknown[] = []
  const cloud = await clouds.start({ onOperation: ({ action, collection, caller }) => operations.push([action, collection, caller?.functionName, caller?.openid]) })
  await cloud.call({ openid, function: 'probe', data: { action: 'addNote' } })
  expect(operations).toEqual([['database.insertDocument', 'notes', 'probe', openid]])
})
