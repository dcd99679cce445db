import type { CountedCase } from './case-statistics'
import { caseStatistics } from './case-statistics'

const [zhou, lin] = [{ id: 'zhou', name: '周明远' }, { id: 'lin', name: '林晓雯' }]
const types = [
  { id: 'home-school', name: '家校沟通协调', retired: false },
  { id: 'old', name: '旧类型', retired: true },
  { id: 'older', name: '更旧的类型', retired: true },
]
const counted = (more: Partial<CountedCase>): CountedCase => ({ type: 'home-school', studio: { id: 'a', name: '甲工作室' }, authors: [zhou], uses: 0, reads: 0, ...more })

it('a case counts once for its type and studio, and for each of its authors', () => {
  const { total, types: ofTypes, people } = caseStatistics([counted({ authors: [zhou, lin], uses: 2, reads: 7 }), counted({ authors: [lin], uses: 1 })], types)
  expect(total).toEqual({ published: 2, uses: 3, reads: 7, authors: 2 })
  expect(ofTypes).toEqual([{ id: 'home-school', name: '家校沟通协调', published: 2, uses: 3, reads: 7 }])
  expect(people).toEqual([{ ...lin, published: 2, uses: 3, reads: 7 }, { ...zhou, published: 1, uses: 2, reads: 7 }])
})

it('a type without cases is named as long as it can be chosen, a retired one as long as it has cases', () => {
  expect(caseStatistics([counted({ type: 'old' })], types).types.map(({ id, published }) => [id, published])).toEqual([['home-school', 0], ['old', 1]])
})

it('studios with most cases come first, of as many those that were used most', () => {
  const of = (id: string, uses: number) => counted({ studio: { id, name: id }, uses })
  expect(caseStatistics([of('a', 1), of('b', 0), of('b', 0), of('c', 5)], types).studios.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
})

it('fifty people are named at most', () => {
  const cases = Array.from({ length: 60 }, (_, n) => counted({ authors: [{ id: `p${n}`, name: `教师${n}` }] }))
  expect(caseStatistics(cases, types).people).toHaveLength(50)
  expect(caseStatistics(cases, types).total.authors).toBe(60)
})
