import { request } from 'node:http'
import { cloudsWithFixtures } from './fixtures/cloud-for-test'
import type { LocalCloud } from './local-cloud'

const clouds = cloudsWithFixtures()
const shared = clouds.shared()
const addNote = { openid: 'oAlice', function: 'probe', data: { action: 'addNote', text: 'a' } }

it('calls a function as a phone, and says what it cost', async () => {
  const cloud = await clouds.start()
  const answer = await post(cloud, 'call', { openid: 'oAlice', function: 'probe', data: { action: 'addThreeAtOnce' } })
  expect(answer).toMatchObject({ status: 200, body: { usage: { functionCalls: 1, databaseOperations: 3, roundTrips: 1, documentsExamined: 0 } } })
  expect(answer.body).toHaveProperty('result')
  expect(answer.body).toHaveProperty('requestId')
})

it('answers a function’s failure as the phone would see it', async () => {
  const cloud = shared()
  const { status, body } = await post(cloud, 'call', { openid: 'oAlice', function: 'nowhere', data: {} })
  expect(status).toBe(200)
  expect(body).toMatchObject({ error: { errCode: -501000 }, usage: { functionCalls: 0 } })
})

it('reads and moves the clock', async () => {
  const cloud = await clouds.start()
  const hour = 60 * 60 * 1000
  expect((await post(cloud, 'clock', { offsetMs: hour })).body).toMatchObject({ offsetMs: hour })
  expect((await post(cloud, 'clock', { advanceMs: hour })).body).toMatchObject({ offsetMs: 2 * hour })
  expect(await get(cloud, 'clock')).toMatchObject({ offsetMs: 2 * hour })
  const { body } = await post(cloud, 'clock', { now: '2030-01-01T08:00:00+08:00' })
  expect(new Date((body as { now: number }).now).toISOString()).toMatch(/^2030-01-01T00:00/)
})

it('fires a timer', async () => {
  const cloud = await clouds.start()
  expect((await post(cloud, 'timer', { function: 'clockwork' })).body).toMatchObject({ usage: { databaseOperations: 1 } })
})

it('makes operations fail and ends it', async () => {
  const cloud = await clouds.start()
  await post(cloud, 'faults', { rules: [{ action: 'database.*', nth: 1, when: 'before', code: 'DATABASE_REQUEST_FAILED' }] })
  expect((await post(cloud, 'call', addNote)).body).toHaveProperty('error')
  await post(cloud, 'faults', {})
  expect((await post(cloud, 'call', addNote)).body).toHaveProperty('result')
})

it('shows totals, messages and the log', async () => {
  const cloud = await clouds.start()
  await post(cloud, 'call', addNote)
  await post(cloud, 'call', { openid: 'oAlice', function: 'probe', data: { action: 'print', text: 'x' } })
  expect(await get(cloud, 'usage')).toEqual({ functionCalls: 2, databaseOperations: 1, storageOperations: 0, documentsExamined: 0 })
  expect(await get(cloud, 'sent')).toEqual([])
  expect(await get(cloud, 'log')).toMatchObject([{ source: 'probe', level: 'log' }])
})

it('empties and seeds the store', async () => {
  const seeds = { story: async (cloud: LocalCloud) => void (await cloud.call(addNote)) }
  const cloud = await clouds.start({ seeds })
  await post(cloud, 'reset', { seed: 'story' })
  expect(cloud.database.export()['notes']).toHaveLength(1)
  await post(cloud, 'reset', { seed: 'empty' })
  expect(cloud.database.export()['notes'] ?? []).toHaveLength(0)
  expect(await post(cloud, 'reset', { seed: 'nonsense' })).toEqual({
    status: 400,
    body: { error: 'There is no seed nonsense. There are: story, empty.' },
  })
})

it.each([
  ['call', {}],
  ['call', { openid: '', function: 'probe' }],
  ['clock', { now: 'yesterday' }],
  ['clock', { hours: 1 }],
  ['faults', { rules: [{ action: 'database.*', nth: 0, when: 'before', code: 'X' }] }],
  ['timer', { function: 'probe' }],
  ['reset', {}],
])('refuses %s with %j and says why', async (path, body) => {
  const answer = await post(shared(), path, body)
  expect(answer.status).toBe(400)
  expect((answer.body as { error: string }).error).toMatch(/./)
})

it('refuses what is not JSON and what is not there', async () => {
  const cloud = shared()
  expect((await fetch(`${cloud.url}/__local/call`, { method: 'POST', body: '{' })).status).toBe(400)
  expect((await fetch(`${cloud.url}/__local/nowhere`)).status).toBe(404)
  expect((await fetch(`${cloud.url}/nowhere`)).status).toBe(404)
})

it.each([
  ['a page of another site', { origin: 'https://example.com' }],
  ['another name for this computer', { host: 'example.com' }],
])('does not listen to %s', async (_case, headers) => {
  const cloud = shared()
  expect(await statusOf(cloud, headers)).toBe(403)
})

async function post(cloud: LocalCloud, path: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${cloud.url}/__local/${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}

async function get(cloud: LocalCloud, path: string): Promise<unknown> {
  return (await fetch(`${cloud.url}/__local/${path}`)).json()
}

// With node's own client, because fetch lets nobody choose a host.
function statusOf(cloud: LocalCloud, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${cloud.url}/__local/clock`, { headers }, (response) => resolve(response.resume().statusCode))
    asked.on('error', reject).end()
  })
}
