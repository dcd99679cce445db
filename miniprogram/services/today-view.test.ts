import { expect, test } from '@jest/globals'
import type { ActivityBrief, SessionBrief } from './activity-view'
import { unbroken } from './standing-view'
import type { Today } from './today'
import { todayView } from './today-view'

/** 21 November 2026, 14:00 in China, a Saturday. */
const now = Date.UTC(2026, 10, 21, 6, 0)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const ours = { id: 'ours', name: '林晓月名班主任工作室' }
const theirs = { id: 'theirs', name: '何晚舟名班主任工作室' }
/** What a studio may have to say besides. */
const nothing = { standing: null, desk: null }

test('a member sees where to be next, and may scan', () => {
  const view = todayView(member([activity('a', [session('a1', now + hour)]), activity('b', [session('b1', now + day)])]), now)
  expect(view).toMatchObject({ scans: true, hosting: [], next: { activityId: 'a', stateWords: '14:30 开始签到', live: false } })
  expect(view.later.map(({ id }) => id)).toEqual(['b'])
})

test('a member who has checked in sees when, and how late', () => {
  const mine = { status: 'late' as const, minutesLate: 12, arrivedAt: now - 18 * minute }
  const view = todayView(member([activity('a', [{ ...session('a1', now - 30 * minute), mine }])]), now)
  expect(view.next).toMatchObject({ status: 'late', markWords: '13:42 签到 · 迟到 12 分钟' })
})

test('a member whose scan was sent late sees that the host has to confirm it', () => {
  const view = todayView(member([activity('a', [{ ...session('a1', now - 30 * minute), unconfirmed: true }])]), now)
  expect(view.next).toMatchObject({ status: '', markWords: '已提交，等主持人确认' })
})

test('a session that is over makes room for the next one', () => {
  const view = todayView(member([activity('a', [session('a1', now - 3 * hour), session('a2', now + 3 * hour)])]), now)
  expect(view.next).toMatchObject({ sessionId: 'a2' })
})

test('who is counted but not on the roster is not told to come', () => {
  const view = todayView(member([activity('a', [session('a1', now + hour)], { expected: false })]), now)
  expect(view.next).toBeNull()
  expect(view.later.map(({ id }) => id)).toEqual(['a'])
})

test('an adviser, who is never counted, is told what comes next', () => {
  const today = { ...member([activity('a', [session('a1', now + hour)], { expected: false })]), studios: [{ ...ours, ...nothing, role: 'member' as const, counted: false }] }
  expect(todayView(today, now).next).toMatchObject({ activityId: 'a' })
})

test('a host sees the code and the count of what is on, and need not scan', () => {
  const view = todayView(host([activity('a', [{ ...session('a1', now - 10 * minute), arrived: 18 }], { myRole: 'host', expected: false })]), now)
  expect(view).toMatchObject({ scans: false, next: null, hosting: [{ sessionId: 'a1', live: true, arrived: 18, closed: false }], hostedStudios: [ours] })
})

test('nobody is counted before check-in opens', () => {
  const view = todayView(host([activity('a', [{ ...session('a1', now + 2 * hour), arrived: 0 }], { myRole: 'host', expected: false })]), now)
  expect(view.hosting).toMatchObject([{ live: false, arrived: null, stateWords: '15:30 开始签到' }])
})

test('of a long day the host sees the session that can still be checked in to, in the evening the last one', () => {
  const today = host([activity('a', [session('a1', now - 5 * hour), session('a2', now + hour)], { myRole: 'host', expected: false })])
  expect(todayView(today, now).hosting).toMatchObject([{ sessionId: 'a2', closed: false }])
  expect(todayView(today, now + 6 * hour).hosting).toMatchObject([{ sessionId: 'a2', closed: true, stateWords: '签到已结束' }])
})

test('who hosts here and learns there sees both, with the names of the studios', () => {
  const today: Today = {
    ...host([
      activity('a', [{ ...session('a1', now), arrived: 3 }], { myRole: 'host', expected: false }),
      activity('b', [session('b1', now + 4 * hour)], { studioId: theirs.id, studioName: theirs.name }),
    ]),
    studios: [
      { ...ours, ...nothing, role: 'host', counted: false },
      { ...theirs, ...nothing, role: 'member', counted: true },
    ],
  }
  expect(todayView(today, now)).toMatchObject({
    scans: true,
    hosting: [{ activityId: 'a', studioName: ours.name }],
    next: { activityId: 'b', studioName: theirs.name },
  })
})

test('an assistant runs the room but plans nothing', () => {
  const today = { ...host([activity('a', [session('a1', now)], { myRole: 'assistant', expected: false })]), studios: [{ ...ours, ...nothing, role: 'assistant' as const, counted: false }] }
  expect(todayView(today, now)).toMatchObject({ hosting: [{ activityId: 'a' }], hostedStudios: [] })
})

test('a member sees how they stand', () => {
  const standing = {
    level: 'fine' as const,
    due: 9,
    absent: 2,
    base: 12,
    remaining: 1,
    certainty: 'open' as const,
    unit: 'sessions' as const,
    line: { numerator: 1, denominator: 3, inclusive: true },
    period: 'school-year' as const,
  }
  const today: Today = { ...member([]), studios: [{ ...ours, ...nothing, role: 'member', counted: true, standing }] }
  expect(todayView(today, now).standings).toMatchObject([{ studioId: 'ours', studioName: '', sentence: ['应参加 9 次，', '缺勤 2 次，', '本学年还可缺 1 次'].map(unbroken) }])
})

test('leave may be asked for until the session begins', () => {
  const today = member([activity('a', [session('a1', now + hour)])])
  expect(todayView(today, now).next).toMatchObject({ leaveStudio: 'ours' })
  expect(todayView(today, now + hour).next).toMatchObject({ leaveStudio: '' })
})

test('nobody asks for leave from what is voluntary', () => {
  expect(todayView(member([activity('a', [session('a1', now + hour)], { required: false })]), now).next).toMatchObject({ leaveStudio: '' })
})

test('what is cancelled is nowhere to be at', () => {
  const today = member([activity('a', [session('a1', now + hour)], { cancelled: true })])
  expect(todayView(today, now).next).toBeNull()
})

function member(activities: ActivityBrief[]): Today {
  return { person: { id: 'p', name: '周敏' }, studios: [{ ...ours, ...nothing, role: 'member', counted: true }], activities, office: null, casesToReview: null, messages: { unread: 0, mayAsk: [] } }
}

function host(activities: ActivityBrief[]): Today {
  return { person: { id: 'h', name: '林晓月' }, studios: [{ ...ours, ...nothing, role: 'host', counted: false }], activities, office: null, casesToReview: null, messages: { unread: 0, mayAsk: [] } }
}

function activity(id: string, sessions: SessionBrief[], changes: Partial<ActivityBrief> = {}): ActivityBrief {
  return {
    id,
    studioId: ours.id,
    studioName: ours.name,
    myRole: 'member',
    title: '读书分享',
    type: 'reading',
    place: { kind: 'room', room: '三楼报告厅' },
    speaker: '',
    bring: '',
    required: true,
    openToGuests: false,
    cancelled: false,
    expected: true,
    sessions,
    ...changes,
  }
}

function session(id: string, startsAt: number): SessionBrief {
  const endsAt = startsAt + hour
  return { id, startsAt, endsAt, tenthsOfHours: 10, opensAt: startsAt - hour / 2, closesAt: endsAt, mine: null, unconfirmed: false, arrived: null }
}
