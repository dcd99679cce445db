import type { LeaveRecord } from '../../domain/attendance/leave'
import type { AttendancePolicy } from '../../domain/attendance/policy'
import type { SheetEntry } from '../../domain/attendance/sheet'
import type { Level, PersonFacts, Standing, StandingFacts, StripStatus } from '../../domain/attendance/standing'

/** What must be the same in the real standing. */
export type NaiveStanding = Pick<Standing, 'level' | 'dueSessions' | 'due' | 'absent' | 'base' | 'remaining' | 'longestRun' | 'runWithoutLeave'> & {
  certainty: Standing['certainty']['kind']
  by: 'plan' | 'close' | null
  /** The sessions behind the absences, sorted. */
  countedIds: string[]
  statuses: Record<string, StripStatus>
}

/** The same fields of a real standing. */
export function essentials({ certainty, counted, sessions, ...standing }: Standing): NaiveStanding {
  const { level, dueSessions, due, absent, base, remaining, longestRun, runWithoutLeave } = standing
  return {
    ...{ level, dueSessions, due, absent, base, remaining, longestRun, runWithoutLeave },
    certainty: certainty.kind,
    by: certainty.kind === 'open' ? null : certainty.by,
    countedIds: counted.flatMap(({ sessionIds }) => sessionIds).sort(),
    statuses: Object.fromEntries(sessions.map(({ sessionId, status }) => [sessionId, status])),
  }
}

/** A session of the period, whoever was at it. `entry`: null where there is no closed sheet, or the person is not in it. */
type Row = {
  id: string
  start: number
  end: number
  hours: number
  required: boolean
  closed: boolean
  entry: SheetEntry | null
  invited: boolean
  status: StripStatus | null
  due: boolean
  /** Counts by itself. */
  counts: boolean
  /** A late that may become part of an absence: of how many. */
  lateOf: number | null
  unsettled: boolean
}

const dayLength = 24 * 60 * 60 * 1000

/**
 * Written from the text of the rules alone, without regard to speed, and shares nothing but types with the code it checks: a second opinion.
 * Steps are taken one by one over all sessions, days are walked, fractions compared as big integers, what may still be missed is counted up.
 */
export function naiveStanding(person: PersonFacts, facts: StandingFacts, now: number): NaiveStanding {
  const rules = rulesAt(facts, Math.min(now, facts.period.to - 1))
  const over = now >= facts.period.to
  const mine = facts.leaves.filter((leave) => leave.personId === person.personId)
  const rows = rowsOf(person, facts)
  const windowDays = rulesAt(facts, now).leaveWindowDays
  for (const row of rows) judge(row, person, facts, mine, windowDays, now)

  const weight = (row: Row) => (rules.unit === 'sessions' ? 1 : row.hours)
  const total = (some: Row[]) => some.reduce((sum, row) => sum + weight(row), 0)
  const required = rows.filter((row) => row.required)
  const dueSoFar = required.filter((row) => row.closed && row.due)
  const dueAhead = required.filter((row) => !row.closed && row.due)
  const due = total(dueSoFar)
  // Who is counted and not asked to a session has nothing to do with it.
  const concerning = required.filter((row) => row.invited || !isCounted(person, facts, row.end))
  const base = Math.max(rules.planned, total(concerning)) - total(concerning.filter((row) => !row.due))

  const absences = absencesOf(rows, rules)
  const absent = total(absences.map(({ last }) => last))
  const atBest = total(absencesOf(rows.map((row) => (row.unsettled ? { ...row, counts: false, lateOf: null } : row)), rules).map(({ last }) => last))

  const reaches = (part: number, whole: number) => isReached(part, whole, rules.line, rules.line.inclusive)
  const byPlan = reaches(absent, base)
  const byClose = over && reaches(absent, due)
  const surelyByPlan = byPlan && reaches(atBest, base)
  const surelyByClose = byClose && reaches(atBest, due + total(dueAhead))

  let remaining = 0
  while (!reaches(absent + remaining + 1, base)) remaining++

  const oneMore = rules.unit === 'sessions' ? 1 : (dueAhead[0]?.hours ?? 10)
  const level = ((): Level => {
    if (dueSoFar.length < rules.minimumDue || due === 0) return 'tooEarly'
    if (absent === 0) return 'fine'
    if (reaches(absent, due)) return 'overSoFar'
    if (isReached(absent, due, rules.warning, true)) return 'warning'
    return reaches(absent + oneMore, base) ? 'warning' : 'fine'
  })()

  const lasts = absences.map(({ last }) => last.id)
  const madeUp = madeUpOf(rows, rules)
  return {
    level,
    dueSessions: dueSoFar.length,
    due,
    absent,
    base,
    remaining,
    longestRun: longest(dueSoFar.map((row) => lasts.includes(row.id))),
    runWithoutLeave: runAtEnd(dueSoFar.map((row) => ({ id: row.id, missed: row.status === 'absent' && !madeUp.includes(row.id) }))),
    certainty: surelyByPlan || surelyByClose ? 'certain' : byPlan || byClose ? 'held' : 'open',
    by: surelyByPlan ? 'plan' : surelyByClose ? 'close' : byPlan ? 'plan' : byClose ? 'close' : null,
    countedIds: absences.flatMap(({ ids }) => ids).sort(),
    statuses: Object.fromEntries(rows.flatMap((row) => (row.status === null ? [] : [[row.id, madeUp.includes(row.id) ? 'made-up' : row.status]]))),
  }
}

