import { expect, it } from '@jest/globals'
import { calendarRows } from './calendar-rows'

const hour = 3_600_000
// 1 March 2026, 14:00 in China.
const start = Date.UTC(2026, 2, 1, 6)

type Activity = Parameters<typeof calendarRows>[0]

const session = (id: string, startsAt: number): Activity['sessions'][number] => ({
  id,
  startsAt,
  endsAt: startsAt + 2 * hour,
  tenthsOfHours: 25,
  opensAt: startsAt,
  closesAt: startsAt + 2 * hour,
  mine: null,
  unconfirmed: false,
  arrived: null,
})

const activity = (change: Partial<Activity> = {}): Activity => ({
  id: 'a',
  studioId: 'b',
  studioName: '启明工作室',
  myRole: 'member',
  title: '班级公约怎么立',
  type: 'seminar',
  place: { kind: 'room', room: '报告厅' },
  speaker: '',
  bring: '',
  required: true,
  openToGuests: false,
  cancelled: false,
  expected: true,
  sessions: [session('s', start)],
  ...change,
})

it('a session goes into the calendar with its place and what to bring', () => {
  const rows = calendarRows(activity({ bring: '听课本', speaker: '杨静姝' }), start - hour)
  expect(rows).toEqual([
    { id: 's', heading: '', when: '今天 14:00–16:00', title: '班级公约怎么立', startsAt: start, endsAt: start + 2 * hour, place: '报告厅', notes: '要带的东西：听课本\n主讲人：杨静姝' },
  ])
})

it('of several sessions those that are not over are told apart', () => {
  const rows = calendarRows(activity({ sessions: [session('s', start), session('t', start + 24 * hour)] }), start + 2 * hour)
  expect(rows).toMatchObject([{ id: 't', heading: '第 2 场', title: '班级公约怎么立（第 2 场）' }])
})

it('an online one has its address in the notes', () => {
  const rows = calendarRows(activity({ place: { kind: 'online', link: 'https://meeting.example.com/1' } }), start)
  expect(rows).toMatchObject([{ place: '线上', notes: '线上地址：https://meeting.example.com/1' }])
})

it('what is cancelled goes into no calendar', () => {
  expect(calendarRows(activity({ cancelled: true }), start)).toEqual([])
})
