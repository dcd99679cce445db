import type { CaseChoice } from '../../domain/attendance/case'
import { decided, stated } from '../../domain/attendance/case-steps'
import type { LeaveKind, LeaveScope } from '../../domain/attendance/leave'
import type { LeaveAnswer } from '../../domain/attendance/leave-deciding'
import type { Finding, MakeUp, SheetEntry } from '../../domain/attendance/sheet'
import { findingOf } from '../../domain/attendance/sheet'
import type { CaseDocument, LeaveDocument } from '../../cloudfunctions/kit/documents'
import { hostIds } from '../../cloudfunctions/standing/case-people'
import type { CaseStepTaken } from '../../cloudfunctions/standing/case-step'
import { choiceInCodes } from '../../cloudfunctions/standing/case-step'
import { nextCaseStep } from '../../cloudfunctions/standing/case-timing'
import type { FactDraft } from '../../cloudfunctions/kit/facts'
import { countsUnder } from '../../cloudfunctions/standing/leave-brief'
import { decideUpon } from '../../cloudfunctions/standing/leave-decisions'
import { detailOf, newLeave, sessionsOf } from '../../cloudfunctions/standing/leave-document'
import { judgeAll } from '../../cloudfunctions/standing/settle'
import { entryChanged } from '../../cloudfunctions/standing/sheet-wish'
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
      const { _id: leaveId, personId: of, reason, authority } = leave
      const texts: Record<string, string> = authority === '' ? { reason } : { reason, authority }
      const events = [{ kind: 'leave-waiting' as const, personId: of, leaveId }]
      return { leaves: [leave], fact: { id: leaveId, by: of, kind: 'leave.asked', subjects: [leaveId], detail: detailOf(leave), texts, events } }
    },
  }
}

/** A suspension or an exemption that nobody had to ask for. */
export function granting(name: string, wish: Wish, by: string, at: number): Deed {
  return {
    at,
    does: (view) => {
      const leave: LeaveDocument = { ...leaveOf(view, name, wish, at), state: 'approved', decidedBy: personId(by), decidedAt: at }
      return { leaves: [leave], fact: { ...factOfAnswer(leave, 'granted', false), id: leave._id, kind: 'leave.granted', texts: { reason: wish.reason } } }
    },
  }
}

export function answering(name: string, state: 'approved' | 'returned' | 'refused', remark: string, by: string, at: number): Deed {
  return {
    at,
    does: (view) => {
      const before = required(view.leaves.find(({ _id }) => _id === storyId(`leave ${name}`)))
      const id = storyId(`fact ${state} ${name}`)
      const { leave, sheets } = decideUpon(view, before, state, { at, by: personId(by), factId: id }, remark)
      const texts: Record<string, string> = remark === '' ? {} : { remark }
      return { leaves: [leave], sheets, fact: { ...factOfAnswer(leave, state, countsUnder(leave, view.studio, sessionsOf(view))), id, kind: `leave.${state}`, texts } }
    },
  }
}

export function correcting(sessionId: string, who: string, to: Finding, reason: string, by: string, at: number): Deed {
  const id = storyId(`fact correction ${sessionId} ${who}`)
  return entryDeed(sessionId, who, at, (entry) => ({
    entry: { ...entry, decided: { ...to, at, by: personId(by), factId: id }, unconfirmed: false },
    fact: {
      id,
      by: personId(by),
      kind: 'sheet.corrected',
      detail: { changes: [{ personId: personId(who), from: findingOf(entry), to }] },
      texts: { reason },
      events: [{ kind: 'mark-corrected', personId: personId(who), sessionId, status: to.status }],
    },
  }))
}