function rulesAt(facts: StandingFacts, at: number): AttendancePolicy {
  const [first] = facts.policies
  if (first === undefined) throw new Error('there are no rules')
  let best = first
  for (const version of facts.policies) if (version.from <= at && (best.from > at || version.from > best.from || (version.from === best.from && version.at >= best.at))) best = version
  return best.policy
}

/** Every session that ends in the period, once, in order of time. */
function rowsOf(person: PersonFacts, facts: StandingFacts): Row[] {
  const rows = new Map<string, Row>()
  const blank = { entry: null, status: null, due: false, counts: false, lateOf: null, unsettled: false }
  for (const sheet of facts.sheets) {
    if (sheet.state !== 'open') continue
    const { sessionId: id, startsAt: start, endsAt: end, tenthsOfHours: hours, required } = sheet
    rows.set(id, { ...blank, id, start, end, hours, required, closed: false, invited: person.personId in sheet.entries })
  }
  for (const session of facts.openSessions) {
    const { sessionId: id, startsAt: start, endsAt: end, tenthsOfHours: hours, required, roster } = session
    rows.set(id, { ...blank, id, start, end, hours, required, closed: false, invited: roster.kind === 'all' || roster.personIds.includes(person.personId) })
  }
  for (const sheet of facts.sheets) {
    if (sheet.state !== 'closed') continue
    const { sessionId: id, startsAt: start, endsAt: end, tenthsOfHours: hours, required } = sheet
    const entry = sheet.entries[person.personId] ?? null
    rows.set(id, { ...blank, id, start, end, hours, required, closed: true, entry, invited: entry !== null })
  }
  const inPeriod = [...rows.values()].filter((row) => row.end >= facts.period.from && row.end < facts.period.to)
  return inPeriod.sort((a, b) => (a.start !== b.start ? a.start - b.start : a.end !== b.end ? a.end - b.end : a.id < b.id ? -1 : 1))
}

function isCounted({ memberships }: PersonFacts, { studioId }: StandingFacts, at: number): boolean {
  return memberships.some((one) => one.studioId === studioId && one.counted && one.from <= at && (one.to === null || at < one.to))
}

