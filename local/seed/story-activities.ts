import type { Activity, ActivityFacts, Mark, Room } from '../../cloudfunctions/kit/documents'
import { emptyRoom } from '../../cloudfunctions/attendance/empty-room'
import { markId, sessionIdOf } from '../../domain/shared/ids'
import { startOfChinaDay } from '../../domain/shared/china-day'
import { otherStudioId, personId, regulars, schoolId, studioId } from './story-people'
import { storyId } from './story-ids'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

type Scene = Partial<ActivityFacts> & {
  title: string
  /** Days from today. */
  on: number
  /** China time, such as `14:00-16:30`. */
  times: string[]
  studio?: string
  host?: string
  cancelled?: string
  /** Who did not come, and who came so many minutes after the start; only for what has passed. */
  absent?: string[]
  late?: Record<string, number>
}

const scenes: Scene[] = [
  { title: '新学期工作室计划说明会', type: 'study', on: -56, times: ['14:00-16:00'], absent: ['陶然', '吕文博'] },
  { title: '《给班主任的建议》共读（一）', type: 'reading', on: -42, times: ['14:00-16:00'], absent: ['陶然'], late: { 张书宁: 12 } },
  { title: '家校沟通：第一次家访怎么谈', type: 'special-training', on: -35, times: ['14:00-16:30'], absent: ['陶然', '周明远'], late: { 沈若水: 16, 金海棠: 4 } },
  { title: '班级公约课例研讨', type: 'seminar', on: -28, times: ['14:00-16:00'], absent: ['吕文博'] },
  { title: '突发事件处置桌面推演', type: 'student-consultation', on: -14, times: ['14:00-16:30'], absent: ['陶然', '魏长风'], late: { 周明远: 11 } },
  { title: '跨校观摩（改期）', type: 'demonstration-lesson', on: -12, times: ['14:00-16:00'], cancelled: '对方学校考试，改到下月' },
  { title: '德育论坛预备会', type: 'moral-education-forum', on: -7, times: ['15:00-17:00'], absent: ['陶然'] },
  {
    title: '主题班会观摩：把规则讲成故事',
    type: 'class-meeting-observation',
    on: 0,
    times: ['14:00-16:30'],
    place: { kind: 'room', room: '明德楼 302 教室' },
    speaker: '杨静姝',
    bring: '听课本、上次的班会设计稿',
    openToGuests: true,
    agenda: '14:00 两节同课异构班会课\n15:20 茶歇\n15:30 分组评议，每组推一位发言\n16:20 陈知秋小结',
  },
  {
    title: '《第 56 号教室的奇迹》读书分享',
    type: 'reading',
    on: 4,
    times: ['19:00-20:30'],
    place: { kind: 'online', link: 'https://meeting.example.com/room/8203' },
    speaker: '许听澜、冯思齐',
    bring: '读书笔记',
  },
  {
    title: '能力大赛磨课：情景答辩',
    type: 'competition-coaching',
    on: 7,
    times: ['14:00-17:00'],
    place: { kind: 'room', room: '录播教室' },
    roster: { kind: 'some', personIds: ['周明远', '沈若水', '韩一川', '姜云舒'].map(personId) },
  },
  { title: '情感沙龙：累了就说一说', type: 'emotion-salon', on: 9, times: ['18:30-20:00'], required: false, place: { kind: 'room', room: '心语茶室' } },
  {
    title: '走进红枫湖研学基地',
    type: 'excursion',
    on: 14,
    times: ['09:00-11:30', '13:30-16:00'],
    place: { kind: 'room', room: '红枫湖研学基地' },
    bring: '遮阳帽、水杯；校门口 8:10 集合上车',
  },
  { title: '心理健康：读懂沉默的学生', type: 'special-training', on: 2, times: ['15:00-17:00'], studio: otherStudioId, host: '何晚舟', speaker: '何晚舟' },
]

/** The day's activities, those that have passed with who came, and those to come. */
export function storyActivities(now: number): { activities: Activity[]; marks: Mark[]; rooms: Room[] } {
  const today = startOfChinaDay(now)
  const activities = scenes.map((scene) => activityOf(scene, today))
  const marks = scenes.flatMap((scene, i) => {
    const activity = activities[i]
    return activity === undefined || scene.on >= 0 || activity.cancelled !== null ? [] : marksOf(scene, activity)
  })
  // What has passed had its code page opened.
  const rooms = activities
    .filter(({ endsAt, cancelled }) => endsAt < now && cancelled === null)
    .flatMap(({ sessions, schoolId, studioId, _id }) => sessions.map(({ id, startsAt }) => emptyRoom(id, { schoolId, studioId, activityId: _id }, startsAt)))
  return { activities, marks, rooms }
}

function activityOf(scene: Scene, today: number): Activity {
  const id = storyId(`activity ${scene.title}`)
  const sessions = scene.times.map((times, index) => {
    const [startsAt, endsAt] = spanOf(times, today + scene.on * day)
    return { id: sessionIdOf(id, index), startsAt, endsAt, tenthsOfHours: Math.round((endsAt - startsAt) / (45 * minute)) * 10, keyVersion: 0, moves: [] }
  })
  const plannedAt = today - 60 * day
  return {
    _id: id,
    schoolId,
    studioId: scene.studio ?? studioId,
    title: scene.title,
    type: scene.type ?? 'study',
    place: scene.place ?? { kind: 'room', room: '工作室（博雅楼 105）' },
    speaker: scene.speaker ?? '陈知秋',
    agenda: scene.agenda ?? '',
    bring: scene.bring ?? '',
    required: scene.required ?? true,
    openToGuests: scene.openToGuests ?? false,
    roster: scene.roster ?? { kind: 'all' },
    sessions,
    sessionsMade: sessions.length,
    startsAt: Math.min(...sessions.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...sessions.map(({ endsAt }) => endsAt)),
    cancelled: scene.cancelled === undefined ? null : { at: today + (scene.on - 2) * day, by: personId('陈知秋'), reason: scene.cancelled },
    version: scene.cancelled === undefined ? 1 : 2,
    madeBy: '',
    revisedBy: '',
    createdBy: personId(scene.host ?? '陈知秋'),
    createdAt: plannedAt,
  }
}

function marksOf(scene: Scene, activity: Activity): Mark[] {
  return activity.sessions.flatMap((session) =>
    regulars
      .filter((name) => !(scene.absent ?? []).includes(name))
      .map((name, i): Mark => {
        const minutesLate = scene.late?.[name]
        const arrivedAt = session.startsAt + (minutesLate === undefined ? -((i * 7) % 25) - 1 : minutesLate) * minute - 20_000
        return {
          _id: markId(session.id, personId(name)),
          schoolId,
          studioId: activity.studioId,
          activityId: activity._id,
          sessionId: session.id,
          personId: personId(name),
          expected: true,
          via: 'code',
          arrivedAt,
          keyVersion: 0,
          step: Math.floor(arrivedAt / 15_000),
        }
      }),
  )
}

function spanOf(times: string, dayBegan: number): [startsAt: number, endsAt: number] {
  const [from = '', to = ''] = times.split('-')
  return [dayBegan + millisecondsInto(from), dayBegan + millisecondsInto(to)]
}

function millisecondsInto(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * hour + minutes * minute
}
