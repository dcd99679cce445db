import type { Case, CaseChoice } from '../../domain/attendance/case'
import { decided, stated } from '../../domain/attendance/case-steps'
import type { StandingEvent } from '../../domain/attendance/events'
import type { LeaveKind, LeaveScope, LeaveState } from '../../domain/attendance/leave'
import { spanOf } from '../../domain/attendance/leave-span'
import type { Finding, MakeUp, SheetEntry } from '../../domain/attendance/sheet'
import { markId } from '../../domain/shared/ids'
import type { CaseDocument, FactKind, LeaveDocument, SheetDocument } from '../../cloudfunctions/kit/documents'
import { choiceInCodes } from '../../cloudfunctions/standing/case-step'
import { nextCaseStep } from '../../cloudfunctions/standing/case-timing'
import type { Change } from '../../cloudfunctions/standing/settle'
import { judgeAll } from '../../cloudfunctions/standing/settle'
import type { StudioView } from '../../cloudfunctions/standing/studio-view'
import { storyId } from './story-ids'
import { personId } from './story-people'
import type { Door } from './story-sheets'
import { sheetOf } from './story-sheets'
import type { Deed } from './story-telling'

// What people and the timer did, as documents and rows of the log.

export function closing(door: Door, at: number): Deed {
  return {
    at,
    does: (view) => {
      const sheet = sheetOf(view, door, at)
      const { sessionId, version, entries } = sheet
      const found = Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, entry.found]))
      return { sheets: [sheet], fact: { id: `close_${sessionId}_${version}`, by: null, kind: 'sheet.closed', subjects: [sessionId], detail: { sessionId, version, found } } }
    },
  }
}

export type Wish = { who: string; what: LeaveKind; scope: LeaveScope; reason: string; authority?: string }

export function asking(name: string, wish: Wish, at: number): Deed {
  return {
    at,
    does: (view) => {
      const leave = leaveOf(view, name, wish, at)
      const events = [{ kind: 'leave-waiting' as const, personId: leave.personId, leaveId: leave._id }]
      return { leaves: [leave], fact: { id: leave._id, by: leave.personId, kind: 'leave.asked', subjects: [leave._id], detail: detailOf(leave), texts: { reason: wish.reason }, events } }
    },
  }
}

/** A suspension or an exemption that nobody had to ask for. */
export function granting(name: string, wish: Wish, by: string, at: number): Deed {
  return {
    at,
    does: (view) => {
      const leave: LeaveDocument = { ...leaveOf(view, name, wish, at), state: 'approved', decidedBy: personId(by), decidedAt: at }
      return { leaves: [leave], fact: { id: leave._id, by: personId(by), kind: 'leave.granted', subjects: [leave._id], detail: detailOf(leave), texts: { reason: wish.reason } } }
    },
  }
}

export function answering(name: string, state: LeaveState & ('approved' | 'returned' | 'refused'), remark: string, by: string, at: number): Deed {
  return {
    at,
    does: (view) => {
      const before = required(view.leaves.find(({ _id }) => _id === storyId(`leave ${name}`)))
      const decided = state === 'returned' ? {} : { decidedBy: personId(by), decidedAt: at }
      const leave: LeaveDocument = { ...before, state, remark, ...decided, version: before.version + 1 }
      const events = [{ kind: 'leave-answered' as const, personId: leave.personId, leaveId: leave._id, state, stillCounts: false }]
      const texts: Record<string, string> = remark === '' ? {} : { remark }
      return { leaves: [leave], fact: fact(`${state} ${name}`, by, `leave.${state}`, [leave._id], { leaveId: leave._id, version: leave.version }, texts, events) }
    },
  }
}

export function correcting(sessionId: string, who: string, to: Finding, reason: string, by: string, at: number): Deed {
  const name = `correction ${sessionId} ${who}`
  return entryDeed(sessionId, who, at, (entry) => ({
    entry: { ...entry, decided: { ...to, at, by: personId(by), factId: storyId(`fact ${name}`) }, unconfirmed: false },
    fact: fact(name, by, 'sheet.corrected', [markId(sessionId, personId(who))], { sessionId, changes: [{ personId: personId(who), to }] }, { reason }, [
      { kind: 'mark-corrected', personId: personId(who), sessionId, status: to.status },
    ]),
  }))
}

export function appealing(sessionId: string, who: string, text: string, at: number): Deed {
  return entryDeed(sessionId, who, at, (entry) => ({
    entry: { ...entry, appeal: { text, at, state: 'waiting', decidedBy: null, decidedAt: null } },
    fact: fact(`appeal ${sessionId} ${who}`, who, 'appeal.made', [markId(sessionId, personId(who))], { sessionId, personId: personId(who) }, { text }, [
      { kind: 'appeal-waiting', personId: personId(who), sessionId },
    ]),
  }))
}

