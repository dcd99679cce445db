import type { Activity, ActivityFacts, Mark, Room } from '../../cloudfunctions/kit/documents'
import { emptyRoom } from '../../cloudfunctions/attendance/empty-room'
import type { Evidence } from '../../domain/attendance/presence-facts'
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
  /** Who was absent by the sheet and whose scan of so many minutes after the start came late and was not judged. */
  lateScans?: Record<string, number>
}

const scenes: Scene[] = [
  { title: '新学期工作室计划说明会', type: 'study', on: -56, times: ['14:00-16:00'], absent: ['陶然', '吕文博'] },
  { title: '班主任的微习惯：一天从问候开始', type: 'seminar', on: -49, times: ['14:00-16:00'], absent: ['魏长风', '孔令仪', '戚远帆', '朱怀瑾'] },
  { title: '《给班主任的建议》共读（一）', type: 'reading', on: -42, times: ['14:00-16:00'], absent: ['陶然', '曹子衿'], late: { 张书宁: 12 } },
  { title: '家校沟通：第一次家访怎么谈', type: 'special-training', on: -35, times: ['14:00-16:30'], absent: ['陶然', '周明远'], late: { 沈若水: 16, 金海棠: 4 } },
  { title: '班级公约课例研讨', type: 'seminar', on: -28, times: ['14:00-16:00'], absent: ['吕文博', '严望舒', '谢青禾'] },
  { title: '《给班主任的建议》共读（二）', type: 'reading', on: -21, times: ['14:00-16:00'], absent: ['许听澜', '冯思齐', '谢青禾'] },
  { title: '突发事件处置桌面推演', type: 'student-consultation', on: -14, times: ['14:00-16:30'], absent: ['陶然', '魏长风', '谢青禾'], late: { 周明远: 11 } },
  { title: '跨校观摩（改期）', type: 'demonstration-lesson', on: -12, times: ['14:00-16:00'], cancelled: '对方学校考试，改到下月' },
  {
    title: '德育论坛预备会',
    type: 'moral-education-forum',
    on: -7,
    times: ['15:00-17:00'],
    absent: ['陶然', '吕文博', '秦晓峰', '蒋予安', '姜云舒', '谢青禾'],
    lateScans: { 姜云舒: 8 },
  },
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
  ...[
    { title: '新学期工作室见面会', type: 'study' as const, on: -54, absent: ['顾行舟'] },
    { title: '情绪辅导：从倾听开始', type: 'special-training' as const, on: -47, absent: ['顾行舟'] },
    { title: '个案研讨：拒绝上学的孩子', type: 'student-consultation' as const, on: -40, absent: ['尹青岚'] },
    { title: '团体辅导课观摩', type: 'demonstration-lesson' as const, on: -33, absent: ['顾行舟', '卢若溪'] },
    { title: '《儿童的人格教育》共读', type: 'reading' as const, on: -26, absent: ['顾行舟'], late: { 吴佳怡: 13 } },
    { title: '心理委员怎么带', type: 'seminar' as const, on: -19, absent: ['卢若溪'] },
  ].map((scene) => ({ ...scene, times: ['15:00-17:00'], studio: otherStudioId, host: '何晚舟', speaker: '何晚舟' })),
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
  const rooms = scenes.flatMap((scene, i) => {
    const activity = activities[i]
    return activity === undefined || activity.endsAt >= now || activity.cancelled !== null ? [] : roomsOf(scene, activity)
  })
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

function roomsOf(scene: Scene, { sessions, schoolId, studioId, _id }: Activity): Room[] {
  return sessions.map(({ id, startsAt }) => {
    const scans = Object.entries(scene.lateScans ?? {}).map(([name, minutesAfter]): [string, Evidence] => {
      const codeShownAt = startsAt + minutesAfter * minute
      const waiting = { decision: 'waiting' as const, decidedBy: null, decidedAt: null }
      return [personId(name), { expected: true, step: Math.floor(codeShownAt / 15_000), keyVersion: 0, codeShownAt, receivedAt: codeShownAt + hour, ...waiting }]
    })
    return { ...emptyRoom(id, { schoolId, studioId, activityId: _id }, startsAt), evidence: Object.fromEntries(scans) }
  })
}

function marksOf(scene: Scene, activity: Activity): Mark[] {
  return activity.sessions.flatMap((session) =>
    (regulars[activity.studioId] ?? [])
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
