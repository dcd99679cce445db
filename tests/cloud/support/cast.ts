import type { Membership } from '../../../domain/studio/membership'
import type { Person } from '../../../cloudfunctions/kit/documents'
import { storyId } from '../../../local/seed/story-ids'
import { newcomerOpenid, otherStudioId, personId, schoolId } from '../../../local/seed/story-people'
import type { School } from './school'

export { invitationCode, newcomerOpenid, otherStudioId, personId, schoolId, studioId } from '../../../local/seed/story-people'

/** OPENIDs of those who act in tests. */
export const openids = {
  host: 'wx-chen-zhiqiu',
  assistant: 'wx-lin-xiaowen',
  member: 'wx-zhou-mingyuan',
  /** A member of both studios. */
  memberOfTwo: 'wx-wu-jiayi',
  /** Belongs to the studio and is not counted. */
  adviser: 'wx-zheng-lixing',
  /** Host of the other studio, and of that one only. */
  foreignHost: 'wx-foreign-host',
  /** Bound, without any studio. */
  stranger: 'wx-stranger',
  /** 管理办公室 of the school. */
  office: 'wx-song-lixia',
  unbound: newcomerOpenid,
} as const

export const otherHostOpenid = 'wx-he-wanzhou'

export const names = {
  host: '陈知秋',
  assistant: '林晓雯',
  member: '周明远',
  memberOfTwo: '吴佳怡',
  adviser: '郑立行',
  waiting: '孙悦',
} as const

export const activityIds = {
  /** Today from 14:00 to 16:30, for everybody. */
  today: storyId('activity 主题班会观摩：把规则讲成故事'),
  /** In a week from 14:00 to 17:00, for four people, 周明远 one of them. */
  forSome: storyId('activity 能力大赛磨课：情景答辩'),
  /** In two weeks from 9:00 to 11:30 and from 13:30 to 16:00. */
  twoSessions: storyId('activity 走进红枫湖研学基地'),
  /** In two days from 15:00 to 17:00, of the other studio. */
  foreign: storyId('activity 心理健康：读懂沉默的学生'),
  /** A week ago. */
  past: storyId('activity 德育论坛预备会'),
} as const

/** The only session of an activity, or its first. */
export function sessionOf(activityId: string): string {
  return `${activityId}a`
}

/** People the story does without. */
export function addExtras(school: School): void {
  const joinedAt = school.store().studios[0]?.cycle.from ?? 0
  const host: Membership = { studioId: otherStudioId, role: 'host', counted: false, from: joinedAt, to: null }
  const people: Person[] = [
    { _id: personId('外聘主持'), schoolId, name: '外聘主持', openid: openids.foreignHost, memberships: [host], schoolRoles: [] },
    { _id: personId('无工作室'), schoolId, name: '无工作室', openid: openids.stranger, memberships: [], schoolRoles: [] },
  ]
  school.plant('people', people)
  school.plant(
    'bindings',
    people.flatMap(({ openid, _id }) => (openid === null ? [] : [{ _id: openid, schoolId, personId: _id, boundAt: joinedAt }])),
  )
}
