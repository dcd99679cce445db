import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Clock } from './clock'
import { cloudsWithFixtures, resultOf, temporaryFolder, until } from './fixtures/cloud-for-test'

const clouds = cloudsWithFixtures()
const hour = 60 * 60 * 1000
const parsed = Date.parse('2026-01-02T03:04:05Z')

it.each([
  ['an instant', { now: Date.parse('2030-05-06T07:08:09Z') }, Date.parse('2030-05-06T07:08:09Z')],
  ['a distance from the machine’s clock', { offsetMs: -48 * hour }, Date.now() - 48 * hour],
])('moves to %s, and functions go by it', async (_case, move, expected) => {
  const cloud = await clouds.start()
  await cloud.moveClock(move)
  const { now, made } = (await resultOf(cloud, 'probe', { action: 'time' })) as Times
  expect(Math.abs(now - expected)).toBeLessThan(hour)
  expect(Math.abs(made - expected)).toBeLessThan(hour)
})

it('moves on from where it stands', () => {
  const clock = Clock.open(null)
  clock.move({ advanceMs: hour })
  clock.move({ advanceMs: hour })
  expect(clock.offsetMs).toBe(2 * hour)
})

it('leaves dates that are given alone, and functions in UTC', async () => {
  const cloud = await clouds.start()
  await cloud.moveClock({ offsetMs: 5 * hour })
  expect(await resultOf(cloud, 'probe', { action: 'time' })).toMatchObject({ isDate: true, parsed, hour: 3 })
})

it('is followed by a function that is already running', async () => {
  const cloud = await clouds.start()
  const elapsed = resultOf(cloud, 'probe', { action: 'watchTime', milliseconds: hour })
  await until(() => cloud.log.entries().some(({ text }) => text === 'watching'))
  await cloud.moveClock({ advanceMs: 2 * hour })
  expect(await elapsed).toBeGreaterThanOrEqual(2 * hour)
})

it('is kept for the next start', () => {
  const directory = temporaryFolderPath
  Clock.open(directory).move({ offsetMs: 3 * hour })
  expect(Clock.open(directory).offsetMs).toBe(3 * hour)
})

it('says which file to delete when it cannot be read', () => {
  const file = path.join(temporaryFolderPath, 'clock.json')
  writeFileSync(file, '{"offsetMs":')
  expect(() => Clock.open(temporaryFolderPath)).toThrow(`The clock in ${file} cannot be read.`)
})

const temporaryFolderPath = temporaryFolder()

type Times = { now: number; made: number }
