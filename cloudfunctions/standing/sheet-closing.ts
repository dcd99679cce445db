import { caseRestsOn } from '../../domain/attendance/case-rests'
import { hosts, requireRole } from '../kit/context'
import { refuse } from '../kit/refuse'
import { closing } from './closing'
import type { StandingHandlers } from './handlers'
import { findSession } from './sessions'
import { sheetSeen, wishOnSheet } from './sheet-wish'

/** A scan that came in time may still be on its way to where it is kept: longer than a check-in may run, which is ten seconds. */
const onItsWayMs = 15_000
const reopenedForMs = 24 * 3_600_000

export const closeSheet: StandingHandlers['closeSheet'] = ({ id, studioId, sessionId }, context) =>
  wishOnSheet({ id, studioId, action: 'closeSheet' }, context, async (view, caller) => {
    const { now } = context
    requireRole(caller, studioId, hosts, now)
    const found = findSession(view, sessionId)
    if (found === null) throw refuse('NOT_FOUND')
    if (found.activity.cancelled !== null) throw refuse('CANCELLED')
    const over = found.session.endsAt + onItsWayMs
    if (now < over) throw refuse('NOT_OVER_YET', { at: over })
    const sheet = view.sheets.find(({ _id }) => _id === sessionId)
    if (sheet?.state === 'closed') return { answer: { version: sheet.version }, change: null }
    const change = await closing(view, found, { by: caller._id, factId: id }, context)
    return { answer: { version: (sheet?.version ?? 0) + 1 }, change }
  })

export const reopenSheet: StandingHandlers['reopenSheet'] = ({ id, studioId, sessionId, version, reason }, context) =>
  wishOnSheet({ id, studioId, action: 'reopenSheet' }, context, (view, caller) => {
    const { now } = context
    requireRole(caller, studioId, hosts, now)
    const sheet = sheetSeen(view, sessionId, version)
    if (sheet.state === 'open') return { answer: { version }, change: null }
    if (caseRestsOn([sessionId], view.cases)) throw refuse('CASE_RESTS')
    const reopened = { ...sheet, state: 'open' as const, closesAgainAt: now + reopenedForMs, lookAgainAt: null, version: version + 1 }
    return {
      answer: { version: reopened.version },
      change: {
        fact: { id, by: caller._id, kind: 'sheet.reopened', subjects: [sessionId], detail: { sessionId, version: reopened.version }, texts: { reason } },
        sheets: [reopened],
      },
    }
  })
