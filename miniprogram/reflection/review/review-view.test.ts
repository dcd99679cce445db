import { expect, it } from '@jest/globals'
import { known, now, words } from '../detail/known.fixture'
import { reviewViewOf } from './review-view'

const review = { rev: 3, waiting: null, reports: [{ at: now, reason: '有学生全名' }], takenDown: null }

it.each([
  ['what was reported is read', {}, ''],
  ['what its author has kept to themselves since cannot be read, and it is said why', { shown: null }, '作者已经改成只给自己看，现在的内容别人都看不到。'],
  ['what was sent since and waits is read', { shown: null, sent: words(2, '新的。') }, ''],
])('%s', (_what, more, unread) => {
  expect(reviewViewOf({ ...known(more), files: [], review }, false, now).unread).toBe(unread)
})
