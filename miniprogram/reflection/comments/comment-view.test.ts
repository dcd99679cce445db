import { expect, it } from '@jest/globals'
import { commentViewOf, reportOf, withMore } from './comment-view'

// 2 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 2, 4)
const comment = (id: string, more = {}) => ({ id, author: { id: 'p', name: '郑立行' }, text: '我也想试试。', at: now, removed: null, mayRemove: false, ...more })

it('what a host took away says so to those who still see it, and cannot be reported', () => {
  expect(commentViewOf(comment('a', { removed: { by: 'host', at: now } }), true, now)).toMatchObject({ removedWords: '主持人已移除，别人看不到了。', mayReport: false })
})

it.each([
  ['what somebody else said', {}, true, true],
  ['what one may take away oneself', { mayRemove: true }, true, false],
  ['what stands under one’s own reflection', {}, false, false],
] as const)('%s: reported or not', (_what, more, mayReport, expected) => {
  expect(commentViewOf(comment('a', more), mayReport, now).mayReport).toBe(expected)
})

it('a page more brings nothing twice', () => {
  const page = withMore({ comments: [comment('a'), comment('c')], next: { at: 1, id: 'a' } }, { comments: [comment('b'), comment('c')], next: null })
  expect([page.comments.map(({ id }) => id), page.next]).toEqual([['a', 'b', 'c'], null])
})

it('a report names the comment by how it begins', () => {
  expect(reportOf('一句话', '不当内容')).toBe('评论「一句话」：不当内容')
  expect([...reportOf('字'.repeat(500), '不当内容')].length).toBeLessThanOrEqual(300)
})
