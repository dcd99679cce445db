import { expect, it } from '@jest/globals'
import { hour, notice, sentAt } from '../notice.fixture'
import { noticeView } from './notice-view'

const now = sentAt + 24 * hour
const friday = 20_532

type Changes = Parameters<typeof notice>[0]
const view = (changes: Changes = {}, mayManage = false) => noticeView({ notice: notice(changes), mayManage }, now)
const confirmed = (version: number) => ({ readAt: sentAt, confirmedAt: sentAt + hour, confirmedVersion: version })

it('whoever is asked may confirm, by the day that was asked for', () => {
  expect(view({ confirm: { by: friday } })).toMatchObject({ mayConfirm: true, confirmAction: '确认收到', askWords: '请在 3月20日 周五 前确认收到。', confirmedWords: '' })
})

it('who has confirmed sees when, and is asked no more', () => {
  expect(view({ confirm: { by: friday }, mine: confirmed(1) })).toMatchObject({ mayConfirm: false, askWords: '', confirmedWords: '昨天 15:00 已确认收到' })
})

it('who confirmed what it said before may confirm again', () => {
  const edited = { confirm: { by: null }, mine: confirmed(1), version: 2, editedAt: now }
  expect(view(edited)).toMatchObject({ mayConfirm: true, confirmAction: '再确认一次', confirmedWords: '昨天 15:00 确认的是修改以前的内容。', editedWords: '14:00 修改过' })
})

it.each<[string, Changes]>([
  ['nobody is asked', {}],
  ['it is not for me', { confirm: { by: null }, mine: null }],
  ['it was taken back', { confirm: { by: null }, withdrawn: { at: now, byName: '陈知秋' } }],
])('nothing is to be confirmed where %s', (_where, changes) => {
  expect(view(changes)).toMatchObject({ mayConfirm: false, askWords: '' })
})

it('what was taken back says who did it and when, and can’t be changed any more', () => {
  const withdrawn = { withdrawn: { at: now, byName: '陈知秋' }, editedAt: sentAt, body: '' }
  expect(view(withdrawn, true)).toMatchObject({ withdrawnWords: '陈知秋 在 14:00 撤回了这条通知。', editedWords: '', mayChange: false, mayManage: true })
})

it('whoever looks after it sees to whom it went', () => {
  expect(view({ confirm: { by: friday } }, true).reachWords).toBe('发给工作室全体 26 人 · 需要在 3月20日 周五 前确认收到')
  expect(view({ confirm: { by: friday } }).reachWords).toBe('')
})

it('files say how large they are', () => {
  const file = (name: string, kind: 'jpg' | 'pdf', bytes: number) => ({ name, kind, bytes, file: '' })
  expect(view({ files: [file('图片 1.jpg', 'jpg', 12), file('教案.pdf', 'pdf', 1_300_000)] }).files).toEqual([
    { index: 0, name: '图片 1.jpg', icon: 'image', sizeWords: '1 KB' },
    { index: 1, name: '教案.pdf', icon: 'file-text', sizeWords: '1.2 MB' },
  ])
})
