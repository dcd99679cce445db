import { expect, it } from '@jest/globals'
import { kindGroups, switched, type Channel, type Part } from './channel-view'

it.each<[string, Channel, Part, Channel]>([
  ['WeChat off leaves the inbox', 'both', 'wechat', 'inbox'],
  ['WeChat on', 'inbox', 'wechat', 'both'],
  ['the inbox off takes WeChat with it', 'both', 'inbox', 'none'],
  ['the inbox on does not bring WeChat back', 'none', 'inbox', 'inbox'],
  ['WeChat on brings the inbox with it', 'none', 'wechat', 'both'],
])('%s', (_name, before, part, after) => {
  expect(switched(before, part)).toBe(after)
})

it('kinds stand by what one is there, as they were tapped last', () => {
  const kinds = [
    { kind: 'missing', to: 'host', channel: 'both', locked: false },
    { kind: 'level-changed', to: 'member', channel: 'both', locked: true },
    { kind: 'session-soon', to: 'member', channel: 'both', locked: false },
  ] as const
  const groups = kindGroups([...kinds], new Map([['session-soon', { channel: 'none' as const }]]))
  expect(groups.map(({ title, hasLocked, lines }) => [title, hasLocked, lines.map(({ name, inbox, wechat }) => [name, inbox, wechat])])).toEqual([
    ['我的参加与考勤', true, [['缺勤预警', true, true], ['一小时后开始', false, false]]],
    ['我主持的工作室', false, [['开始后谁还没到', true, true]]],
  ])
})
