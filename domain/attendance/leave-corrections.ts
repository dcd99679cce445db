import { judgeArrival } from './arrival'
import { bestLeave, leaveRank } from './best-leave'
import type { LeaveRecord } from './leave'
import { covers } from './leave-cover'
import type { AttendancePolicy, LeaveType, PolicyVersion } from './policy'
import { policyAt } from './policy'
import type { Decision, Finding, Sheet, SheetEntry } from './sheet'
import { findingOf } from './sheet'

/** An entry that the approval of a leave decided, and what stood there before. */
export type Corrected = { sessionId: string; factId: string; before: Decision | null }

/** Who decides, when, and the row of the log that says so. */
export type Stamp = Pick<Decision, 'at' | 'by' | 'factId'>

type Leave = Extract<LeaveRecord, { kind: 'leave' }>
export type Corrections<S extends Sheet> = { sheets: S[]; corrected: Corrected[] }

/**
 * What approving a leave makes of sheets that are there already: it helps where it can (缺 becomes leave, late or left early becomes 到, a lesser leave a
 * better one) and changes nothing else. A sheet that was reopened finds the leave when it closes again, unless a correction stands in its way.
 */
export function correctByLeave<S extends Sheet>(leave: Leave, sheets: readonly S[], policies: readonly PolicyVersion[], stamp: Stamp): Corrections<S> {
  const changed = sheets.flatMap((sheet) => {
    const entry = sheet.entries[leave.personId]
    if (entry === undefined || !covers(leave, sheet) || (sheet.state === 'open' && entry.decided === null)) return []
    const finding = improve(findingOf(entry), leave.type, policyAt(policies, sheet.endsAt))
    return finding === null ? [] : [{ sheet: withDecision(sheet, leave.personId, entry, { ...finding, ...stamp }), before: entry.decided }]
  })
  return {
    sheets: changed.map(({ sheet }) => sheet),
    corrected: changed.map(({ sheet: { sessionId }, before }) => ({ sessionId, factId: stamp.factId, before })),
  }
}

/**
 * What sheets say when a leave is taken back: what stood before it, or what would have been found without it. What somebody decided afterwards stays.
 * @param others requests of the same person. @param takenBack what it and leaves taken back before had corrected.
 */
export function correctWithoutLeave<S extends Sheet>(
  leave: Leave,
  others: readonly LeaveRecord[],
  takenBack: readonly Corrected[],
  sheets: readonly S[],
  policies: readonly PolicyVersion[],
  stamp: Stamp,
): S[] {
  return sheets.flatMap((sheet) => {
    const entry = sheet.entries[leave.personId]
    if (entry === undefined || !covers(leave, sheet)) return []
    const decided = beforeLeaves(entry.decided, sheet.sessionId, takenBack) ?? decidedWithout(sheet, entry, others, policyAt(policies, sheet.endsAt), stamp)
    return isSame(decided, entry.decided) ? [] : [withDecision(sheet, leave.personId, entry, decided)]
  })
}

function improve(finding: Finding, type: LeaveType, policy: AttendancePolicy): Finding | null {
  switch (finding.status) {
    case 'absent':
      return onLeave(type)
    case 'late':
    case 'left':
      return present
    case 'leave':
      return finding.leaveType !== null && leaveRank(finding.leaveType, policy) < leaveRank(type, policy) ? onLeave(type) : null
    case 'present':
    case 'exempt':
      return null
    default:
      return finding.status satisfies never
  }
}

function beforeLeaves(decided: Decision | null, sessionId: string, takenBack: readonly Corrected[]): Decision | null {
  const row = takenBack.find((one) => one.sessionId === sessionId && one.factId === decided?.factId)
  return row === undefined ? decided : beforeLeaves(row.before, sessionId, takenBack)
}

/** Null where it is what was found. That may itself rest on the leave: it was approved before the sheet was made. */
function decidedWithout(sheet: Sheet, entry: SheetEntry, others: readonly LeaveRecord[], policy: AttendancePolicy, stamp: Stamp): Decision | null {
  const best = bestLeave(others, sheet, policy)
  const bare = foundWithoutLeave(sheet, entry, policy)
  const finding = (best === null ? null : improve(bare, best.type, policy)) ?? bare
  return finding.status === entry.found.status && finding.leaveType === entry.found.leaveType ? null : { ...finding, ...stamp }
}

function foundWithoutLeave({ startsAt }: Sheet, { found, arrivedAt }: SheetEntry, { lateAfterMinutes }: AttendancePolicy): Finding {
  if (found.status === 'leave') return absent
  return found.status === 'present' && arrivedAt !== null ? { ...judgeArrival(arrivedAt, startsAt, lateAfterMinutes), leaveType: null } : found
}

const present: Finding = { status: 'present', minutesLate: 0, leaveType: null }
const absent: Finding = { status: 'absent', minutesLate: 0, leaveType: null }

function onLeave(leaveType: LeaveType): Finding {
  return { status: 'leave', minutesLate: 0, leaveType }
}

function isSame(a: Decision | null, b: Decision | null): boolean {
  return a === b || (a !== null && b !== null && a.factId === b.factId)
}

function withDecision<S extends Sheet>(sheet: S, personId: string, entry: SheetEntry, decided: Decision | null): S {
  return { ...sheet, entries: { ...sheet.entries, [personId]: { ...entry, decided } } }
}
