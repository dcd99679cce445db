import { startOfChinaDay } from '../../domain/shared/china-day'
import type { TimerContext } from '../kit/timer'
import { logFailure } from '../kit/timer'
import { forgetVerdicts, purgeReflections } from '../library/purge'
import { sweepProofs } from '../standing/proof-sweep'
import type { Surroundings } from '../standing/settle'
import { remindOfNotices } from '../studio/notice-reminding'

const minute = 60_000
/** A tick may be lost, so there is more than one; what is done once is done. */
const [beginsAt, endsAt] = [6 * 60 * minute, (6 * 60 + 15) * minute]

/** What is due for all studios together, at the first ticks of a day: one operation each where there is nothing. */
export async function dailyRound({ database, now }: TimerContext): Promise<'done' | 'failed' | 'not-now'> {
  const at = now()
  const sinceMidnight = at - startOfChinaDay(at)
  if (sinceMidnight < beginsAt || sinceMidnight >= endsAt) return 'not-now'
  const outcomes: ('done' | 'failed')[] = []
  for (const work of [sweepProofs, remindOfNotices, purgeReflections, forgetVerdicts]) outcomes.push(await attempt(work, { database, now: at }))
  return outcomes.includes('failed') ? 'failed' : 'done'
}

/** What fails keeps nothing else waiting. */
async function attempt(work: (surroundings: Surroundings) => Promise<number>, surroundings: Surroundings): Promise<'done' | 'failed'> {
  try {
    await work(surroundings)
    return 'done'
  } catch (error) {
    logFailure('scheduler', error)
    return 'failed'
  }
}
