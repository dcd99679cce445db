import { isPicture } from './proof'

it.each([
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 0x10], true],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], true],
  ['half a PNG', [0x89, 0x50, 0x4e, 0x47], false],
  ['a GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61], false],
  ['a page', [...new TextEncoder().encode('<html>')], false],
  ['nothing', [], false],
])('%s', (_what, bytes, expected) => {
  expect(isPicture(Uint8Array.from(bytes))).toBe(expected)
})
