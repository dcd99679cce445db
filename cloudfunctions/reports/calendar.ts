import { periodAt } from '../../domain/attendance/period'
import { policyAt } from '../../domain/attendance/policy'
import type { Context } from '../kit/context'
import { everybody, requireRole } from '../kit/context'
import { command } from '../kit/database'
import type { Activity, Person, Studio } from '../kit/documents'
import { findPersonWithStudios } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import type { CalendarEntry } from './calendar-entries'
import { calendarEntries } from './calendar-entries'
import { periodName } from './china-words'
import type { ReportsHandlers } from './handlers'
import { writeCalendar } from './write-calendar'

/** With the longest texts so many stay below what the platform lets a reply hold; the latest are kept. */
const mostEntries = 300
const mostActivities = 1000

type Named = { name: string; entries: CalendarEntry[] }

/** Two operations; for an activity at once, for a period one after the other. */
export const calendar: ReportsHandlers['calendar'] = async ({ of }, context) => {
  const { name, entries } = of.kind === 'activity' ? await ofActivity(of.activityId, context) : await ofPeriod(of.studioId, context)
  // An empty calendar is none: the format wants at least one event.
  if (entries.length === 0) return { file: null }
  return { file: { fileName: fileNameOf(name), ics: writeCalendar(name, entries, context.now), sessions: entries.length } }
}

async function ofActivity(activityId: string, context: Context): Promise<Named> {
  const [caller, activity] = await Promise.all([readCaller(context), context.database.first('activities', { _id: activityId })])
  if (activity === null) throw refuse('NOT_FOUND')
  requireRole(caller.person, activity.studioId, everybody, context.now)
  return { name: activity.title, entries: calendarEntries([activity], null) }
}

async function ofPeriod(studioId: string, context: Context): Promise<Named> {
  const { database, now } = context
  const { person, studios } = await readCaller(context)
  requireRole(person, studioId, everybody, now)
  const studio = studios.get(studioId)
  if (studio === undefined) throw refuse('NOT_FOUND')
  const period = periodAt(now, policyAt(studio.policies, now).period, studio.cycle)
  const where = { studioId, endsAt: command.gte(period.from), startsAt: command.lt(period.to) }
  const activities: Activity[] = await database.find('activities', where, { limit: mostActivities, order: [['endsAt', 'desc'], ['_id', 'desc']] })
  return { name: `${studio.name} ${periodName(period)}`, entries: calendarEntries(activities, period).slice(-mostEntries) }
}

async function readCaller({ database, openid }: Context): Promise<{ person: Person; studios: Map<string, Studio> }> {
  const caller = await findPersonWithStudios(database, openid)
  if (caller === null) throw refuse('NOT_BOUND')
  return caller
}

/** 日历_陈知秋名班主任工作室_2025-2026学年.ics */
function fileNameOf(name: string): string {
  return `日历_${name.trim().replace(/\s+/g, '_')}.ics`.replace(/[\\/:*?"<>|]/g, '')
}
