import { correctEntries, mayCorrectTo } from '../../domain/attendance/corrections'
import { findingOf } from '../../domain/attendance/sheet'
import { isOffice } from '../kit/context'
import { refuse } from '../kit/refuse'
import type { StandingHandlers } from './handlers'
import { entryIn, entrySubject, requireHostOrOffice, sheetSeen, wishOnSheet } from './sheet-wish'

export const correct: StandingHandlers['correct'] = ({ id, studioId, sessionId, version, changes, reason }, context) =>
  wishOnSheet({ id, studioId, action: 'correct' }, context, (view, caller) => {
    requireHostOrOffice(caller, view, context)
    const sheet = sheetSeen(view, sessionId, version)
    const personIds = changes.map(({ personId }) => personId)
    // Nobody decides on themselves.
    if (personIds.includes(caller._id)) throw refuse('NOT_ALLOWED')
    const ofOffice = isOffice(caller, view.studio.schoolId)
    if (changes.some(({ to }) => !mayCorrectTo(to, ofOffice))) throw refuse('NOT_ALLOWED')
    if (new Set(personIds).size !== personIds.length) throw refuse('BAD_INPUT', { field: 'changes' })
    const corrected = correctEntries(sheet.entries, changes, { at: context.now, by: caller._id, factId: id })
    if (corrected.kind === 'not-on-sheet') throw refuse('BAD_INPUT', { field: `changes.${personIds.indexOf(corrected.personId)}` })
    return {
      answer: { version: version + 1 },
      change: {
        fact: {
          id,
          by: caller._id,
          kind: 'sheet.corrected',
          subjects: [sessionId, ...personIds.map((personId) => entrySubject(sessionId, personId))],
          detail: { sessionId, changes: changes.map(({ personId, to }) => ({ personId, from: findingOf(entryIn(sheet, personId)), to })) },
          texts: { reason },
          events: changes.map(({ personId, to }) => ({ kind: 'mark-corrected', personId, sessionId, status: to.status })),
        },
        sheets: [{ ...sheet, entries: corrected.entries, version: version + 1 }],
      },
    }
  })
