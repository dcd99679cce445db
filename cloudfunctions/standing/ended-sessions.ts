import type { OutputOf } from '../../contract/index'
import type { Standing } from '../../domain/attendance/standing'
import { findingOf } from '../../domain/attendance/sheet'
import type { SheetDocument } from '../kit/documents'
import { wasThere } from './cycle-totals'
import type { StudioView } from './studio-view'
import { periodNow } from './studio-view'

type EndedSession = OutputOf<'standing.studio'>['sessions'][number]

/** Sessions of the period that have ended, the latest first, with how many of those due were there. */
export function endedSessions(view: StudioView, standings: readonly Standing[], now: number): EndedSession[] {
  const { from } = periodNow(view, now)
  const sheets = new Map(view.sheets.map((sheet) => [sheet._id, sheet]))
  const counts = countSessions(standings)
  return view.activities
    .filter(({ cancelled }) => cancelled === null)
    .flatMap(({ title, required, sessions }) =>
      sessions
        .filter(({ endsAt }) => from <= endsAt && endsAt <= now)
        .map(({ id: sessionId, startsAt, endsAt }): EndedSession => {
          const sheet = sheets.get(sessionId)
          const state = sheet === undefined || sheet.state === 'cancelled' ? 'none' : sheet.state
          const count = state !== 'closed' || sheet === undefined ? nobody : required ? (counts.get(sessionId) ?? nobody) : countEntries(sheet)
          return { sessionId, title, startsAt, endsAt, required, sheet: state, ...count }
        }),
    )
    .sort((a, b) => b.startsAt - a.startsAt)
}

type Count = { due: number; attended: number }

const nobody: Count = { due: 0, attended: 0 }

function countSessions(standings: readonly Standing[]): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const { sessionId, status } of standings.flatMap(({ sessions }) => sessions.filter(({ due }) => due))) {
    const { due, attended } = counts.get(sessionId) ?? nobody
    counts.set(sessionId, { due: due + 1, attended: attended + (wasThere(status) ? 1 : 0) })
  }
  return counts
}

/** Nobody is due at what is optional: of those expected. */
function countEntries({ entries }: SheetDocument): Count {
  const found = Object.values(entries).map((entry) => findingOf(entry).status)
  return { due: found.length, attended: found.filter((status) => status === 'present' || status === 'late' || status === 'left').length }
}
