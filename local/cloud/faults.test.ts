import { cloudsWithFixtures, errorOf, resultOf } from './fixtures/cloud-for-test'
import type { LocalCloud } from './local-cloud'

const clouds = cloudsWithFixtures()
const addThree = { action: 'addThreeInARow' }
const code = 'DATABASE_REQUEST_FAILED'

describe('a rule on the k-th operation', () => {
  it.each([
    ['the first, before', 1, 'before', 0],
    ['the first, after', 1, 'after', 1],
    ['the second, before', 2, 'before', 1],
    ['the second, after', 2, 'after', 2],
    ['the third, before', 3, 'before', 2],
    ['the third, after', 3, 'after', 3],
  ] as const)('makes %s it took effect, fail', async (_case, nth, when, written) => {
    const cloud = await clouds.start()
    cloud.faults({ rules: [{ action: 'database.*', nth, when, code }] })
    const { errCode, errMsg } = await errorOf(cloud, 'probe', addThree)
    expect(errCode).toBe(-504002)
    expect(errMsg).toContain(`database.insertDocument was made to fail ${when} it took effect`)
    expect(await notes(cloud)).toHaveLength(written)
  })

  it('lets every other operation pass', async () => {
    const cloud = await clouds.start()
    cloud.faults({ rules: [{ action: 'database.*', nth: 4, when: 'before', code }] })
    await resultOf(cloud, 'probe', addThree)
    await errorOf(cloud, 'probe', addThree)
    await resultOf(cloud, 'probe', addThree)
    expect(await notes(cloud)).toHaveLength(6)
  })

  it('reaches the function with the code and words of the rule', async () => {
    const cloud = await clouds.start()
    cloud.faults({ rules: [{ action: 'database.insertDocument', nth: 1, when: 'before', code, message: '[ResourceUnavailable] gone' }] })
    const { errMsg } = await errorOf(cloud, 'probe', { action: 'addNote' })
    expect(errMsg).toContain('-502001')
    expect(errMsg).toContain('[ResourceUnavailable] gone')
  })
})

it('a rule without a number makes every matching operation fail, and a new plan ends it', async () => {
  const cloud = await clouds.start()
  cloud.faults({ rules: [{ action: 'database.insertDocument', when: 'before', code }] })
  await errorOf(cloud, 'probe', { action: 'addNote' })
  await errorOf(cloud, 'probe', { action: 'addNote' })
  cloud.faults({})
  await resultOf(cloud, 'probe', { action: 'addNote' })
})

it('a rule on another action does not count', async () => {
  const cloud = await clouds.start()
  cloud.faults({ rules: [{ action: 'database.removeDocument', nth: 1, when: 'before', code }] })
  await resultOf(cloud, 'probe', addThree)
})

it('a connection that breaks is a failed operation', async () => {
  const cloud = await clouds.start()
  cloud.faults({ rules: [{ action: 'database.insertDocument', nth: 1, when: 'after', code: 'ECONNRESET' }] })
  const { errMsg } = await errorOf(cloud, 'probe', { action: 'addNote' })
  expect(errMsg).toContain('socket hang up')
  expect(await notes(cloud)).toHaveLength(1)
})

describe('between phone and function', () => {
  it('a lost reply hides from the phone what has happened', async () => {
    const cloud = await clouds.start()
    cloud.faults({ rules: [{ action: 'reply', nth: 1, when: 'after', code: -601003 }] })
    const reply = await cloud.call({ openid: 'oAlice', function: 'probe', data: { action: 'addNote' } })
    expect(reply).toMatchObject({ error: { errCode: -601003 }, usage: { functionCalls: 1, databaseOperations: 1 } })
    expect(await notes(cloud)).toHaveLength(1)
  })

  it('a lost request never reaches the function', async () => {
    const cloud = await clouds.start()
    cloud.faults({ rules: [{ action: 'reply', nth: 1, when: 'before', code: -601003 }] })
    const reply = await cloud.call({ openid: 'oAlice', function: 'probe', data: { action: 'addNote' } })
    expect(reply).toMatchObject({ error: { errCode: -601003 }, usage: { functionCalls: 0 } })
    expect(await notes(cloud)).toHaveLength(0)
  })
})

async function notes(cloud: LocalCloud): Promise<unknown[]> {
  cloud.faults({})
  return (await resultOf(cloud, 'probe', { action: 'listNotes' })) as unknown[]
}
