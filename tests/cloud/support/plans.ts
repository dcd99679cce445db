import { createHash } from 'node:crypto'
import type { InputOf } from '../../../contract/index'
import { newId } from '../../../domain/shared/ids'
import { activityIds, openids, studioId } from './cast'
import type { School } from './school'
import { time } from './school'

export type Plan = InputOf<'attendance.createActivity'>
export type Facts = Plan['facts']
export type Revision = InputOf<'attendance.reviseActivity'>

/** An id as a phone makes one; always the same for the same name. */
export function idOf(name: string): string {
  return newId(createHash('sha256').update(`test ${name}`).digest())
}

export const facts: Facts = {
  title: '班主任沙龙',
  type: 'emotion-salon',
  place: { kind: 'room', room: '心语茶室' },
  speaker: '陈知秋',
  agenda: '说一说最近的班级',
  bring: '',
  required: true,
  roster: { kind: 'all' },
}

/** Two hours at that China time of a day so many days from the story's. */
export function twoHours(clock: string, days: number): { startsAt: number; endsAt: number; tenthsOfHours: number } {
  const startsAt = time(clock, days)
  return { startsAt, endsAt: startsAt + 2 * 3_600_000, tenthsOfHours: 20 }
}

/** A plan that nothing speaks against: tomorrow from 10:00 to 12:00. */
export function plan(more: Partial<Plan> = {}): Plan {
  return { id: idOf('plan'), studioId, facts, sessions: [twoHours('10:00', 1)], weeklyIds: [], acceptOverlaps: false, ...more }
}

/** What a host's phone sends back after changing something of an activity as it is stored. */
export function revisionOf(school: School, activityId: string = activityIds.today): Revision {
  const stored = school.store().activities.find(({ _id }) => _id === activityId)
  if (stored === undefined) throw new Error(`there is no activity ${activityId}`)
  const { title, type, place, speaker, agenda, bring, required, roster, version } = stored
  const sessions = stored.sessions.map(({ id, startsAt, endsAt, tenthsOfHours }) => ({ id, startsAt, endsAt, tenthsOfHours }))
  return { activityId, version, facts: { title, type, place, speaker, agenda, bring, required, roster }, sessions, acceptOverlaps: false }
}

/** As many activities one after another, the first that many days from the story's day; two hours each, from 8:00. */
export async function createMany(school: School, count: number, firstDay: number): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const id = idOf(`many ${firstDay} ${i}`)
    await school.output(
      openids.host,
      'attendance.createActivity',
      plan({ id, sessions: [twoHours('8:00', firstDay + i)], acceptOverlaps: true }),
    )
    ids.push(id)
  }
  return ids
}
