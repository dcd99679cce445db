import type { InputOf, OutputOf } from '../../../contract/index'
import type { LeaveDocument, Studio } from '../../../cloudfunctions/kit/documents'
import { newLeave } from '../../../cloudfunctions/standing/leave-document'
import type { LeaveKind } from '../../../domain/attendance/leave'
import { chinaDay } from '../../../domain/shared/china-day'
import { sessionIdOf } from '../../../domain/shared/ids'
import { storyId } from '../../../local/seed/story-ids'
import { names, openids, personId, schoolId, studioId } from './cast'
import { idOf } from './plans'
import type { School } from './school'
import { time } from './school'

export type LeaveWish = InputOf<'standing.askLeave'>
export type LeaveDecision = InputOf<'standing.decideLeave'>
export type Leave = OutputOf<'standing.leave'>

/** What the story's people have asked for and been granted. */
export const leaveIds = {
  /** 沈若水 is ill today; waits. */
  waiting: storyId('leave 沈若水'),
  /** 蒋予安 was ill a week ago, when the sheet says 缺; waits. */
  afterwards: storyId('leave 蒋予安'),
  /** 韩一川 has an official duty in two weeks; returned for more. */
  returned: storyId('leave 韩一川'),
  /** 周明远 had an official duty five weeks ago; approved before the sheet was made. */
  official: storyId('leave 周明远'),
  /** 谢青禾 is suspended from a month ago until in three months. */
  suspended: storyId('leave 谢青禾'),
  /** 梁予怀 of the other studio asks to be suspended. */
  suspensionWaiting: storyId('leave 梁予怀'),
} as const

export const openidOf = (name: string): string => `wx-${storyId(name)}`

/** The story's session of that title. */
export function sessionNamed(title: string, index = 0): string {
  return sessionIdOf(storyId(`activity ${title}`), index)
}

/** China days from the story's. */
export function days(first: number, last = first): { kind: 'days'; firstDay: number; lastDay: number } {
  const today = chinaDay(time('12:00'))
  return { kind: 'days', firstDay: today + first, lastDay: today + last }
}

export const sessions = (...sessionIds: string[]) => ({ kind: 'sessions' as const, sessionIds })

/** Of 周明远: what the requests of a table may be about. */
export const planted = { waiting: idOf('planted leave'), suspension: idOf('planted suspension'), exempt: idOf('planted exemption') } as const

export function plantLeaves(school: School): void {
  if (school.store().leaves.some(({ _id }) => _id === planted.waiting)) return
  const at = time('8:00')
  const studio = { _id: studioId, schoolId } as Studio
  const plan = (id: string, wish: LeaveKind, first: number, last: number): LeaveDocument => {
    const leave = newLeave({ studio }, { id, personId: personId(names.member), wish, scope: days(first, last), reason: '有事' }, at)
    return { ...leave, from: time('0:00', first), until: time('0:00', last + 1) }
  }
  school.plant('leaves', [
    plan(planted.waiting, { kind: 'leave', type: 'sick' }, 30, 33),
    plan(planted.suspension, { kind: 'suspension', type: 'secondment' }, 30, 33),
    { ...plan(planted.exempt, { kind: 'exemption', type: 'exempt' }, 50, 53), state: 'approved' },
  ])
}

/** 周明远 is ill tomorrow, unless said otherwise. */
export function leaveWish(more: Partial<LeaveWish> = {}): LeaveWish {
  return { id: idOf('leave'), studioId, wish: { kind: 'leave', type: 'sick' }, scope: days(1), reason: '发烧', authority: '', proofs: [], ...more }
}

/** Asks, and answers the id. */
export async function ask(school: School, more: Partial<LeaveWish> = {}, openid: string = openids.member): Promise<string> {
  const wish = leaveWish(more)
  await school.output(openid, 'standing.askLeave', wish)
  return wish.id
}

/** A decision upon a request as it is stored; the id of each kind of decision is its own. */
export function decisionOn(school: School, leaveId: string, decision: LeaveDecision['decision'], more: Partial<LeaveDecision> = {}): LeaveDecision {
  const { studioId: of, version } = storedLeave(school, leaveId)
  return { id: idOf(`${decision} ${leaveId}`), studioId: of, leaveId, version, decision, remark: decision === 'approved' ? '' : '说明', ...more }
}

export function decide(school: School, leaveId: string, decision: LeaveDecision['decision'], openid: string = openids.host): Promise<OutputOf<'standing.decideLeave'>> {
  return school.output(openid, 'standing.decideLeave', decisionOn(school, leaveId, decision))
}

export function storedLeave(school: School, leaveId: string): LeaveDocument {
  const leave = school.store().leaves.find(({ _id }) => _id === leaveId)
  if (leave === undefined) throw new Error(`there is no leave ${leaveId}`)
  return leave
}
