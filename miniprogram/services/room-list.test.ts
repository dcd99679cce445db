import { describe, expect, it } from '@jest/globals'
import { roomListView, type RoomList } from './room-list'
import { aRoomList, arrival, start } from './room-list.fixture'

const minute = 60_000

describe('who is here', () => {
  it.each<[string, Partial<RoomList['arrived'][number]>, string]>([
    ['a scan has its time', {}, '13:52'],
    ['a late one also how late', { status: 'late', minutesLate: 12, arrivedAt: start + 12 * minute }, '14:12 · 迟到 12 分钟'],
    ['digits are told apart', { via: 'digits' }, '13:52 · 输数字'],
    ['a receipt is as good as a scan', { via: 'receipt' }, '13:52'],
    ['a roll call has no time, but a name', { via: 'roll-call', arrivedAt: null, byName: '林晓雯' }, '点名：林晓雯'],
    ['what a host confirmed has both', { via: 'evidence', byName: '陈知秋' }, '13:52 · 补交，陈知秋确认'],
    ['a correction has a name', { via: 'correction', arrivedAt: null, byName: '陈知秋' }, '更正：陈知秋'],
  ])('%s', (_name, more, words) => {
    const view = roomListView(aRoomList({ arrived: [{ ...arrival('周明远'), ...more }] }), start)
    expect(view.arrived[0]?.words).toBe(words)
  })

  it('who was noted absent stands apart from those of whom nothing is known', () => {
    const missing = [
      { id: 'a', name: '陶然', noted: true, byName: '林晓雯' },
      { id: 'b', name: '冯思齐', noted: false, byName: null },
    ]
    const view = roomListView(aRoomList({ missing }), start)
    expect(view.notedAbsent).toEqual([{ id: 'a', name: '陶然', words: '记缺：林晓雯' }])
    expect(view.missing.map(({ name }) => name)).toEqual(['冯思齐'])
    expect(view.expected).toBe(2)
  })
})

describe('what waits for a host', () => {
  it('a scan sent late shows when its code was shown and when it came', () => {
    const unconfirmed = [{ id: 'a', name: '许听澜', codeShownAt: start - 2 * minute, receivedAt: start + 40 * minute }]
    expect(roomListView(aRoomList({ unconfirmed }), start).unconfirmed[0]?.words).toBe('扫的是 13:58 的码，14:40 才收到')
  })

  it.each([
    ['host', true],
    ['assistant', false],
  ] as const)('%s decides: %p', (myRole, host) => {
    expect(roomListView(aRoomList({ myRole }), start).host).toBe(host)
  })
})

it('after the end it says what it came to, without what there was none of', () => {
  const late = { ...arrival('吴佳怡'), status: 'late' as const, minutesLate: 12 }
  const list = aRoomList({ arrived: [arrival('周明远'), late], guests: [{ name: '何从容', school: '云溪一中', arrivedAt: start }] })
  expect(roomListView(list, start + 121 * minute)).toMatchObject({ phase: 'closed', totals: ['准时 1', '迟到 1', '未到 0', '来访 1'] })
})

describe('who could not check in', () => {
  const attempt = (name: string, code: RoomList['attempts'][number]['code'], minutes: number) => ({ name, code, at: start + minutes * minute })

  it('is one line for each person and reason, with what can be done next', () => {
    const attempts = [attempt('孔令仪', 'CODE_EXPIRED', 5), attempt('孔令仪', 'CODE_EXPIRED', 4), attempt('孔令仪', 'DIGITS_WRONG', 3)]
    const { attempts: lines, attemptsWords } = roomListView(aRoomList({ attempts, attemptsTotal: 3 }), start)
    expect(lines.map(({ happened }) => happened)).toEqual(['14:05 扫的码已经过时，共 2 次', '14:03 数字没有输对'])
    expect(lines[0]?.next).toBe('请对着屏幕再扫一次；照片里的码不管用。')
    expect(attemptsWords).toBe('一共 3 次。')
  })

  it('says so when they were checked in after all', () => {
    const list = aRoomList({ arrived: [arrival('孔令仪')], attempts: [attempt('孔令仪', 'CODE_EXPIRED', 5)], attemptsTotal: 1 })
    expect(roomListView(list, start).attempts[0]?.next).toBe('后来签上了。')
  })

  it('counts also those that are not kept', () => {
    expect(roomListView(aRoomList({ attemptsTotal: 7 }), start)).toMatchObject({ attempts: [], attemptsWords: '一共 7 次，其中 7 次没有留下名字。' })
    expect(roomListView(aRoomList({}), start).attemptsWords).toBe('')
  })
})
