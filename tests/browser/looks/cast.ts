import type { Activity, Mark, Person } from '../../../cloudfunctions/kit/documents'
import { defaultPolicy, rulesFrom } from '../../../domain/attendance/policy'
import { markId, sessionIdOf } from '../../../domain/shared/ids'
import type { LocalCloud } from '../../../local/cloud/local-cloud'
import { storyId } from '../../../local/seed/story-ids'
import { personId, schoolId } from '../../../local/seed/story-people'
import { emptyStandings } from '../../../local/seed/story-standings'
import type { Persona } from '../../../local/simulator/persona'
import { castAskings } from './askings'
import { castCaseReviews } from './case-reviews'
import { castPost } from './messages'
import { castReflections } from './reflections'
import { castRemarks } from './remarks'
import { castReviews } from './reviews'

// People beside those of the story: a studio in which nothing happens, and one in which every text is as long as it may be.

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export const quietStudioId = storyId('quiet studio')
export const longStudioId = storyId('studio of long names')

export const someone = { quietHost: '邱静', quietMember: '安然', leaver: '罗往', longHost: '欧阳慕容·阿卜杜热合曼', longMember: '买买提江·吐尔逊艾合买提', longLate: '古丽仙·阿布都克里木江', expert: '顾明谦' }

export const openids = {
  host: 'wx-chen-zhiqiu',
  assistant: 'wx-lin-xiaowen',
  member: 'wx-zhou-mingyuan',
  inTwoStudios: 'wx-wu-jiayi',
  adviser: 'wx-zheng-lixing',
  otherHost: 'wx-he-wanzhou',
  office: 'wx-song-lixia',
  unbound: 'wx-newcomer',
  onTime: `wx-${storyId('冯思齐')}`,
  late: `wx-${storyId('蒋予安')}`,
  quietHost: 'wx-quiet-host',
  quietMember: 'wx-quiet-member',
  leaver: 'wx-leaver',
  longHost: 'wx-long-host',
  longMember: 'wx-long-member',
  longLate: 'wx-long-late',
  expert: 'wx-expert',
} as const

/** Of those of the story whom nobody plays otherwise. */
export function openidOf(name: string): string {
  return `wx-${storyId(name)}`
}

const membersOfStory = ['吕文博', '陶然', '戚远帆', '谢青禾', '秦晓峰', '严望舒', '韩一川', '沈若水'].map(openidOf)

export const extraPersonas: Persona[] = [...membersOfStory, openids.onTime, openids.late, openids.quietHost, openids.quietMember, openids.leaver, openids.longHost, openids.longMember, openids.longLate, openids.expert].map(
  (openid) => ({ openid, name: openid, label: openid, role: 'member' }),
)

const long = {
  title: '以“看见每一个孩子”为主题的跨学段同课异构主题班会观摩暨班主任专业成长共同体第十二次集中研讨活动（初中部与小学部联合）',
  room: '云溪市第三中学东校区明德楼三层西侧多功能学术报告厅（从北门进，乘二号电梯到三层后左转，走到底）',
  link: `https://meeting.example.com/${'join-the-room-of-long-names-'.repeat(8)}`,
  speaker: '欧阳慕容·阿卜杜热合曼、买买提江·吐尔逊艾合买提、古丽仙·阿布都克里木江',
  bring: '听课本、上一次的班会设计稿（打印两份）、本学期的班级日志、一张想和大家聊聊的班级合影、水杯，以及愿意分享出来的一个没有解决好的故事',
  agenda: Array.from({ length: 12 }, (_, i) => `${i + 1}. 分组研讨第 ${i + 1} 个案例：先由提供者讲经过，再由同组老师各说一种做法，最后写在大白纸上。`).join('\n'),
}

export const activityIds = {
  today: storyId('activity 主题班会观摩：把规则讲成故事'),
  online: storyId('activity 《第 56 号教室的奇迹》读书分享'),
  forSome: storyId('activity 能力大赛磨课：情景答辩'),
  voluntary: storyId('activity 情感沙龙：累了就说一说'),
  twoSessions: storyId('activity 走进红枫湖研学基地'),
  missed: storyId('activity 家校沟通：第一次家访怎么谈'),
  cancelled: storyId('activity 跨校观摩（改期）'),
  long: storyId('activity of long names'),
  longOnline: storyId('online activity of long names'),
  calledOff: storyId('activity that is called off'),
} as const

/** Those of the studio of long names who have bound WeChat, beside the ones with a part of their own. */
export const longMembers = Array.from({ length: 28 }, (_, i) => ({ name: `${someone.longMember}（${i + 1}）`, openid: i % 3 === 0 ? null : `wx-long-${i}` })).filter(
  (member): member is { name: string; openid: string } => member.openid !== null,
)

export const longSessions = { today: sessionIdOf(activityIds.long, 0) }

