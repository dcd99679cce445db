import { median, quantile } from './statistics'

const oneToHundred = Array.from({ length: 100 }, (_, i) => 100 - i)

it.each([
  ['the median of a hundred is the fiftieth', 0.5, 50],
  ['one in a hundred lies above p99', 0.99, 99],
  ['nothing lies above the last', 1, 100],
  ['the first is the least', 0, 1],
])('%s', (_name, share, expected) => expect(quantile(oneToHundred, share)).toBe(expected))

it('the median of one value is that value', () => expect(median([7])).toBe(7))

it('nothing measured has no median', () => expect(() => median([])).toThrow('Nothing was measured.'))
