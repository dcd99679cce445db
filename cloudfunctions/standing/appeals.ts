import { appealAgainst, appealEndsAt, refuseAppeal as refuseAppealOf } from '../../domain/attendance/appeals'
import { everybody, requireRole } from '../kit/context'
import { refuse } from '../kit/refuse'
import type { StandingHandlers } from './handlers'
import { statementUntil } from './session-briefs'
import { entryChanged, entryIn, requireHostOrOffice, sheetIn, sheetSeen, wishOnSheet } from './sheet-wish'

export const appeal: StandingHandlers['appeal'] = ({ id, studioId, sessionId, text }, context) =>
  wishOnSheet({ id, studioId, action: 'appeal' }, context, (view, caller) => {
    const { now } = context
    requireRole(caller, studioId, everybody, now)
    const { _id: personId } = caller
    const sheet = sheetIn(view, sessionId)
    const entry = entryIn(sheet, personId)
    const until = appealEndsAt(sheet, statementUntil(view, personId, sheet))
    const appealed = appealAgainst(entry, text, now)
    if (appealed === null) throw refuse('ALREADY_ASKED')
    if (now > until) throw refuse('TOO_LATE', { at: until })
    return entryChanged(sheet, personId, appealed, {
      id,
      by: personId,
      kind: 'appeal.made',
      texts: { text },
      events: [{ kind: 'appeal-waiting', personId, sessionId }],
    })
  })

export const refuseAppeal: StandingHandlers['refuseAppeal'] = ({ id, studioId, sessionId, version, personId, reason }, context) =>
  wishOnSheet({ id, studioId, action: 'refuseAppeal' }, context, (view, caller) => {
    requireHostOrOffice(caller, view, context)
    if (caller._id === personId) throw refuse('NOT_ALLOWED')
    const sheet = sheetSeen(view, sessionId, version)
    const refused = refuseAppealOf(entryIn(sheet, personId), caller._id, context.now)
    if (refused === null) throw refuse('NOT_FOUND')
    return entryChanged(sheet, personId, refused, {
      id,
      by: caller._id,
      kind: 'appeal.refused',
      texts: { reason },
      events: [{ kind: 'appeal-refused', personId, sessionId }],
    })
  })
