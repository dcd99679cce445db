import { command } from '../kit/database'
import { isOfSchool } from '../kit/outbox-due'
import type { TimerContext } from '../kit/timer'
import { logFailure } from '../kit/timer'
import { dailyRound } from './daily-round'
import { lookAfter } from './look-after'
import { lookAfterSchool } from './look-after-school'

/** A function is stopped after sixty seconds; what is left is done by the next tick. */
const longestTickMs = 45_000
const mostStudios = 1000

export type Tick = { studios: number; steps: number; failed: number; left: number }

/** Looks after every studio that has something due. One operation where none has; a studio that fails does not keep others waiting. The first ticks of a day do the daily round besides. */
export async function tick({ database, now }: TimerContext): Promise<Tick> {
  const beganAt = now()
  const isOver = () => now() - beganAt > longestTickMs
  const due = await database.find('standings', { dueAt: command.lte(beganAt) }, { limit: mostStudios, order: [['dueAt', 'asc']], fields: ['_id', 'schoolId'] })
  const done: Tick = { studios: 0, steps: 0, failed: 0, left: 0 }
  const tour = { database, now, isOver, landed: new Set<string>() }
  for (const row of due) {
    const { _id: studioId } = row
    if (isOver()) {
      done.left += 1
      continue
    }
    try {
      done.steps += await (isOfSchool(row) ? lookAfterSchool(studioId, tour) : lookAfter(studioId, tour))
      done.studios += 1
    } catch (error) {
      logFailure('scheduler', error, { studioId })
      done.failed += 1
    }
  }
  if (!isOver() && (await dailyRound({ database, now })) === 'failed') done.failed += 1
  return done
}