function judge(row: Row, person: PersonFacts, facts: StandingFacts, mine: readonly LeaveRecord[], windowDays: number, now: number): void {
  if (!isCounted(person, facts, row.end) || !row.invited) return
  const covering = mine.filter((leave) => isCovered(row, leave))
  const approved = covering.filter((leave) => leave.state === 'approved')
  const asked = covering.filter((leave) => leave.state === 'waiting' || leave.state === 'returned')
  const suspended = approved.some((leave) => leave.kind === 'suspension')
  const exempted = approved.some((leave) => leave.kind === 'exemption')
  if (!row.closed) {
    row.due = !suspended && !exempted && !approved.some((leave) => leave.kind === 'leave' && leave.type === 'official')
    return
  }
  if (row.entry === null) return
  const said = row.entry.decided ?? row.entry.found
  const then = rulesAt(facts, row.end)
  const excuses = (type: string) => type === 'official' || then.leaveCounts[type as 'sick'] === 'excused'
  let counts = false
  let couldBeBetter = false
  if (suspended) row.status = 'suspended'
  else if (exempted || said.status === 'exempt') row.status = 'exempt'
  else if (said.status === 'leave') {
    const type = said.leaveType ?? 'other'
    row.status = type
    counts = !excuses(type)
    couldBeBetter = counts && asked.some((leave) => leave.kind !== 'leave' || excuses(leave.type))
  } else if (said.status === 'absent') {
    row.status = asked.length > 0 ? 'undecided' : 'absent'
    counts = asked.length === 0
  } else if (said.status === 'late') {
    counts = said.minutesLate > then.absentAfterMinutes
    row.status = counts ? 'absent' : 'late'
    couldBeBetter = asked.length > 0
  } else row.status = said.status
  row.due = row.required && row.status !== 'suspended' && row.status !== 'exempt' && row.status !== 'official'
  if (!row.due) return
  row.counts = counts
  row.lateOf = row.status === 'late' ? then.latesPerAbsence : null
  const mayStillAsk = now <= row.end + windowDays * dayLength
  row.unsettled = couldBeBetter || row.entry.unconfirmed || row.entry.appeal?.state === 'waiting' || mayStillAsk
}

/** Walks the days of a leave, or the sessions that it names. */
function isCovered(row: Row, leave: LeaveRecord): boolean {
  if (leave.scope.kind === 'sessions') return leave.scope.sessionIds.some((id) => id === row.id)
  for (let day = leave.scope.firstDay; day <= leave.scope.lastDay; day++) {
    const morning = day * dayLength - 8 * 60 * 60 * 1000
    const evening = morning + dayLength
    const startsThen = morning <= row.start && row.start < evening
    const touches = row.start < evening && row.end >= morning
    if (leave.kind === 'suspension' ? touches : startsThen) return true
  }
  return false
}

type Absence = { last: Row; ids: string[] }

/** All absences before any is made up: those that count by themselves, and every N-th late. */
function beforeMakeUps(rows: readonly Row[]): Absence[] {
  const absences: Absence[] = rows.filter((row) => row.counts).map((row) => ({ last: row, ids: [row.id] }))
  for (let n = 1; n <= 100; n++) {
    const lates = rows.filter((row) => row.lateOf === n)
    for (let nth = n; nth <= lates.length; nth += n) {
      const last = lates[nth - 1]
      if (last !== undefined) absences.push({ last, ids: lates.slice(nth - n, nth).map((row) => row.id) })
    }
  }
  return absences.sort((a, b) => rows.indexOf(a.last) - rows.indexOf(b.last))
}

function madeUpOf(rows: readonly Row[], rules: AttendancePolicy): string[] {
  const made = beforeMakeUps(rows).filter(({ last }) => last.entry?.makeUp?.state === 'confirmed')
  return made.slice(0, rules.makeUpCap).map(({ last }) => last.id)
}

function absencesOf(rows: readonly Row[], rules: AttendancePolicy): Absence[] {
  const madeUp = madeUpOf(rows, rules)
  return beforeMakeUps(rows).filter(({ last }) => !madeUp.includes(last.id))
}

function isReached(part: number, whole: number, { numerator, denominator }: { numerator: number; denominator: number }, inclusive: boolean): boolean {
  if (part === 0) return false
  const [left, right] = [BigInt(part) * BigInt(denominator), BigInt(whole) * BigInt(numerator)]
  return left > right || (inclusive && left === right)
}

function longest(missed: readonly boolean[]): number {
  let best = 0
  for (let from = 0; from < missed.length; from++) {
    for (let to = from; to < missed.length && missed[to] === true; to++) best = Math.max(best, to - from + 1)
  }
  return best
}

function runAtEnd(due: readonly { id: string; missed: boolean }[]): string[] {
  const run: string[] = []
  for (const { id, missed } of [...due].reverse()) {
    if (!missed) break
    run.unshift(id)
  }
  return run
}