export function appealing(sessionId: string, who: string, text: string, at: number): Deed {
  return entryDeed(sessionId, who, at, (entry) => ({
    entry: { ...entry, appeal: { text, at, state: 'waiting', decidedBy: null, decidedAt: null } },
    fact: { id: storyId(`fact appeal ${sessionId} ${who}`), by: personId(who), kind: 'appeal.made', texts: { text }, events: [{ kind: 'appeal-waiting', personId: personId(who), sessionId }] },
  }))
}

export function makingUp(sessionId: string, who: string, what: MakeUp['what'], state: MakeUp['state'], by: string, at: number): Deed {
  return entryDeed(sessionId, who, at, (entry) => ({
    entry: { ...entry, makeUp: { what, state, by: personId(by), at } },
    fact: {
      id: storyId(`fact make-up ${state} ${sessionId} ${who}`),
      by: personId(by),
      kind: `make-up.${state}`,
      detail: what.kind === 'session' ? { madeUpBy: what.sessionId } : {},
      ...(what.kind === 'task' ? { texts: { task: what.task } } : {}),
      events: [{ kind: 'make-up', personId: personId(who), sessionId, state }],
    },
  }))
}

/** What the timer has to do about a case by then: it opens one, or the time for a statement is over. */
export function caseStep(at: number): Deed {
  return { at, does: (view) => required(nextCaseStep(view, judgeAll(view, at), at) ?? undefined) }
}

export function stating(who: string, text: string, at: number): Deed {
  return caseDeed(who, who, at, (before, told) => ({ after: stated(before, { text, at }, told), kind: 'case.stated', texts: { statement: text } }))
}

export function deciding(who: string, choice: CaseChoice, reason: string, by: string, at: number): Deed {
  return caseDeed(who, by, at, (before, told) => ({
    after: decided(before, { ...choice, at, by: personId(by), as: 'host', reason }, told),
    kind: 'case.decided',
    texts: { reason },
    detail: choiceInCodes(choice),
  }))
}

export function daysScope(firstDay: number, lastDay: number): LeaveScope {
  return { kind: 'days', firstDay, lastDay }
}

function leaveOf(view: StudioView, name: string, { who, what, scope, reason, authority = '' }: Wish, at: number): LeaveDocument {
  return newLeave(view, { id: storyId(`leave ${name}`), personId: personId(who), wish: what, scope, reason, authority }, at)
}

function factOfAnswer(leave: LeaveDocument, state: LeaveAnswer, stillCounts: boolean): Omit<FactDraft, 'id' | 'kind'> {
  const { _id: leaveId, personId: of, decidedBy } = leave
  return { by: decidedBy, subjects: [leaveId], detail: detailOf(leave), events: [{ kind: 'leave-answered', personId: of, leaveId, state, stillCounts }] }
}

function entryDeed(sessionId: string, who: string, at: number, does: (entry: SheetEntry) => { entry: SheetEntry; fact: Parameters<typeof entryChanged>[3] }): Deed {
  return {
    at,
    does: (view) => {
      const sheet = required(view.sheets.find(({ _id }) => _id === sessionId))
      const { entry, fact } = does(required(sheet.entries[personId(who)]))
      return required(entryChanged(sheet, personId(who), entry, fact).change ?? undefined)
    },
  }
}

function caseDeed(who: string, by: string, at: number, does: (before: CaseDocument, told: string[]) => CaseStepTaken): Deed {
  return {
    at,
    does: (view) => {
      const before = required(view.cases.find((one) => one.personId === personId(who)))
      const { after, kind, texts = {}, detail = {} } = does(before, [before.personId, ...hostIds(view, at)])
      const { _id: caseId, personId: of, stage, round, version, told } = after
      const id = storyId(`fact ${kind} ${caseId}`)
      const events = [{ kind: 'case-changed' as const, personId: of, caseId, stage, told }]
      return { cases: [after], fact: { id, by: personId(by), kind, subjects: [caseId], detail: { caseId, personId: of, stage, round, version, ...detail }, texts, events } }
    },
  }
}

function required<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the story speaks of something that it has not told')
  return found
}
