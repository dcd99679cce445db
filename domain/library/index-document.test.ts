import type { PublishedCase } from './index-document'
import { findingsIn, indexDocumentOf } from './index-document'

const published = (id: string, other: Partial<PublishedCase> = {}): PublishedCase => ({
  id,
  schoolId: 's1',
  scope: 'school:s1',
  type: '家校沟通协调',
  stage: '小学',
  title: '深夜的家长群',
  tags: ['家长群'],
  body: '那天夜里有人在群里吵架。',
  quality: 1,
  featured: false,
  authorName: '林可',
  at: 0,
  ...other,
})

describe('the index beside the published cases', () => {
  it('agrees with what it was made of, whatever the quality is by now', () => {
    expect(findingsIn([published('a', { quality: 9 })], [indexDocumentOf(published('a'))])).toEqual([])
  })

  it.each([
    ['a title that was changed', { title: '清晨的家长群' }],
    ['a visibility that was narrowed', { scope: 'studio:x' }],
    ['a text that was changed', { body: '后来好了。' }],
  ])('disagrees after %s', (_name, change) => {
    expect(findingsIn([published('a', change)], [indexDocumentOf(published('a'))])).toEqual([{ kind: 'different', id: 'a' }])
  })

  it('misses what was published without it and names what is left over', () => {
    expect(findingsIn([published('a')], [indexDocumentOf(published('b'))])).toEqual([
      { kind: 'missing', id: 'a' },
      { kind: 'left-over', id: 'b' },
    ])
  })
})
