import { expect, it } from '@jest/globals'
import { recordLine, stateOptions } from './record-line'

const now = Date.parse('2026-03-18T13:50:00+08:00')
const hour = 3_600_000
const activity = { id: 'AAAAAAAAAAA', title: '班级公约课例研讨', startsAt: now - 50 * hour, endsAt: now - 48 * hour }
const studio = { id: 'BBBBBBBBBBA', name: '陈知秋名班主任工作室' }
const card = { byName: '林晓雯', at: now - hour, characters: 210, pictures: 3, files: 0 }

it.each([
  ['is shown, by whom it was sent and what it holds', { state: 'shown' as const, since: now - hour, note: null, card }, '有', '林晓雯 · 12:50 · 210 字，3 张照片'],
  ['is checked, since when', { state: 'checking' as const, since: now - hour, note: 'to-decide' as const, card: null }, '检查中 · 等着决定', '12:50 起'],
  ['is missing, for how long', { state: 'none' as const, since: now - 48 * hour, note: null, card: null }, '无', '已过 2 天'],
  ['is missing since an hour', { state: 'none' as const, since: now - hour, note: 'refused' as const, card: null }, '无 · 没有通过', '不到 1 天'],
])('the list says of a record that it %s', (_what, state, word, sinceWords) => {
  expect(recordLine({ activity, studio, ...state }, now)).toMatchObject({ word, sinceWords, title: activity.title })
})

it('the choice among states says how many there are of each', () => {
  expect(stateOptions({ shown: 2, checking: 1, none: 4 }).map(({ words }) => words)).toEqual(['全部 7', '无 4', '检查中 1', '有 2'])
})
