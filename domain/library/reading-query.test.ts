import { indexKeysOf, keyOf } from './index-keys'
import { readQuery } from './reading-query'

const wanted = (typed: string) => readQuery(typed).concepts.flatMap(({ alternatives }) => alternatives)

describe('what was typed', () => {
  it.each([
    ['谈恋爱', '早恋'],
    ['ADHD', '多动症'],
    ['zaolian', '早恋'],
  ])('%s also stands for %s', (typed, meant) => {
    expect(wanted(typed)).toContainEqual(expect.objectContaining({ term: meant, kind: 'text' }))
  })

  it.each(['yiqianmi', 'yqm', 'paole', '一千米跑了七分钟'])('%s leads to a title that begins, or goes on, like this', (typed) => {
    const keys = new Set(indexKeysOf({ title: '一千米，跑了七分钟', tags: [], body: '' }))
    const asked = wanted(typed).flatMap(({ term, kind }) => (kind === 'sound' ? [keyOf('sound', term)] : [keyOf('title', term)]))
    expect(asked.filter((key) => keys.has(key))).not.toEqual([])
  })
})