export function makingUp(sessionId: string, who: string, what: MakeUp['what'], state: MakeUp['state'], by: string, at: number): Deed {
  return entryDeed(sessionId, who, at, (entry) => ({
    entry: { ...entry, makeUp: { what, state, by: personId(by), at } },
    fact: fact(`make-up ${state} ${sessionId} ${who}`, by, `make-up.${state}`, [markId(sessionId, personId(who))], { sessionId, personId: personId(who), what: what.kind }, {}, [
      { kind: 'make-up', personId: personId(who), sessionId, state },
    ]),
  }))
}

/** What the timer has to do about a case by then: it opens one, or the time for a statement is over. */
export function caseStep(at: number): Deed {
  return { at, does: (view) => required(nextCaseStep(view, judgeAll(view, at), at) ?? undefined) }
}

export function stating(who: string, text: string, at: number): Deed {
  return caseDeed(who, at, (before, told) => ({
    after: stated(before, { text, at }, told),
    fact: fact(`statement ${before._id}`, who, 'case.stated', [before._id], { caseId: before._id }, { statement: text }),
  }))
}

export function deciding(who: string, choice: CaseChoice, reason: string, by: string, at: number): Deed {
  return caseDeed(who, at, (before, told) => {
    const after = decided(before, { ...choice, at, by: personId(by), reason }, told)
    return { after, fact: fact(`decision ${before._id}`, by, 'case.decided', [before._id], { caseId: before._id, ...choiceInCodes(choice) }, { reason }, [caseChanged(after, before._id)]) }
  })
}

export function daysScope(firstDay: number, lastDay: number): LeaveScope {
  return { kind: 'days', firstDay, lastDay }
}

type FactDraft = Omit<NonNullable<Change['fact']>, 'events'> & { events: StandingEvent[] }

function fact(name: string, by: string, kind: FactKind, subjects: string[], detail: Record<string, unknown>, texts: Record<string, string> = {}, events: FactDraft['events'] = []): FactDraft {
  return { id: storyId(`fact ${name}`), by: personId(by), kind, subjects, detail, texts, events }
}

function leaveOf({ studio, activities }: StudioView, name: string, { who, what, scope, reason, authority = '' }: Wish, at: number): LeaveDocument {
  const sessions = activities.flatMap((activity) => activity.sessions).map(({ id, startsAt, endsAt }) => ({ sessionId: id, startsAt, endsAt }))
  return {
    _id: storyId(`leave ${name}`),
    schoolId: studio.schoolId,
    studioId: studio._id,
    personId: personId(who),
    ...what,
    scope,
    reason,
    authority,
    proofs: [],
    formerProofs: [],
    proofsDueAt: null,
    proofsDeletedAt: null,
    proofsSeen: [],
    state: 'waiting',
    remark: '',
    decidedBy: null,
    decidedAt: null,
    corrected: [],
    ...required(spanOf(scope, sessions) ?? undefined),
    askedAt: at,
    version: 1,
  }
}

function detailOf({ _id, personId: about, kind, type, scope, version }: LeaveDocument): Record<string, unknown> {
  return { leaveId: _id, personId: about, kind, type, scope, version }
}

function entryDeed(sessionId: string, who: string, at: number, does: (entry: SheetEntry) => { entry: SheetEntry; fact: FactDraft }): Deed {
  return {
    at,
    does: (view) => {
      const sheet = required(view.sheets.find(({ _id }) => _id === sessionId))
      const { entry, fact: draft } = does(required(sheet.entries[personId(who)]))
      const after: SheetDocument = { ...sheet, entries: { ...sheet.entries, [personId(who)]: entry }, version: sheet.version + 1 }
      return { sheets: [after], fact: draft }
    },
  }
}

function caseDeed(who: string, at: number, does: (before: CaseDocument, told: string[]) => { after: CaseDocument; fact: FactDraft }): Deed {
  return {
    at,
    does: (view) => {
      const before = required(view.cases.find((one) => one.personId === personId(who)))
      const { after, fact: draft } = does(before, toldOf(view, before.personId))
      return { cases: [after], fact: draft }
    },
  }
}

function caseChanged({ personId: about, stage, told }: Case, caseId: string): FactDraft['events'][number] {
  return { kind: 'case-changed', personId: about, caseId, stage, told }
}

function toldOf({ studio, people }: StudioView, about: string): string[] {
  const hosts = people.filter(({ memberships }) => memberships.some(({ studioId, role }) => studioId === studio._id && role === 'host'))
  return [about, ...hosts.map(({ _id }) => _id)]
}

function required<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the story speaks of something that it has not told')
  return found
}
