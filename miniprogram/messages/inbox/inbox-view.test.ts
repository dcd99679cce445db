import { expect, it } from '@jest/globals'
import { groupByDay, markedRead, oneLess, topicChoices, unreadWords, type Message } from './inbox-view'

// 2 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 2, 4)
const hour = 3_600_000

function message(id: string, at: number, isRead = false): Message {
  return { id, kind: 'leave-answered', title: '病假已同意', text: '点开看看详情', at, isRead, opens: 'standing/leave/leave?studio=s&leave=l', wechat: 'sent' }
}

it('messages stand under the day of China on which they came', () => {
  // 0:30 today and 23:30 yesterday: both 1 March by the clock of Greenwich.
  const days = groupByDay([message('a', now - hour), message('b', now - 11.5 * hour), message('c', now - 12.5 * hour), message('d', now - 100 * hour)], now)
  expect(days.map(({ heading, lines }) => [heading, lines.map(({ id }) => id)])).toEqual([
    ['今天', ['a', 'b']],
    ['昨天', ['c']],
    ['2月26日 周四', ['d']],
  ])
})

it('a message that was not read is heard to be so', () => {
  const [day] = groupByDay([message('a', now), message('b', now, true)], now)
  expect(day?.lines.map(({ spoken }) => spoken)).toEqual(['未读，病假已同意，点开看看详情，12:00', '病假已同意，点开看看详情，12:00'])
})

it.each([
  ['no-consent', '微信没有送到：微信里没有可用的提醒次数'],
  ['banned', '微信没有送到：这类提醒被微信停用了'],
  ['failed', '微信没有送到'],
  ['unknown', '微信里不一定送到了'],
  ['no-credit', ''],
  ['sent', ''],
] as const)('of a message that is %s in WeChat stands “%s”', (wechat, note) => {
  const [day] = groupByDay([{ ...message('a', now, true), wechat }], now)
  expect(day?.lines.map((line) => [line.note, line.spoken])).toEqual([[note, note === '' ? '病假已同意，点开看看详情，12:00' : `病假已同意，点开看看详情，${note}，12:00`]])
})

it.each([
  ['one that is opened', ['b'], [false, true, false]],
  ['all at once', null, [true, true, true]],
])('%s is read from then on', (_name, ids, read) => {
  expect(markedRead([message('a', now), message('b', now), message('c', now)], ids).map(({ isRead }) => isRead)).toEqual(read)
})

it('how many are unread is said in words', () => {
  expect([0, 3].map(unreadWords)).toEqual(['都读过了', '3 条未读'])
})

it('one chooses among topics of which there is something, and sees where what is unread lies', () => {
  const unread = [{ kind: 'missing', count: 1 } as const, { kind: 'session-summary', count: 2 } as const, { kind: 'leave-waiting', count: 4 } as const]
  expect(topicChoices(unread, new Set(['answer'])).map(({ name, unread: count }) => [name, count])).toEqual([['全部', 7], ['考勤', 3], ['答复', 0], ['待处理', 4]])
  expect(topicChoices(oneLess(unread, 'missing'), new Set()).map(({ spoken }) => spoken)).toEqual(['全部，6 条未读', '考勤，2 条未读', '待处理，4 条未读'])
})

it('where everything is of one topic there is nothing to choose', () => {
  expect(topicChoices([], new Set(['activity']))).toEqual([])
})
