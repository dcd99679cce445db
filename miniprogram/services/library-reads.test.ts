import { beforeEach, expect, it } from '@jest/globals'
import { fakePhone } from './fake-phone.fixture'
import { isFirstReading, noteReading } from './library-reads'

/** Noon in China. */
const noon = Date.UTC(2026, 2, 2, 4, 0)
const hour = 3_600_000

beforeEach(() => void fakePhone())

it('a case counts as read once a day on each phone', () => {
  expect(isFirstReading('a', noon)).toBe(true)
  noteReading('a', noon)
  expect([isFirstReading('a', noon + 11 * hour), isFirstReading('b', noon)]).toEqual([false, true])
})

it('the next day in China it counts again', () => {
  noteReading('a', noon)
  expect(isFirstReading('a', noon + 12 * hour)).toBe(true)
})
