import type { Activity, Mark } from '../../../cloudfunctions/kit/documents'
import type { ActionName, InputOf, OutputOf, Reply } from '../../../contract/index'
import type { LocalCloud } from '../../../local/cloud/local-cloud'
import { codePageUnits } from './code-page'
import type { Phones } from './phones'
import type { World, YearStudio } from './world'

/** A part of what a studio costs in a month, in units: a function call or a database operation is one. */
export type Expense = { what: string; times: number; units: number }

/** What a month of a studio is made of beside what was lived through. Source: ARCHITECTURE.md, budgets; `inboxesAWeek` is a guess. */
const activitiesAMonth = 4
const homePagesAWeek = 2
const inboxesAWeek = 1
const unitsOfACheckIn = 2
const weeksAMonth = 365 / 12 / 7

/** What a month of one studio costs. @param studioMonths that were lived through. */
export async function studioMonth(cloud: LocalCloud, world: World, phones: Phones, studioMonths: number): Promise<Expense[]> {
  const [studio] = world.studios
  if (studio === undefined) throw new Error('A month without a studio costs nothing.')
  const members = studio.members.length
  const pages = await pricesOf(cloud, studio)
  const [homePages, inboxes, checkIns] = [members * homePagesAWeek * weeksAMonth, members * inboxesAWeek * weeksAMonth, activitiesAMonth * members]
  return [
    ...lived.map(({ what, names }) => expenseOf(what, names, phones, studioMonths)),
    { what: 'home page, twice a week each (how often: assumed)', times: homePages, units: homePages * pages.home },
    { what: 'inbox, opened and read once a week each (how often: assumed)', times: inboxes, units: inboxes * pages.inbox },
    { what: 'check-in by code, everybody (2 units each: asserted by tests)', times: checkIns, units: checkIns * unitsOfACheckIn },
    { what: 'code page, an hour each, counted as often as the phone would have', times: activitiesAMonth, units: activitiesAMonth * pages.codePage },
  ]
}

const lived: { what: string; names: (ActionName | 'timer' | 'events')[] }[] = [
  { what: 'timer at work, messages and all', names: ['timer'] },
  { what: 'leave, suspension, exemption', names: ['standing.askLeave', 'standing.decideLeave', 'standing.grantLeave'] },
  {
    what: 'sheets: looked at, corrected, appealed against, made up',
    names: ['standing.sheet', 'standing.correct', 'standing.appeal', 'standing.refuseAppeal', 'standing.nameMakeUp', 'standing.confirmMakeUp', 'standing.closeSheet', 'standing.reopenSheet'],
  },
  { what: 'studio by concern, host and office each fortnight', names: ['standing.studio'] },
  { what: 'cases', names: ['standing.decideCase', 'standing.signCase'] },
  { what: 'rules', names: ['standing.rules', 'standing.previewPolicy', 'standing.setPolicy'] },
  { what: 'plans', names: ['attendance.createActivity', 'attendance.reviseActivity', 'attendance.cancelActivity'] },
  { what: 'consents, as phones report them', names: ['studio.noteConsent'] },
  { what: 'consents and sends, as WeChat pushes them', names: ['events'] },
]

function expenseOf(what: string, names: readonly string[], { calls }: Phones, studioMonths: number): Expense {
  const found = names.flatMap((name) => calls.get(name) ?? [])
  const sum = (of: (one: { times: number; units: number }) => number): number => found.reduce((total, one) => total + of(one), 0) / studioMonths
  return { what, times: sum(({ times }) => times), units: sum(({ units }) => units) }
}

/** In units. `inbox`: opened and marked as read; `codePage`: an hour of it, on average over the sessions that somebody came to. */
async function pricesOf(cloud: LocalCloud, { studio, hostOpenid, members }: YearStudio): Promise<{ home: number; inbox: number; codePage: number }> {
  const openid = members[0]?.openid ?? ''
  const home = await priced(cloud, openid, 'attendance.today', {})
  const inbox = await priced(cloud, openid, 'studio.inbox', {})
  const reading = await priced(cloud, openid, 'studio.readMessages', { which: { until: cloud.clock.now() } })

  const { activities, marks } = cloud.database.export() as unknown as { activities: Activity[]; marks: Mark[] }
  const arrivals = new Map<string, number[]>()
  for (const { sessionId, arrivedAt } of marks) arrivals.set(sessionId, [...(arrivals.get(sessionId) ?? []), arrivedAt])
  const sessions = activities.filter(({ cancelled }) => cancelled === null).flatMap((activity) => activity.sessions.map((session) => ({ ...session, studioId: activity.studioId })))
  const held = sessions.filter(({ id }) => arrivals.has(id))
  const own = held.find(({ studioId }) => studioId === studio._id)
  if (own === undefined) throw new Error('A month without sessions has no code page.')
  cloud.clock.move({ now: own.startsAt - 600_000 })
  const first = await priced(cloud, hostOpenid, 'attendance.openRoom', { sessionId: own.id })
  const again = await priced(cloud, hostOpenid, 'attendance.openRoom', { sessionId: own.id })
  const count = await priced(cloud, hostOpenid, 'attendance.arrivals', { sessionId: own.id, studioId: studio._id, credential: again.output.credential })
  const costs = { first: first.units, again: again.units, count: count.units }
  const hours = held.map(({ id, startsAt }) => codePageUnits((arrivals.get(id) ?? []).map((at) => at - startsAt), costs))
  return { home: home.units, inbox: inbox.units + reading.units, codePage: hours.reduce((sum, one) => sum + one, 0) / hours.length }
}

/** A call that must not be refused, with what it cost. */
async function priced<Name extends ActionName>(cloud: LocalCloud, openid: string, name: Name, input: InputOf<Name>): Promise<{ output: OutputOf<Name>; units: number }> {
  const [functionName = '', action = ''] = name.split('.')
  const reply = await cloud.call({ openid, function: functionName, data: { action, input } })
  const result = 'error' in reply ? null : (reply.result as Reply<OutputOf<Name>>)
  if (result?.ok !== true) throw new Error(`${name} has no price: ${JSON.stringify(reply)}`)
  return { output: result.output, units: reply.usage.functionCalls + reply.usage.databaseOperations }
}
