import { longestPart, overlap, partsOf } from './parts'

const numbered = Array.from({ length: 8000 }, (_, i) => String.fromCodePoint(0x4e00 + (i % 5000))).join('')

it.each([
  ['nothing', '', []],
  ['one part', 'a'.repeat(2500), [2500]],
  ['one character more', 'a'.repeat(2501), [2500, 21]],
  ['exactly two', 'a'.repeat(2 * longestPart - overlap), [2500, 2500]],
  ['5,040 characters', numbered.slice(0, 5040), [2500, 2500, 80]],
  ['characters of two units', '😀'.repeat(2600), [2500, 120]],
])('%s', (_case, text, lengths) => {
  expect(partsOf(text).map((part) => [...part].length)).toEqual(lengths)
})

it('no character is cut in two', () => {
  for (const part of partsOf('字' + '😀'.repeat(6000))) expect(() => encodeURIComponent(part)).not.toThrow()
})

it('every run of as many characters as two parts have in common lies in one part as a whole', () => {
  const parts = partsOf(numbered.slice(0, 6000))
  for (let from = 0; from + overlap <= 6000; from += 7) expect(parts.some((part) => part.includes(numbered.slice(from, from + overlap)))).toBe(true)
})
