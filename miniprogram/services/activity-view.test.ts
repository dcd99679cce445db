import { expect, test } from '@jest/globals'
import { activityCardView, sessionLine, type ActivityBrief, type SessionBrief } from './activity-view'

/** 21 November 2026, 14:00 in China. */
const now = Date.UTC(2026, 10, 21, 6, 0)
const hour = 3_600_000

test('a mark says when one came and how late', () => {
  const session = { ...sessionAt(now), mine: { status: 'late' as const, minutesLate: 12, arrivedAt: now + hour / 5 } }
  expect(sessionLine(session, now + hour)).toMatchObject({ status: 'late', markWords: '14:12 签到 · 迟到 12 分钟' })
})

test('who was noted at roll call is here, at no time of their own', () => {
  const session = { ...sessionAt(now), mine: { status: 'present' as const, minutesLate: 0, arrivedAt: null } }
  expect(sessionLine(session, now + hour)).toMatchObject({ status: 'present', markWords: '点名 到' })
})

test('a scan that was sent late is told to wait for the host, and counts as nothing', () => {
  const session = { ...sessionAt(now), unconfirmed: true }
  expect(sessionLine(session, now + hour)).toMatchObject({ status: '', markWords: '已提交，等主持人确认' })
})

test('nobody is counted before check-in opens, and only for hosts and assistants', () => {
  const session = { ...sessionAt(now + 5 * hour), arrived: 0 }
  expect(sessionLine(session, now).arrivedWords).toBe('')
  expect(sessionLine(session, now + 5 * hour).arrivedWords).toBe('已到 0 人')
  expect(sessionLine({ ...session, arrived: null }, now + 5 * hour).arrivedWords).toBe('')
})

test('of many sessions the card shows those that are not over, and says how many more there are', () => {
  const sessions = [-4, -2, 0, 2, 4, 6].map((hours) => sessionAt(now + hours * hour))
  const view = activityCardView(activityWith(sessions), now, { withStudio: false })
  expect(view.sessions.map((line) => line.when)).toEqual(['今天 14:00–15:00', '今天 16:00–17:00', '今天 18:00–19:00'])
  expect(view.furtherSessions).toBe(3)
})

test('of an activity that is over the card shows the last sessions', () => {
  const sessions = [-9, -8, -7, -6].map((hours) => sessionAt(now + hours * hour))
  expect(activityCardView(activityWith(sessions), now, { withStudio: false }).sessions[2]?.when).toBe('今天 8:00–9:00')
})

function sessionAt(startsAt: number): SessionBrief {
  return { id: `s${startsAt}`, startsAt, endsAt: startsAt + hour, tenthsOfHours: 10, opensAt: startsAt - hour / 2, closesAt: startsAt + hour, mine: null, unconfirmed: false, arrived: null }
}

function activityWith(sessions: SessionBrief[]): ActivityBrief {
  return {
    id: 'a',
    studioId: 's',
    studioName: '林晓月名班主任工作室',
    myRole: 'member',
    title: '主题班会观摩',
    type: 'class-meeting-observation',
    place: { kind: 'room', room: '三楼报告厅' },
    speaker: '',
    bring: '',
    required: true,
    openToGuests: false,
    cancelled: false,
    expected: true,
    sessions,
  }
}
