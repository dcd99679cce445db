import { periodAt } from '../../domain/attendance/period'
import { policyAt } from '../../domain/attendance/policy'
import { chinaDay, startOfChinaDay } from '../../domain/shared/china-day'
import { sessionIdOf } from '../../domain/shared/ids'
import { never } from '../../cloudfunctions/kit/outbox-due'
import type { Activity, Fact, LeaveDocument, Link, Mark, MessageDocument, Person, Room, SheetDocument, StandingsDocument, CaseDocument, Studio } from '../../cloudfunctions/kit/documents'
import { answering, appealing, asking, caseStep, closing, correcting, daysScope, deciding, granting, makingUp, stating } from './story-deeds'
import { storyId } from './story-ids'
import { otherStudioId, studioId } from './story-people'
import type { Deed } from './story-telling'
import { tell } from './story-telling'

const minute = 60_000
const day = 86_400_000
const tick = 5 * minute
const closesAfter = 30 * minute

export type World = { studios: Studio[]; people: Person[]; activities: Activity[]; marks: Mark[]; rooms: Room[] }
export type Record = { sheets: SheetDocument[]; leaves: LeaveDocument[]; cases: CaseDocument[]; standings: StandingsDocument[]; facts: Fact[]; links: Link[]; messages: MessageDocument[] }

/** Sheets, leave, cases and standings of the story, with the log of how they came about and what people were told of it. */
export function storyStandings(world: World, now: number): Record {
  const told = world.studios.map((studio) => tell(beginningOf(studio, world, now), deedsOf(studio, world, now), now))
  return {
    sheets: told.flatMap(({ view }) => view.sheets),
    leaves: told.flatMap(({ view }) => view.leaves),
    cases: told.flatMap(({ view }) => view.cases),
    standings: told.map(({ view }) => view.standings),
    facts: told.flatMap(({ facts }) => facts),
    links: told.flatMap(({ links }) => links),
    messages: told.flatMap(({ messages }) => messages),
  }
}

/** A studio of which nothing has been counted yet: the timer does so at its next tick. */
export function emptyStandings({ _id, schoolId, cycle, policies }: Studio, now: number): StandingsDocument {
  const period = periodAt(now, policyAt(policies, now).period, cycle)
  const counts = { members: 0, warning: 0, overSoFar: 0, certain: 0 }
  const waiting = { leaves: 0, appeals: 0, unconfirmed: 0, makeUps: 0, cases: 0, suspensions: 0, toSign: 0 }
  return { _id, schoolId, studioId: _id, dueAt: now, readFrom: period.from, linkAt: null, untold: [], sendAt: null, remindedUntil: now, checksAt: never, period, figures: {}, counts, waiting, version: 0 }
}

function beginningOf(studio: Studio, { people, activities }: World, now: number) {
  return {
    studio,
    standings: emptyStandings(studio, now),
    people: people.filter(({ memberships }) => memberships.some((one) => one.studioId === studio._id)),
    activities: activities.filter((activity) => activity.studioId === studio._id),
    sheets: [],
    leaves: [],
    cases: [],
    untold: [],
  }
}

function deedsOf(studio: Studio, world: World, now: number): Deed[] {
  const today = startOfChinaDay(now)
  const on = (days: number, clock: string): number => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number)
    return today + days * day + (hours * 60 + minutes) * minute
  }
  const own = studio._id === studioId ? deedsOfFirst(on, chinaDay(now)) : studio._id === otherStudioId ? deedsOfOther(on, chinaDay(now)) : []
  return [...closings(studio, world, now), ...own]
}

function closings(studio: Studio, { activities, marks, rooms }: World, now: number): Deed[] {
  return activities
    .filter(({ studioId: of, cancelled }) => of === studio._id && cancelled === null)
    .flatMap((activity) =>
      activity.sessions.flatMap((session) => {
        const room = rooms.find(({ _id }) => _id === session.id)
        const at = Math.ceil((session.endsAt + closesAfter) / tick) * tick
        return room === undefined || at > now ? [] : [closing({ activity, session, marks, room }, at)]
      }),
    )
}

type Calendar = (days: number, clock: string) => number

