import type { MakeUpGround, MadeUp } from '../../domain/attendance/make-ups'
import { confirmMakeUp as confirmed, countsOrIsMadeUp, nameMakeUp as named } from '../../domain/attendance/make-ups'
import { policyOfPeriod } from '../../domain/attendance/judge-standing'
import type { MakeUp } from '../../domain/attendance/sheet'
import type { Context } from '../kit/context'
import { hosts, requireRole } from '../kit/context'
import type { FactKind, Person, SheetDocument } from '../kit/documents'
import { refuse } from '../kit/refuse'
import type { StandingHandlers } from './handlers'
import { findSession } from './sessions'
import type { Settlement } from './settle'
import { judgeAll } from './settle'
import type { Written } from './sheet-wish'
import { entryChanged, entryIn, sheetSeen, wishOnSheet } from './sheet-wish'
import type { StudioView } from './studio-view'

export const nameMakeUp: StandingHandlers['nameMakeUp'] = ({ id, studioId, sessionId, version, personId, what }, context) =>
  wishOnSheet({ id, studioId, action: 'nameMakeUp' }, context, (view, caller) => {
    const asked = askedBy(caller, view, { id, sessionId, version, personId }, context)
    // Another session, and one that people know.
    if (what?.kind === 'session' && (what.sessionId === sessionId || findSession(view, what.sessionId) === null)) throw refuse('BAD_INPUT', { field: 'what' })
    const { entry, ground, said } = asked
    return settled(asked, named(entry, what, ground, said), what === null ? 'make-up.withdrawn' : 'make-up.named', what ?? entry.makeUp?.what ?? null)
  })

export const confirmMakeUp: StandingHandlers['confirmMakeUp'] = ({ id, studioId, sessionId, version, personId }, context) =>
  wishOnSheet({ id, studioId, action: 'confirmMakeUp' }, context, (view, caller) => {
    const asked = askedBy(caller, view, { id, sessionId, version, personId }, context)
    const { entry, ground, said } = asked
    if (entry.makeUp?.state === 'confirmed') return { answer: { version }, change: null }
    return settled(asked, confirmed(entry, ground, said), 'make-up.confirmed', entry.makeUp?.what ?? null)
  })

type Asked = ReturnType<typeof askedBy>

function askedBy(caller: Person, view: StudioView, wish: { id: string; sessionId: string; version: number; personId: string }, { now }: Context) {
  requireRole(caller, view.studio._id, hosts, now)
  if (caller._id === wish.personId) throw refuse('NOT_ALLOWED')
  const sheet = sheetSeen(view, wish.sessionId, wish.version)
  return { ...wish, sheet, entry: entryIn(sheet, wish.personId), ground: groundOf(view, sheet, wish.personId, now), said: { at: now, by: caller._id } }
}

/** Refuses NOT_FOUND where no standing is judged from that session. */
function groundOf(view: StudioView, { sessionId, endsAt }: SheetDocument, personId: string, now: number): MakeUpGround {
  const judged = judgeAll(view, now).find(({ period }) => period.from <= endsAt && endsAt < period.to)
  const standing = judged?.standings.find((one) => one.personId === personId)
  if (judged === undefined || standing === undefined) throw refuse('NOT_FOUND')
  const { period } = judged
  // Where leave or a correction has since lifted the absence, a make-up takes up nothing.
  const others = view.sheets.filter((one) => one.sessionId !== sessionId && countsOrIsMadeUp({ sessionId: one.sessionId, standing }))
  const makeUps = others.flatMap(({ entries }) => entries[personId]?.makeUp ?? [])
  const { makeUpCap: cap } = policyOfPeriod({ policies: view.studio.policies, period }, now)
  return { sessionId, standing, named: makeUps.length, confirmed: makeUps.filter(({ state }) => state === 'confirmed').length, cap }
}

function settled({ id, sheet, personId, ground, said }: Asked, made: MadeUp, kind: FactKind, what: MakeUp['what'] | null): Settlement<Written> {
  if (made.kind === 'refused') throw made.bar === 'cap' ? refuse('CAP_REACHED', { cap: ground.cap }) : refuse('NOT_FOUND')
  const { makeUp } = made.entry
  // What a host wrote is a text, which can be erased.
  const task = what?.kind === 'task' ? { texts: { task: what.task } } : {}
  return entryChanged(sheet, personId, made.entry, {
    id,
    by: said.by,
    kind,
    detail: what?.kind === 'session' ? { madeUpBy: what.sessionId } : {},
    ...task,
    events: [{ kind: 'make-up', personId, sessionId: sheet.sessionId, state: makeUp?.state ?? 'withdrawn' }],
  })
}
