import { drainOutbox } from '../kit/outbox'
import { lookAtPieces } from '../library/timer-look'
import type { Change, Surroundings } from '../standing/settle'
import { judgeAll, settle } from '../standing/settle'
import type { StudioView } from '../standing/studio-view'
import { timerSteps } from '../standing/timer-steps'
import type { Tour, Visit } from './tour'
import { mostPerVisit } from './tour'

/** Does step after step of what is due in a studio, and as much of its outbox as one visit allows. Each is one settlement, so wherever it is stopped the next tick goes on. */
export async function lookAfter(studioId: string, tour: Tour, known?: StudioView): Promise<Visit> {
  const { database, now, isOver } = tour
  let seen = known
  for (let steps = 0; ; ) {
    const surroundings = { database, now: now() }
    let readFrom = 0
    const { answer: taken, after } = await settle(
      studioId,
      surroundings,
      (view) => {
        readFrom = view.standings.readFrom
        return decide(view, surroundings, tour)
      },
      seen,
    )
    if (taken !== 'nothing') steps += 1
    // Once a period is settled less is read than was.
    seen = after.standings.readFrom === readFrom ? after : undefined
    const isDue = after.standings.dueAt <= now()
    if (taken === 'slice' && isDue) return { steps, isMore: true, ...(seen === undefined ? {} : { seen }) }
    // After a mere recomputation there is nothing that looking again would find.
    if (taken === 'nothing' || taken === 'recomputed' || !isDue || isOver()) return { steps, isMore: false }
  }
}

/** `slice`: a part of what may be more than fits into one visit. */
type Taken = 'step' | 'slice' | 'recomputed' | 'nothing'

async function decide(view: StudioView, surroundings: Surroundings, { database, now: clock, isOver, landed }: Tour): Promise<{ answer: Taken; change: Change | null }> {
  const { now } = surroundings
  // Another tick was faster.
  if (view.standings.dueAt > now) return { answer: 'nothing', change: null }
  const judged = judgeAll(view, now)
  for (const { dueAt, take } of timerSteps) {
    const at = dueAt(view, judged, now)
    const change = at !== null && at <= now ? await take(view, judged, surroundings) : null
    if (change !== null) return { answer: 'step', change }
  }
  const { sendAt, checksAt } = view.standings
  if (sendAt !== null && sendAt <= now) {
    const change = { fact: null, sendAt: await drainOutbox(view.studio._id, { database, now: clock, isOver, landed, most: mostPerVisit }) }
    return { answer: 'slice', change }
  }
  if (checksAt <= now) return { answer: 'slice', change: { fact: null, checksAt: await lookAtPieces(view.studio._id, { database, now: clock, isOver }) } }
  return { answer: 'recomputed', change: { fact: null } }
}
