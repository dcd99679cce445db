import { cancelSheets, nextCancelled } from './cancelled-sheets'
import { caseMoments, nextCaseStep } from './case-timing'
import { closing } from './closing'
import { linkFacts } from './links'
import { remind } from './reminding'
import { nextRollover } from './rollover'
import { secondLook } from './second-look'
import { tellUntold } from './untold'
import type { SessionOfActivity } from './sessions'
import { sessionsOf } from './sessions'
import type { Change, JudgedPeriod, Surroundings } from './settle'
import type { StudioView } from './studio-view'

/**
 * One kind of thing that the timer does for a studio by itself. Every step is safe to repeat: what it does changes what it looks at, and its row of the
 * log has an id that follows from what was done.
 */
export type TimerStep = {
  name: string
  /** When there is something to do next, epoch milliseconds, in the past for what is due; null: never by itself. */
  dueAt: (view: StudioView, judged: readonly JudgedPeriod[], now: number) => number | null
  /** The next thing that is due; null: nothing after all. */
  take: (view: StudioView, judged: readonly JudgedPeriod[], surroundings: Surroundings) => Promise<Change | null>
}

/** So long after its end a session is closed by the timer. */
const closesAfterMs = 30 * 60_000

/** In the order in which they are taken. */
export const timerSteps: readonly TimerStep[] = [
  tellUntold,
  {
    name: 'cancelled',
    dueAt: (view, _judged, now) => (nextCancelled(view) === null ? null : now),
    take: async (view) => {
      const cancelled = nextCancelled(view)
      return cancelled === null ? null : cancelSheets(cancelled)
    },
  },
  {
    name: 'close',
    dueAt: (view) => nextToClose(view)?.at ?? null,
    take: async (view, _judged, surroundings) => {
      const next = nextToClose(view)
      return next === null ? null : closing(view, next.session, null, surroundings)
    },
  },
  {
    name: 'look again',
    dueAt: (view) => nextToLookAt(view)?.lookAgainAt ?? null,
    take: async (view, _judged, surroundings) => {
      const sheet = nextToLookAt(view)
      return sheet === null ? null : secondLook(view, sheet, surroundings)
    },
  },
  {
    name: 'case',
    dueAt: (view, judged, now) => earliest(caseMoments(view, judged, now)),
    take: async (view, judged, { now }) => nextCaseStep(view, judged, now),
  },
  {
    name: 'rollover',
    dueAt: (view, judged, now) => nextRollover(view, judged, now)?.at ?? null,
    take: async (view, judged, { now }) => {
      const next = nextRollover(view, judged, now)
      return next === null ? null : { fact: null, readFrom: next.readFrom }
    },
  },
  remind,
  {
    name: 'link',
    dueAt: ({ standings }) => standings.linkAt,
    take: async ({ studio: { _id: studioId, schoolId } }, _judged, { database, now }) => {
      await linkFacts(database, { schoolId, studioId }, now)
      return { fact: null, linked: true }
    },
  },
]

/** The session that is to be closed next, for the first time or again. */
function nextToClose(view: StudioView): { session: SessionOfActivity; at: number } | null {
  const sheets = new Map(view.sheets.map((sheet) => [sheet._id, sheet]))
  const open = sessionsOf(view).flatMap((one) => {
    const sheet = sheets.get(one.session.id)
    if (one.activity.cancelled !== null || (sheet !== undefined && sheet.state !== 'open')) return []
    return [{ session: one, at: sheet?.closesAgainAt ?? one.session.endsAt + closesAfterMs }]
  })
  return first(open, ({ at }) => at)
}

function nextToLookAt({ sheets }: StudioView) {
  const waiting = sheets.flatMap((sheet) => (sheet.state === 'closed' && sheet.lookAgainAt !== null ? [{ ...sheet, lookAgainAt: sheet.lookAgainAt }] : []))
  return first(waiting, ({ lookAgainAt }) => lookAgainAt)
}

function earliest(moments: readonly number[]): number | null {
  return first(moments, (at) => at)
}

function first<One>(all: readonly One[], at: (one: One) => number): One | null {
  return all.reduce<One | null>((best, one) => (best === null || at(one) < at(best) ? one : best), null)
}