function deedsOfFirst(on: Calendar, today: number): Deed[] {
  const session = (title: string, index = 0): string => sessionIdOf(storyId(`activity ${title}`), index)
  const sessions = (...titles: string[]) => ({ kind: 'sessions' as const, sessionIds: titles.map((title) => session(title)) })
  const host = '陈知秋'
  const present = { status: 'present' as const, minutesLate: 0, leaveType: null }
  return [
    asking('孔令仪', { who: '孔令仪', what: { kind: 'leave', type: 'family' }, scope: daysScope(today - 50, today - 48), reason: '妹妹婚礼，回老家三天' }, on(-55, '20:10')),
    answering('孔令仪', 'approved', '', host, on(-54, '07:40')),
    granting('朱怀瑾', { who: '朱怀瑾', what: { kind: 'exemption', type: 'exempt' }, scope: sessions('班主任的微习惯：一天从问候开始'), reason: '当天承担校级公开课，工作室安排其不参加本次' }, host, on(-50, '16:20')),
    asking('曹子衿', { who: '曹子衿', what: { kind: 'leave', type: 'sick' }, scope: daysScope(today - 42, today - 41), reason: '智齿发炎，约了口腔科' }, on(-42, '07:35')),
    answering('曹子衿', 'approved', '好好休息', host, on(-42, '08:05')),
    makingUp(session('班主任的微习惯：一天从问候开始'), '戚远帆', { kind: 'session', sessionId: session('《给班主任的建议》共读（一）') }, 'named', host, on(-45, '09:00')),
    makingUp(session('班主任的微习惯：一天从问候开始'), '戚远帆', { kind: 'session', sessionId: session('《给班主任的建议》共读（一）') }, 'confirmed', host, on(-41, '10:15')),
    asking('周明远', { who: '周明远', what: { kind: 'leave', type: 'official' }, scope: sessions('家校沟通：第一次家访怎么谈'), reason: '带学生参加区科技节', authority: '教务处 李主任' }, on(-37, '12:30')),
    answering('周明远', 'approved', '', host, on(-37, '18:02')),
    granting('谢青禾', { who: '谢青禾', what: { kind: 'suspension', type: 'parental' }, scope: daysScope(today - 30, today + 98), reason: '产假' }, '宋立夏', on(-32, '10:00')),
    correcting(session('班级公约课例研讨'), '严望舒', present, '当天在门口帮大家签到，自己漏扫了', host, on(-27, '09:20')),
    asking('冯思齐', { who: '冯思齐', what: { kind: 'leave', type: 'personal' }, scope: sessions('《给班主任的建议》共读（二）'), reason: '孩子家长会' }, on(-22, '21:00')),
    answering('冯思齐', 'approved', '', host, on(-21, '07:15')),
    correcting(session('《给班主任的建议》共读（二）'), '邹雨桐', { ...present, status: 'left' }, '15:00 提前离开，处理班上学生受伤', host, on(-20, '08:50')),
    makingUp(session('《给班主任的建议》共读（二）'), '许听澜', { kind: 'task', task: '补写一篇共读笔记，下次活动前交' }, 'named', host, on(-18, '11:30')),
    caseStep(on(-11, '16:35')),
    stating('陶然', '开学以来一直在带初三晚自习，和活动时间冲突，没有及时请假，是我的问题。后面的活动已经和年级协调好了调课，希望能继续参加培养。', on(-9, '21:40')),
    appealing(session('德育论坛预备会'), '秦晓峰', '当天我在，坐在第二排，手机没电了没扫上码，可以问韩一川。', on(-6, '08:12')),
    asking('蒋予安', { who: '蒋予安', what: { kind: 'leave', type: 'sick' }, scope: daysScope(today - 7, today - 7), reason: '急性肠胃炎，当天在医院输液，病历照片稍后补上' }, on(-6, '19:30')),
    caseStep(on(-4, '16:35')),
    asking('韩一川', { who: '韩一川', what: { kind: 'leave', type: 'official' }, scope: sessions('走进红枫湖研学基地'), reason: '当天有监考', authority: '教务处' }, on(-2, '17:25')),
    answering('韩一川', 'returned', '请补监考安排表，上午还是全天写清楚', host, on(-1, '09:40')),
    asking('沈若水', { who: '沈若水', what: { kind: 'leave', type: 'sick' }, scope: daysScope(today, today), reason: '昨晚起发烧 38.7℃，上午去医院' }, on(0, '08:40')),
  ]
}

function deedsOfOther(on: Calendar, today: number): Deed[] {
  return [
    caseStep(on(-23, '17:05')),
    stating('顾行舟', '我已调到市直属学校任教，路上来回三小时，实在难以参加。', on(-20, '20:15')),
    caseStep(on(-16, '17:05')),
    deciding(
      '顾行舟',
      { kind: 'discontinue', endsAt: on(14, '00:00') },
      '四次未参加，均无请假；本人已调离，与本人谈过，同意终止。',
      '何晚舟',
      on(-10, '15:30'),
    ),
    asking('梁予怀', { who: '梁予怀', what: { kind: 'suspension', type: 'secondment' }, scope: daysScope(today + 5, today + 120), reason: '借调区教育局德育科一学期' }, on(-1, '14:20')),
  ]
}
