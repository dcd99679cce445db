import { expect, it } from '@jest/globals'
import { pictureLinks, recordView, type Known } from './record-view'

const now = Date.parse('2026-03-18T13:50:00+08:00')
const hour = 3_600_000
const words = { version: 1, text: '分三组。\n\n写在一起。', pictures: [{ url: 'large', smallUrl: 'small', width: 4, height: 3 }], files: [{ name: '小结.pdf', kind: 'pdf' as const, bytes: 2048, url: '' }], byName: '林晓雯', sentAt: now - hour }
const nobody: Known = {
  activity: { id: 'AAAAAAAAAAA', title: '德育论坛', studioId: 'BBBBBBBBBBA', startsAt: now - 30 * hour, endsAt: now - 28 * hour, cancelled: false },
  mayWrite: false,
  version: 0,
  shown: null,
  sent: null,
  pending: null,
  takenDown: null,
  kept: { pictures: [], files: [] },
  history: [],
  mine: false,
  review: null,
}
const pending = { byName: '林晓雯', mine: false, sentAt: now - hour, standing: { kind: 'checking' as const } }
const refused = { ...pending, standing: { kind: 'refused' as const, by: 'check' as const, label: 20003, reason: '' } }
const down = { at: now, reason: '有学生照片', appeal: null, kept: null }

it.each([
  ['a member waits for it', {}, '还没有活动记录', ''],
  ['staff write it', { mayWrite: true }, '还没有活动记录', '写活动记录'],
  ['somebody else’s is being checked', { mayWrite: true, pending }, '活动记录还在检查', ''],
  ['somebody else’s did not pass: another may write it', { mayWrite: true, pending: refused }, '还没有活动记录', '写活动记录'],
  ['it was called off', { activity: { ...nobody.activity, cancelled: true } }, '这次活动已经取消', ''],
  ['it was taken down', { takenDown: down }, '活动记录已被撤下', ''],
  ['it was taken down, and staff may write it anew', { takenDown: down, mayWrite: true }, '活动记录已被撤下', '重新写'],
])('where there is nothing to read and %s', (_what, more, title, action) => {
  expect(recordView({ ...nobody, ...more }, now).empty).toMatchObject({ title, action })
})

it('is read with its paragraphs, photos, files, and who wrote it when', () => {
  const { articles, mayReport, editWords, empty } = recordView({ ...nobody, version: 1, shown: words }, now)
  expect(articles).toMatchObject([{ key: 'shown', heading: '', byWords: '林晓雯 · 12:50', paragraphs: [{ text: '分三组。' }, { text: '写在一起。' }], files: [{ sizeWords: '2 KB', missing: true }] }])
  expect([mayReport, editWords, empty]).toEqual([true, '', null])
  expect(pictureLinks({ ...nobody, shown: words }, 'shown')).toEqual(['large'])
})

it('shows its author the version that is checked above the one that others see', () => {
  const sent = { ...words, version: 2 }
  const { articles, notices, mayReport } = recordView({ ...nobody, mine: true, mayWrite: true, version: 2, shown: words, sent, pending: { ...pending, mine: true } }, now)
  expect(articles.map(({ heading }) => heading)).toEqual(['新的一版', '现在显示的'])
  expect(notices.map(({ word }) => word)).toEqual(['检查中'])
  expect(mayReport).toBe(false)
})

it('offers whoever decides what there is to decide, and its author an appeal, once', () => {
  const review = { rev: 1, waiting: { version: 1, visibility: 'studio' as const, why: 'review' as const, since: now - hour }, reports: [], takenDown: null }
  expect(recordView({ ...nobody, sent: words, review }, now)).toMatchObject({ decisions: [{ decision: 'pass' }, { decision: 'refuse' }], waited: '等了 1 小时' })
  expect(recordView({ ...nobody, mine: true, shown: words, takenDown: down }, now).mayAppeal).toBe(true)
  expect(recordView({ ...nobody, mine: true, shown: words, takenDown: { ...down, appeal: { text: '', at: now } } }, now).mayAppeal).toBe(false)
})

it('whoever wrote what was taken down is told so, though somebody else has sent a version since', () => {
  const { notices, decisions } = recordView({ ...nobody, version: 2, shown: words, takenDown: down, pending: refused }, now)
  expect(notices).toMatchObject([{ word: '已撤下', sentence: '只有写的人看得到。理由：有学生照片' }, { word: '没有通过' }])
  expect(decisions).toEqual([])
})
