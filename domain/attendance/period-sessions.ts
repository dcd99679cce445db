import type { Sheet } from './sheet'
import type { OpenSession, StandingFacts } from './standing'

type Times = { sessionId: string; startsAt: number; endsAt: number }
type Facts = Pick<StandingFacts, 'period' | 'sheets' | 'openSessions'>

/** The period's closed sheets in order of time, each once. */
export function closedSheets({ period, sheets }: Facts): Sheet[] {
  return inOrder(sheets.filter((sheet) => sheet.state === 'closed' && endsIn(period, sheet)))
}

/** The period's required sessions that have no closed sheet, in order of time, each once. A reopened sheet is one of them, with those in it as its roster. */
export function openRequiredSessions({ period, sheets, openSessions }: Facts): OpenSession[] {
  const closed = new Set(sheets.filter(({ state }) => state === 'closed').map(({ sessionId }) => sessionId))
  const reopened = sheets.filter(({ state }) => state === 'open').map(asOpenSession)
  const open = [...openSessions, ...reopened].filter((session) => !closed.has(session.sessionId) && session.required && endsIn(period, session))
  return inOrder(open)
}

/** A session belongs to the period in which it ends. */
function endsIn({ from, to }: StandingFacts['period'], { endsAt }: Times): boolean {
  return from <= endsAt && endsAt < to
}

function asOpenSession({ sessionId, startsAt, endsAt, tenthsOfHours, required, entries }: Sheet): OpenSession {
  return { sessionId, startsAt, endsAt, tenthsOfHours, required, roster: { kind: 'some', personIds: Object.keys(entries) } }
}

/** Of several with one id the first is taken. */
function inOrder<S extends Times>(sessions: readonly S[]): S[] {
  const byId = new Map<string, S>()
  for (const session of sessions) if (!byId.has(session.sessionId)) byId.set(session.sessionId, session)
  return [...byId.values()].sort(byTime)
}

function byTime(a: Times, b: Times): number {
  return a.startsAt - b.startsAt || a.endsAt - b.endsAt || (a.sessionId < b.sessionId ? -1 : 1)
}
