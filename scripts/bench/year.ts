import { LocalCloud } from '../../local/cloud/local-cloud'
import { liveThroughYear } from '../../tests/support/year/live'
import { postOffice } from '../../tests/support/year/post-office'
import { secondOpinion } from '../../tests/support/year/second-opinion'
import type { Expense } from '../../tests/support/year/studio-month'
import { studioMonth } from '../../tests/support/year/studio-month'
import type { Size } from '../../tests/support/year/world'
import { newSecrets } from '../secrets'
import { UnitsBook } from './message-units'
import { messageSection } from './message-year'
import type { Section } from './report'
import { goalAtMost } from './report'

const seed = 20_250_901
const months = 12
/** The basic plan: function calls, database and storage operations together. */
const unitsOfPlan = 200_000
/** Every five minutes from six to eleven. */
const ticksADay = 17 * 12

/** A school year by the local clock: everybody's standing beside a second opinion, what became of every message, and what it costs. */
export async function measureYear(functionsDirectory: string, size: Size): Promise<Section[]> {
  const begun = performance.now()
  const units = new UnitsBook()
  const cloud = await LocalCloud.start({
    functionsDirectory,
    dataDirectory: null,
    strictIndexes: true,
    functionEnvironment: { HOMEROOM_SECRETS: newSecrets() },
    onOperation: (operation) => units.note(operation),
  })
  try {
    const wrong: string[] = []
    const notes: string[] = []
    const { world, phones } = await liveThroughYear(cloud, size, seed, (life, when) => {
      const opinion = secondOpinion(cloud, life, when)
      wrong.push(...opinion.wrong)
      notes.push(`${when}: ${opinion.people} standings, ${opinion.wrong.length === 0 ? 'all as the naive implementation has them; every log whole' : `${opinion.wrong.length} WRONG`} (${seconds(begun)})`)
    })
    const { letters, wrong: wrongLetters } = postOffice(cloud)
    const messages = messageSection(`Messages of that year: ${howLived(size)}`, letters, phones, units.total())
    const expenses = await studioMonth(cloud, world, phones, size.studios * months)
    return [monthSection(size, expenses, notes, [...wrong, ...phones.wrong]), { ...messages, wrong: wrongLetters }]
  } finally {
    await cloud.close()
  }
}

function howLived({ studios, members }: Size): string {
  const note = studios < 40 ? ' (40 of them: -- --year)' : ''
  return `${studios} studios${note} of ${members} members, through the whole local cloud, with time moved from due to due`
}

function monthSection({ studios, members, sessions }: Size, expenses: readonly Expense[], notes: string[], wrong: string[]): Section {
  const total = expenses.reduce((sum, { units }) => sum + units, 0)
  const idle = (ticksADay * 365 * 2) / months
  return {
    title: `A year of ${studios} studios, ${members} members and ${sessions} sessions each`,
    columns: ['a month of one studio', 'times', 'units'],
    rows: [...expenses.map(({ what, times, units }) => [what, times.toFixed(1), units.toFixed(0)]), ['in all', '', total.toFixed(0)]],
    notes: [
      ...notes,
      `The basic plan has ${unitsOfPlan.toLocaleString('en')} units a month: ${Math.floor((unitsOfPlan - idle) / total)} studios, and ${idle.toFixed(0)} units for the ticks of a timer that finds nothing to do.`,
    ],
    goals: [goalAtMost('a studio-month, at most', total, 4000, 'units'), goalAtMost('a studio-month, wished for', total, 2000, 'units')],
    wrong,
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`
}
