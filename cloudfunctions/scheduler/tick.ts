import { command } from '../kit/database'
import { isOfSchool } from '../kit/outbox-due'
import type { TimerContext } from '../kit/timer'
import { logFailure } from '../kit/timer'
import type { StudioView } from '../standing/studio-view'
import { dailyRound, isOfTheDay } from './daily-round'
import { lookAfter } from './look-after'
import { lookAfterSchool } from './look-after-school'

/** A function is stopped after sixty seconds; what is left is done by the next tick. */
const longestTickMs = 45_000
const mostStudios = 1000

export type Tick = { studios: number; steps: number; failed: number; left: number }

type Turn = { _id: string; schoolId: string; seen?: StudioView }

/**
 * Looks after every studio that has something due. One operation where none has; a studio that fails does not keep others waiting. Studios come before schools, and
 * whoever has more to send than one visit allows goes to the back of the queue: nobody has a second turn before all others have had their first. What is due for all
 * of them together, once a day, comes last.
 */
export async function tick({ database, now }: TimerContext): Promise<Tick> {
  const beganAt = now()
  const isOver = () => now() - beganAt > longestTickMs
  const due = await database.find('standings', { dueAt: command.lte(beganAt) }, { limit: mostStudios, order: [['dueAt', 'asc']], fields: ['_id', 'schoolId', 'version', 'worksFrom'] })
  const rows: Turn[] = due.filter((row) => !isOfTheDay(row))
  const queue = [...rows.filter((row) => !isOfSchool(row)), ...rows.filter(isOfSchool)]
  const done: Tick = { studios: 0, steps: 0, failed: 0, left: 0 }
  const tour = { database, now, isOver, landed: new Set<string>() }
  for (let turn = queue.shift(); turn !== undefined; turn = queue.shift()) {
    const { _id: studioId, schoolId, seen } = turn
    if (isOver()) {
      done.left += 1
      continue
    }
    try {
      const visit = await (isOfSchool(turn) ? lookAfterSchool(studioId, tour) : lookAfter(studioId, tour, seen))
      done.steps += visit.steps
      if (visit.isMore) queue.push({ _id: studioId, schoolId, ...(visit.seen === undefined ? {} : { seen: visit.seen }) })
      else done.studios += 1
    } catch (error) {
      logFailure('scheduler', error, { studioId })
      done.failed += 1
    }
  }
  if (!isOver() && (await dailyRound(tour, due.find(isOfTheDay))) === 'failed') done.failed += 1
  return done
}
