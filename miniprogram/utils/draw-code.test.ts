import { expect, test } from '@jest/globals'
import { moduleNeeded, roomForCode } from '../attendance/room/room-for-code'
import { edgeOfCode } from './draw-code'

const token = 'aB3-'.repeat(14)
/** 33 modules and four of quiet on either side. */
const modules = 41

test.each([
  ['a small phone', 320, 480, 2],
  ['a common phone', 375, 667, 2],
  ['a large phone', 430, 840, 3],
  ['an odd density', 393, 760, 2.625],
  ['a projector', 960, 496, 1],
])('on %s every module is a whole number of dots, and the code fits', (_name, width, height, pixelRatio) => {
  const room = roomForCode(width, height)
  const edge = edgeOfCode(token, room, pixelRatio)
  expect((edge * pixelRatio) / modules).toBeCloseTo(Math.round((edge * pixelRatio) / modules), 9)
  expect(edge).toBeLessThanOrEqual(room)
  expect(room).toBeLessThanOrEqual(Math.min(width, height))
})

test.each([
  [960, 496],
  [1280, 676],
])('in a window %i px wide on a wall the code is read from the last row', (width, height) => {
  const module = edgeOfCode(token, roomForCode(width, height), 1) / modules
  expect(module).toBeGreaterThanOrEqual(moduleNeeded(width))
})
