import { keyOf } from './index-keys'
import { frequenciesOf, statsOf } from './search-stats'

const body = (term: string) => keyOf('body', term)
const rareInOne = 500
/** Each with words that stand nowhere else. */
const distinctCases = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    keys: [body('什么'), ...(n % 2 === 0 ? [body('操场')] : []), ...(n === 0 ? [body('早恋')] : []), ...Array.from({ length: rareInOne }, (_, i) => body(`${n}_${i}`))],
    tags: ['家访'],
    scope: 'school:s1',
  }))

it('of a library with more words than can be counted at once, what is frequent and what is of the subject keeps its numbers', () => {
  const stats = statsOf(distinctCases(1000))
  const { of, total } = frequenciesOf(stats)
  expect([total, of(body('什么')), of(body('操场')), of(body('早恋')), of(body('网瘾'))]).toEqual([1000, 1000, 500, 1, 0])
  expect(stats.tags).toEqual([{ tag: '家访', scope: 'school:s1', cases: 1000 }])
})
