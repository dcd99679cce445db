import { expect, it } from '@jest/globals'
import { commentViewOf, withMore, withReported } from './comment-view'

// 2 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 2, 4)
const comment = (id: string, more = {}) => ({ id, author: { id: 'p', name: '郑立行' }, text: '我也想试试。', at: now, removed: null, mine: false, mayRemove: false, report: 'none' as const, reports: [], ...more })

it('what a host took away says so to those who still see it', () => {
  expect(commentViewOf(comment('a', { removed: { by: 'host', at: now } }), now)).toMatchObject({ removedWords: '主持人已移除，别人看不到了。' })
})

it('what one has just reported says so, and is not reported again', () => {
  const page = withReported({ comments: [comment('a', { report: 'possible' }), comment('b', { report: 'possible' })], next: null }, 'a')
  expect(page.comments.map((one) => commentViewOf(one, now).mayReport)).toEqual([false, true])
})

it('a page more brings nothing twice', () => {
  const page = withMore({ comments: [comment('a'), comment('c')], next: { at: 1, id: 'a' } }, { comments: [comment('b'), comment('c')], next: null })
  expect([page.comments.map(({ id }) => id), page.next]).toEqual([['a', 'b', 'c'], null])
})
