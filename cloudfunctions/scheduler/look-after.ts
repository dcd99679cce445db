import type { TimerContext } from '../kit/timer'
import { drainOutbox } from '../kit/outbox'
import type { Change, Surroundings } from '../standing/settle'
import { judgeAll, settle } from '../standing/settle'
import type { StudioView } from '../standing/studio-view'
import { timerSteps } from '../standing/timer-steps'

/** Does step after step of what is due in a studio; tells how many. Each is one settlement, so wherever it is stopped the next tick goes on. */
export async function lookAfter(studioId: string, { database, now, isOver, landed }: Tour): Promise<number> {
  let seen: StudioView | undefined
  for (let steps = 0; ; ) {
    const surroundings = { database, now: now() }
    let readFrom = 0
    const { answer: taken, after } = await settle(
      studioId,
      surroundings,
      (view) => {
        readFrom = view.standings.readFrom
        return decide(view, surroundings, (id) => drainOutbox(id, { database, now, isOver, landed }))
      },
      seen,
    )
    if (taken !== 'nothing') steps += 1
    // After a mere recomputation there is nothing that looking again would find.
    if (taken !== 'step' || after.standings.dueAt > now() || isOver()) return steps
    // Once a period is settled less is read than was.
    seen = after.standings.readFrom === readFrom ? after : undefined
  }
}

/** One tick's way through the studios. `isOver`: no time is left. `landed`: messages that it has sent. */
export type Tour = TimerContext & { isOver: () => boolean; landed: Set<string> }

type Taken = 'step' | 'recomputed' | 'nothing'

async function decide(view: StudioView, surroundings: Surroundings, drain: (studioId: string) => Promise<number | null>): Promise<{ answer: Taken; change: Change | null }> {
  const { now } = surroundings
  // Another tick was faster.
  if (view.standings.dueAt > now) return { answer: 'nothing', change: null }
  const judged = judgeAll(view, now)
  for (const { dueAt, take } of timerSteps) {
    const at = dueAt(view, judged, now)
    const change = at !== null && at <= now ? await take(view, judged, surroundings) : null
    if (change !== null) return { answer: 'step', change }
  }
  const { sendAt } = view.standings
  if (sendAt !== null && sendAt <= now) return { answer: 'step', change: { fact: null, sendAt: await drain(view.studio._id) } }
  return { answer: 'recomputed', change: { fact: null } }
}
