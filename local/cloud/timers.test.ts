import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cloudsWithFixtures, temporaryFolder } from './fixtures/cloud-for-test'
import type { LocalCloud } from './local-cloud'

const clouds = cloudsWithFixtures()
const folder = temporaryFolder()
const minute = 60_000
const justBefore = Date.parse('2026-03-02T01:59:00Z')

it('a timer fires when the clock passes its time, without anybody’s identity', async () => {
  const cloud = await startAt(justBefore)
  await cloud.moveClock({ advanceMs: minute })
  expect(ticks(cloud)).toMatchObject([
    { event: { Type: 'Timer', TriggerName: 'every-five-minutes' }, openid: 'none', source: 'wx_trigger' },
  ])
})

it('a timer fires once however far the clock jumps, and again at its next time', async () => {
  const cloud = await startAt(justBefore)
  await cloud.moveClock({ advanceMs: 7 * 24 * 60 * minute })
  expect(ticks(cloud)).toHaveLength(1)
  await cloud.moveClock({ advanceMs: minute })
  expect(ticks(cloud)).toHaveLength(2)
})

it('a timer does not fire when its time is not reached, nor when the clock goes back', async () => {
  const cloud = await startAt(justBefore)
  await cloud.moveClock({ advanceMs: minute / 2 })
  await cloud.moveClock({ advanceMs: -60 * minute })
  expect(ticks(cloud)).toHaveLength(0)
})

it('a timer that was set back with the clock fires at its earlier times again', async () => {
  const cloud = await startAt(justBefore)
  await cloud.moveClock({ advanceMs: -60 * minute })
  await cloud.moveClock({ advanceMs: minute })
  expect(ticks(cloud)).toHaveLength(1)
})

it('a timer fires when it is asked to', async () => {
  const cloud = await clouds.start()
  const { usage } = await cloud.fireTimer('clockwork')
  expect(usage).toMatchObject({ functionCalls: 1, databaseOperations: 1 })
  expect(ticks(cloud)).toHaveLength(1)
})

it('a timer has nobody’s identity also on an instance that has just served a phone', async () => {
  const cloud = await clouds.start()
  await cloud.call({ openid: 'oAlice', function: 'clockwork' })
  await cloud.fireTimer('clockwork')
  expect(ticks(cloud)).toMatchObject([
    { openid: 'oAlice', variable: 'oAlice', source: 'wx_client' },
    { openid: 'none', variable: 'none', source: 'wx_trigger' },
  ])
})

it('a cloud with manual timers leaves them alone when the clock moves', async () => {
  const cloud = await clouds.start()
  await cloud.moveClock({ advanceMs: 60 * minute })
  expect(ticks(cloud)).toHaveLength(0)
})

it('a function without a timer cannot be fired', async () => {
  const cloud = await clouds.start()
  await expect(cloud.fireTimer('probe')).rejects.toThrow('probe is not a function with a timer.')
})

it('expressions go by China’s time', async () => {
  const functionsDirectory = withTimer('0 0 9 * * * *')
  const cloud = await startAt(Date.parse('2026-03-02T00:59:00Z'), functionsDirectory)
  await cloud.moveClock({ advanceMs: minute })
  expect(cloud.usage().functionCalls).toBe(1)
})

describe('a timer of every five minutes in the day', () => {
  const functionsDirectory = (): string => withTimer('0 */5 6-22 * * * *')
  const china = (time: string): number => Date.parse(`2026-03-02T${time}+08:00`)

  it('fires from six in the morning on', async () => {
    const cloud = await startAt(china('05:54:00'), functionsDirectory())
    await cloud.moveClock({ advanceMs: 5 * minute })
    expect(cloud.usage().functionCalls).toBe(0)
    await cloud.moveClock({ advanceMs: minute })
    expect(cloud.usage().functionCalls).toBe(1)
  })

  it('fires once, at night, when the clock on the stage is set from one evening to the next', async () => {
    const cloud = await startAt(china('23:30:00'), functionsDirectory())
    const moved = await fetch(`${cloud.url}/__local/clock`, { method: 'POST', body: JSON.stringify({ advanceMs: 24 * 60 * minute }) })
    expect(moved.status).toBe(200)
    expect(cloud.usage().functionCalls).toBe(1)
  })
})

it('an expression of another form stops the start with a sentence', async () => {
  const start = clouds.start({ functionsDirectory: withTimer('*/5 * * * *') })
  await expect(start).rejects.toThrow('The timer of daily (*/5 * * * *) is not an expression of seven fields')
})

async function startAt(now: number, functionsDirectory = clouds.functions()): Promise<LocalCloud> {
  const cloud = await clouds.start({ timers: 'automatic', functionsDirectory })
  await cloud.moveClock({ now })
  await cloud.reset('empty')
  return cloud
}

// Moving the clock away from today has fired the timer before the test begins: hence the reset above.
function ticks(cloud: LocalCloud): Record<string, unknown>[] {
  return cloud.database.export()['ticks'] ?? []
}

function withTimer(expression: string): string {
  const functionFolder = path.join(folder, expression.replaceAll(/\W/g, '-'), 'daily')
  mkdirSync(functionFolder, { recursive: true })
  writeFileSync(path.join(functionFolder, 'index.js'), 'exports.main = () => undefined')
  writeFileSync(path.join(functionFolder, 'config.json'), JSON.stringify({ triggers: [{ name: 't', type: 'timer', config: expression }] }))
  return path.dirname(functionFolder)
}