/** Adds them to the story, whose clock stands at ten to two. */
export function importCast({ database }: LocalCloud, now: number): void {
  const cycle = { from: now - 450 * day, to: now + 645 * day }
  const studios = [
    { _id: quietStudioId, schoolId, name: '邱静名班主任工作室', cycle, ...rulesFrom(defaultPolicy, cycle.from) },
    { _id: longStudioId, schoolId, name: '欧阳慕容·阿卜杜热合曼市级名班主任与心理健康教育联合工作室', cycle, ...rulesFrom(defaultPolicy, cycle.from) },
  ]
  database.import('studios', studios)
  database.import('standings', studios.map((studio) => emptyStandings(studio, now)))
  const people = castPeople(cycle.from)
  database.import('people', people)
  database.import('bindings', people.flatMap(({ openid, _id }) => (openid === null ? [] : [{ _id: openid, schoolId, personId: _id, boundAt: cycle.from }])))
  database.import('activities', longActivities(now))
  const post = castPost({ schoolId, studioId: longStudioId, title: long.title, place: long.room, name: someone.longMember, personOf: (receiver) => personId(someone[receiver]), now })
  database.import('messages', post.messages)
  database.import('correspondence', post.correspondence)
  const place = { schoolId, studioId: longStudioId, studioName: studios[1]?.name ?? '', activityId: activityIds.long, activityTitle: long.title, authorId: personId(someone.longMember), authorName: someone.longMember }
  const asked = { schoolId, studioId: longStudioId, studioName: place.studioName, activity: { id: activityIds.long, title: long.title }, otherActivityId: activityIds.longOnline, host: { id: personId(someone.longHost), name: someone.longHost } }
  database.import('asked_reflections', castAskings(asked, now))
  const remarks = castRemarks(place, { id: personId(someone.longHost), name: someone.longHost }, now)
  database.import('reflections', [...castReflections(place, now), ...castReviews(place, now), ...remarks.reflections])
  database.import('reflection_comments', remarks.comments)
  const author = people.find(({ _id }) => _id === personId(someone.longMember))
  if (author !== undefined) database.import('library_cases', castCaseReviews({ author, studio: { _id: longStudioId, name: place.studioName }, host: asked.host, now }))
  database.import('marks', [mark(someone.longMember, now - 12 * minute, true), mark(someone.longLate, now + 125 * minute, true), mark('吴佳怡', now - 3 * minute, false)])
}

function castPeople(from: number): Person[] {
  const person = (name: string, openid: string | null, studioId: string, role: 'host' | 'member', to: number | null = null): Person => ({
    _id: personId(name),
    schoolId,
    name,
    openid,
    schoolRoles: [],
    memberships: [{ studioId, role, counted: role === 'member', from, to }],
  })
  return [
    person(someone.quietHost, openids.quietHost, quietStudioId, 'host'),
    person(someone.quietMember, openids.quietMember, quietStudioId, 'member'),
    person(someone.leaver, openids.leaver, quietStudioId, 'member', from + day),
    person(someone.longHost, openids.longHost, longStudioId, 'host'),
    person(someone.longMember, openids.longMember, longStudioId, 'member'),
    person(someone.longLate, openids.longLate, longStudioId, 'member'),
    { ...person(someone.expert, openids.expert, longStudioId, 'member'), memberships: [], schoolRoles: ['expert'] },
    ...Array.from({ length: 28 }, (_, i) => person(`${someone.longMember}（${i + 1}）`, i % 3 === 0 ? null : `wx-long-${i}`, longStudioId, 'member')),
  ]
}

function longActivities(now: number): Activity[] {
  const start = Math.ceil(now / hour) * hour
  const activity = (id: string, place: Activity['place'], starts: number[]): Activity => ({
    _id: id,
    schoolId,
    studioId: longStudioId,
    title: long.title,
    type: 'class-meeting-observation',
    place,
    speaker: long.speaker,
    agenda: long.agenda,
    bring: long.bring,
    required: true,
    openToGuests: true,
    roster: { kind: 'all' },
    sessions: starts.map((startsAt, i) => ({ id: sessionIdOf(id, i), startsAt, endsAt: startsAt + 3 * hour, tenthsOfHours: 40, keyVersion: 0, moves: [] })),
    sessionsMade: starts.length,
    startsAt: Math.min(...starts),
    endsAt: Math.max(...starts) + 3 * hour,
    cancelled: null,
    version: 1,
    madeBy: '',
    revisedBy: '',
    createdBy: personId(someone.longHost),
    createdAt: now - 60 * day,
  })
  return [
    activity(activityIds.long, { kind: 'room', room: long.room }, [0, 1, 2, 3].map((days) => start + days * day)),
    activity(activityIds.longOnline, { kind: 'online', link: long.link }, [start + 5 * day]),
    activity(activityIds.calledOff, { kind: 'room', room: long.room }, [start]),
  ]
}

function mark(name: string, arrivedAt: number, expected: boolean): Mark {
  const sessionId = longSessions.today
  const step = Math.floor(arrivedAt / 15_000)
  const ids = { _id: markId(sessionId, personId(name)), schoolId, studioId: longStudioId, activityId: activityIds.long, sessionId, personId: personId(name) }
  return { ...ids, expected, via: 'code', arrivedAt, keyVersion: 0, step }
}
