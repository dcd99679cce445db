import * as fc from 'fast-check'
import { equalBytes } from './room-code'
import { fromBase64Url, toBase64Url } from './bytes'

it('writes what Node writes, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const text = toBase64Url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64Url(text)).toEqual(bytes)
    }),
    { seed: 1 },
  )
})

it.each([['a letter outside the alphabet', 'AA+A'], ['a lone letter', 'AAAAA'], ['bits that say nothing', 'AB'], ['padding', 'AA==']])('refuses %s', (_name, text) => {
  expect(fromBase64Url(text)).toBeNull()
})

it.each([
  ['the same', [1, 2, 3], [1, 2, 3], true],
  ['the last byte', [1, 2, 3], [1, 2, 4], false],
  ['the length', [1, 2, 3], [1, 2], false],
])('compares %s', (_name, a, b, equal) => {
  expect(equalBytes(Uint8Array.from(a), Uint8Array.from(b))).toBe(equal)
})
