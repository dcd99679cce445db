import ICAL from 'ical.js'
import { storyId } from '../../local/seed/story-ids'
import type { Activity } from '../kit/documents'
import { calendarEntries } from './calendar-entries'
import { writeCalendar } from './write-calendar'

const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2026-03-18T13:50:00')
const id = storyId('activity for the calendar')
const schoolYear = { from: at('2025-09-01T00:00:00'), to: at('2026-09-01T00:00:00') }

it('gives every session an event of its own, in order of time, told apart by number', () => {
  const twice = activity({ sessions: [session('a', '2026-04-01T09:00:00'), session('b', '2026-04-01T13:30:00')] })
  const sooner = activity({ title: '读书会', sessions: [session('c', '2026-03-31T09:00:00')] })
  expect(read([twice, sooner]).map(({ uid, title, startsAt }) => [uid, title, startsAt])).toEqual([
    [`${id}c@homeroom-studio`, '读书会', at('2026-03-31T09:00:00')],
    [`${id}a@homeroom-studio`, '班会观摩（第 1 场）', at('2026-04-01T09:00:00')],
    [`${id}b@homeroom-studio`, '班会观摩（第 2 场）', at('2026-04-01T13:30:00')],
  ])
})

it('says when, where, what to bring, and reminds an hour before', () => {
  expect(read([activity({ bring: '听课本', speaker: '杨静姝' })])).toEqual([
    {
      uid: `${id}a@homeroom-studio`,
      title: '班会观摩',
      startsAt: at('2026-04-01T09:00:00'),
      endsAt: at('2026-04-01T11:00:00'),
      stamp: now,
      place: '明德楼 302',
      notes: '要带的东西：听课本\n主讲人：杨静姝',
      sequence: 1,
      status: 'CONFIRMED',
      reminders: ['-PT1H'],
    },
  ])
})

it('a moved session keeps its name and has a higher number, so that a calendar moves it', () => {
  const [before] = read([activity()])
  const [after] = read([activity({ version: 2, sessions: [session('a', '2026-04-02T14:00:00')] })])
  expect(after?.uid).toBe(before?.uid)
  expect([before?.sequence, after?.sequence]).toEqual([1, 2])
  expect(after?.startsAt).toBe(at('2026-04-02T14:00:00'))
})

it('a cancelled one keeps its name, says so in its title, too, and reminds of nothing', () => {
  const [cancelled] = read([activity({ version: 3, cancelled: { at: now, by: '', reason: '下雨' } })])
  expect(cancelled).toMatchObject({ uid: `${id}a@homeroom-studio`, sequence: 3, status: 'CANCELLED', title: '已取消：班会观摩', notes: '取消的原因：下雨', reminders: [] })
})

it('a session that was taken out is cancelled under its name, and the others go on', () => {
  const after = activity({ version: 2, dropped: [session('b', '2026-04-01T13:30:00')] })
  expect(read([after])).toMatchObject([
    { uid: `${id}a@homeroom-studio`, title: '班会观摩', status: 'CONFIRMED' },
    { uid: `${id}b@homeroom-studio`, title: '已取消：班会观摩', startsAt: at('2026-04-01T13:30:00'), sequence: 2, status: 'CANCELLED', reminders: [] },
  ])
})

it('an online one has its address in the notes', () => {
  const [online] = read([activity({ place: { kind: 'online', link: 'https://meeting.example.com/room/8203?a=1,2;3' } })])
  expect(online).toMatchObject({ place: '线上', notes: '线上地址：https://meeting.example.com/room/8203?a=1,2;3' })
})

it.each([
  ['a comma, a semicolon, a backslash', '听课本, 笔; 日志\\相册'],
  ['lines of every system', '第一行\n第二行\r\n第三行\r第四行'],
  ['quotes, colons and what looks like the format', '“说一说”: "BEGIN:VEVENT"\nEND:VCALENDAR'],
  ['characters beyond the basic plane', '带上笑脸😀𠮷👩‍👩‍👧‍👦'],
  ['a long text without spaces', '以看见每一个孩子为主题的跨学段同课异构主题班会观摩暨班主任专业成长共同体'.repeat(3)],
  ['a long English text', 'bring the handbook, '.repeat(20).trim()],
])('survives %s', (_what, text) => {
  const asLines = text.replace(/\r\n?/g, '\n')
  const [event] = read([activity({ title: text, bring: text, place: { kind: 'room', room: text } })])
  expect(event).toMatchObject({ title: asLines, place: asLines, notes: `要带的东西：${asLines}` })
})

it('leaves out what no calendar can hold', () => {
  const [event] = read([activity({ title: '班会\u0000观\u0008摩\ud83d' })])
  expect(event?.title).toBe('班会观摩')
})

it('no line is longer than 75 octets, none ends within a character, each ends with CR and LF', () => {
  const file = write([activity({ title: '跨学段同课异构主题班会观摩😀'.repeat(6), bring: '听课本、'.repeat(30) })])
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const lines = file.slice(0, -2).split('\r\n')
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([])
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(lines.filter((line) => Buffer.from(line).toString() !== line)).toEqual([])
})

it('a period holds the sessions that end in it', () => {
  const over = session('a', '2026-08-31T23:00:00')
  const before = session('b', '2026-08-31T21:00:00')
  const [first, second] = [activity({ sessions: [before, over] }), activity({ sessions: [session('c', '2025-08-31T21:59:59')] })]
  expect(calendarEntries([first, second], schoolYear).map(({ sessionId }) => sessionId)).toEqual([`${id}b`])
})

function activity(changes: Partial<Activity> = {}): Activity {
  return {
    _id: id,
    schoolId: '',
    studioId: '',
    title: '班会观摩',
    type: 'seminar',
    place: { kind: 'room', room: '明德楼 302' },
    speaker: '',
    agenda: '',
    bring: '',
    required: true,
    openToGuests: false,
    roster: { kind: 'all' },
    sessions: [session('a', '2026-04-01T09:00:00')],
    sessionsMade: 1,
    startsAt: 0,
    endsAt: 0,
    cancelled: null,
    version: 1,
    madeBy: '',
    revisedBy: '',
    createdBy: '',
    createdAt: 0,
    ...changes,
  }
}

/** Two hours. */
function session(letter: string, begins: string): Activity['sessions'][number] {
  const startsAt = at(begins)
  return { id: `${id}${letter}`, startsAt, endsAt: startsAt + 7_200_000, tenthsOfHours: 20, keyVersion: 0, moves: [] }
}

function write(activities: readonly Activity[]): string {
  return writeCalendar('陈知秋名班主任工作室', calendarEntries(activities, null), now)
}

/** As another program reads it. */
function read(activities: readonly Activity[]) {
  const root = new ICAL.Component(ICAL.parse(write(activities)) as unknown[])
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      title: event.summary,
      startsAt: event.startDate.toJSDate().getTime(),
      endsAt: event.endDate.toJSDate().getTime(),
      stamp: (component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate().getTime(),
      place: event.location,
      notes: event.description,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      reminders: component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    }
  })
}
