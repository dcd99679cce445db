import { LocalCloud } from '../../local/cloud/local-cloud'
import { liveThroughYear } from '../../tests/support/year/live'
import type { Phones } from '../../tests/support/year/phones'
import { secondOpinion } from '../../tests/support/year/second-opinion'
import type { Size } from '../../tests/support/year/world'
import { newSecrets } from '../secrets'
import { callAction } from './bench-cloud'
import type { Section } from './report'
import { goalAtMost } from './report'

const seed = 20_250_901
const months = 12
const weeksAMonth = 365 / 12 / 7
/** The basic plan: function calls, database and storage operations together. */
const unitsOfPlan = 200_000
/** Every five minutes from six to eleven. */
const ticksADay = 17 * 12

/** What a month of a studio is made of beside what the year itself measures. Source: ARCHITECTURE.md, budgets. */
const activitiesAMonth = 4
const homePagesAWeek = 2
const unitsOfACheckIn = 2
const mostUnitsOfACodePage = 300

/** A school year by the local clock: everybody's standing beside a second opinion, and what it costs. */
export async function measureYear(functionsDirectory: string, size: Size): Promise<Section> {
  const begun = performance.now()
  const cloud = await LocalCloud.start({ functionsDirectory, dataDirectory: null, strictIndexes: true, functionEnvironment: { HOMEROOM_SECRETS: newSecrets() } })
  try {
    const wrong: string[] = []
    const notes: string[] = []
    const { world, phones } = await liveThroughYear(cloud, size, seed, (life, when) => {
      const opinion = secondOpinion(cloud, life, when)
      wrong.push(...opinion.wrong)
      notes.push(`${when}: ${opinion.people} standings, ${opinion.wrong.length === 0 ? 'all as the naive implementation has them; every log whole' : `${opinion.wrong.length} WRONG`} (${seconds(begun)})`)
    })
    const openid = world.studios[0]?.members[0]?.openid ?? ''
    const { usage } = await callAction(cloud, openid, 'attendance.today', {})
    return sectionOf(size, phones, usage.functionCalls + usage.databaseOperations, notes, [...wrong, ...phones.wrong])
  } finally {
    await cloud.close()
  }
}

function sectionOf(size: Size, phones: Phones, unitsOfHomePage: number, notes: string[], wrong: string[]): Section {
  const { studios, members, sessions } = size
  const measured = groups.map(({ what, names }) => lineOf(what, phones, names, studios * months))
  const homePages = members * homePagesAWeek * weeksAMonth
  const assumed = [
    { what: 'home page, twice a week each', times: homePages, units: homePages * unitsOfHomePage },
    { what: 'check-in by code, everybody', times: activitiesAMonth * members, units: activitiesAMonth * members * unitsOfACheckIn },
    { what: 'code page, at most, an hour each', times: activitiesAMonth, units: activitiesAMonth * mostUnitsOfACodePage },
  ]
  const lines = [...measured, ...assumed]
  const total = lines.reduce((sum, { units }) => sum + units, 0)
  const idle = (ticksADay * 365 * 2) / months
  return {
    title: `A year of ${studios} studios, ${members} members and ${sessions} sessions each, day by day`,
    columns: ['a month of one studio', 'times', 'units'],
    rows: [...lines.map(({ what, times, units }) => [what, times.toFixed(1), units.toFixed(0)]), ['in all', '', total.toFixed(0)]],
    notes: [
      ...notes,
      `The basic plan has ${unitsOfPlan.toLocaleString('en')} units a month: ${Math.floor((unitsOfPlan - idle) / total)} studios, and ${idle.toFixed(0)} units for the ticks of a timer that finds nothing to do.`,
    ],
    goals: [goalAtMost('a studio-month, at most', total, 4000, 'units'), goalAtMost('a studio-month, wished for', total, 2000, 'units')],
    wrong,
  }
}

const groups = [
  { what: 'timer at work', names: ['timer'] },
  { what: 'leave, suspension, exemption', names: ['standing.askLeave', 'standing.decideLeave', 'standing.grantLeave'] },
  { what: 'sheets: looked at, corrected, appealed against, made up', names: ['standing.sheet', 'standing.correct', 'standing.appeal', 'standing.refuseAppeal', 'standing.nameMakeUp', 'standing.confirmMakeUp', 'standing.closeSheet', 'standing.reopenSheet'] },
  { what: 'studio by concern, host and office each fortnight', names: ['standing.studio'] },
  { what: 'cases', names: ['standing.decideCase', 'standing.signCase'] },
  { what: 'rules', names: ['standing.rules', 'standing.previewPolicy', 'standing.setPolicy'] },
  { what: 'plans', names: ['attendance.createActivity', 'attendance.reviseActivity', 'attendance.cancelActivity'] },
]

type Line = { what: string; times: number; units: number }

/** @param share studio-months that were lived through. */
function lineOf(what: string, { calls }: Phones, names: readonly string[], share: number): Line {
  const found = names.flatMap((name) => calls.get(name) ?? [])
  const sum = (of: (one: { times: number; units: number }) => number): number => found.reduce((total, one) => total + of(one), 0) / share
  return { what, times: sum(({ times }) => times), units: sum(({ units }) => units) }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`
}
