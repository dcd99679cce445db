import type { Standing } from '../../domain/attendance/standing'
import { judgeStanding } from '../../domain/attendance/judge-standing'
import { changesBetween } from '../../domain/attendance/level-changes'
import { toStored } from '../../domain/attendance/stored-standing'
import type { StandingEvent } from '../../domain/attendance/events'
import type { Context } from '../kit/context'
import { isTakenId } from '../kit/database-failure'
import type { Transaction } from '../kit/database'
import type { CaseDocument, Fact, LeaveDocument, MessageDocument, Person, SheetDocument, StandingsDocument, Studio } from '../kit/documents'
import { Refusal, refuse } from '../kit/refuse'
import { reviewCases } from './case-review'
import type { FactDraft } from '../kit/facts'
import { factOf } from '../kit/facts'
import type { StandingHandlers } from './handlers'
import { concernsOf, deskOf } from './desk'
import { linkingAfter } from './link-times'
import { inTheirTime } from './leave-document'
import { nextDue } from './next-due'
import type { StudioView } from './studio-view'
import type { Occasion } from './tellings'
import { messagesFor, occasionOf } from './tellings'
import { countedPeople, factsOf, periodNow, periodsOf, readStudio } from './studio-view'

/** What is to become of a studio: documents as they shall be, and the row of the log that says why. All of it takes effect together with the standings. */
export type Change = {
  /** Null: nothing to be told or kept but the standings themselves. */
  fact: FactDraft | null
  sheets?: SheetDocument[]
  leaves?: LeaveDocument[]
  cases?: CaseDocument[]
  studio?: Studio
  people?: Person[]
  /** How far back standings are still judged. */
  readFrom?: number
  /** All rows of the log that were there are linked. */
  linked?: true
  /** What somebody is to be told besides what the row of the log says. */
  tells?: readonly Occasion[]
  /** Whoever had to be told of the rows that waited for it is told. */
  told?: true
  /** Reminders have been said up to then. */
  remindedUntil?: number
  /** When messages that wait for WeChat are looked at next; null: none waits. */
  sendAt?: number | null
  /** When something that is to be checked before others see it is looked at next. */
  checksAt?: number
}

export type Settlement<Answer> = { answer: Answer; change: Change | null }

/** What the timer needs to know of a database without a person before it. */
export type Surroundings = Pick<Context, 'database' | 'now'>

const tries = 8

/**
 * Reads a studio, lets `decide` say what shall become of it, and writes that together with the standings, the log and whatever follows of it (levels,
 * cases that rest on nothing any more). Where somebody else was faster it reads and decides again, so `decide` must be safe to repeat.
 * One operation to read, five and one per document to write (two per person) and one per hundred messages, whatever the number of members; one to write
 * where nothing but the standings changes.
 * @param seen the studio as a settlement a moment ago has left it, which saves reading it: whoever has changed it since has raised its version.
 */
export async function settle<Answer>(
  studioId: string,
  surroundings: Surroundings,
  decide: (view: StudioView) => Settlement<Answer> | Promise<Settlement<Answer>>,
  seen?: StudioView,
): Promise<{ answer: Answer; after: StudioView }> {
  for (let attempt = 1; ; attempt++) {
    const { view, settlement } = await decideOn(studioId, surroundings, decide, attempt === 1 ? seen : undefined)
    const { answer, change } = settlement
    if (change === null) return { answer, after: view }
    const after = await write(view, change, surroundings)
    if (after !== 'overtaken') return { answer, after }
    if (attempt === tries) throw refuse('UNAVAILABLE')
  }
}

/** Where the change needs what was settled before, all of that is read, too, and decided on. */
async function decideOn<Answer>(
  studioId: string,
  { database }: Surroundings,
  decide: (view: StudioView) => Settlement<Answer> | Promise<Settlement<Answer>>,
  seen: StudioView | undefined,
) {
  const view = seen ?? (await readStudio(database, studioId))
  const settlement = await decide(view)
  const readFrom = settlement.change?.readFrom ?? view.standings.readFrom
  if (readFrom >= view.standings.readFrom) return { view, settlement }
  const wider = await readStudio(database, studioId, readFrom)
  return { view: wider, settlement: await decide(wider) }
}

/**
 * The same for what a person asks: `wish.id` was made on the phone and names the row of the log, so asking again finds what was done and answers as then.
 * The answer is kept with the row. The same id for another person, studio or action is refused with ID_TAKEN.
 */
export async function settleOnce<Answer extends object>(
  studioId: string,
  context: Context,
  wish: { id: string; action: keyof StandingHandlers; by: (view: StudioView) => string | Promise<string> },
  decide: (view: StudioView) => Settlement<Answer> | Promise<Settlement<Answer>>,
): Promise<Answer> {
  let caller = ''
  try {
    const { answer } = await settle(studioId, context, async (view) => {
      caller = await wish.by(view)
      const settlement = await decide(view)
      const { change } = settlement
      if (change !== null && change.fact !== null) Object.assign(change.fact.detail, { action: wish.action, answer: settlement.answer })
      return settlement
    })
    return answer
  } catch (error) {
    if (!(error instanceof Refusal) && !isTakenId(error)) throw error
    const done = await context.database.first('facts', { _id: wish.id })
    if (done === null) throw error
    if (done.studioId !== studioId || done.by !== caller || done.detail['action'] !== wish.action) throw refuse('ID_TAKEN')
    return done.detail['answer'] as Answer
  }
}

async function write(view: StudioView, change: Change, { database, now }: Surroundings): Promise<StudioView | 'overtaken'> {
  const { after: followed, fact } = follow(view, change, now)
  const occasions = [...(change.tells ?? []), ...(fact === null ? [] : [occasionOf(fact)])]
  const messages = await messagesFor(occasions, followed, database, now)
  const after = withOutbox(followed, messages)
  if (fact === null && messages.length === 0 && isSameButStandings(view, after)) {
    const { _id, ...fields } = after.standings
    return (await database.update('standings', { _id, version: view.standings.version }, fields)) > 0 ? after : 'overtaken'
  }
  const isWritten = await database.transaction(async (transaction) => {
    const standings = await transaction.get('standings', view.studio._id)
    if (standings?.version !== view.standings.version) return false
    if (await hasMoved(transaction, view.people, after.people)) return false
    await writeAll(transaction, view, after, fact, messages)
    return true
  })
  return isWritten ? after : 'overtaken'
}

/** The studio as it will be, with everything that follows of the change. */
export function follow(view: StudioView, change: Change, now: number): { after: StudioView; fact: Fact | null } {
  const wished: StudioView = {
    ...view,
    studio: change.studio ?? view.studio,
    sheets: merged(view.sheets, change.sheets),
    leaves: merged(view.leaves, change.leaves),
    cases: merged(view.cases, change.cases),
    people: merged(view.people, change.people),
    standings: {
      ...view.standings,
      readFrom: change.readFrom ?? view.standings.readFrom,
      untold: change.told === true ? [] : view.standings.untold,
      remindedUntil: change.remindedUntil ?? view.standings.remindedUntil,
      sendAt: change.sendAt === undefined ? view.standings.sendAt : change.sendAt,
      checksAt: change.checksAt ?? view.standings.checksAt,
    },
    untold: change.told === true ? [] : view.untold,
  }
  const changed: StudioView = { ...wished, leaves: inTheirTime(wished, now) }
  const asChanged = judgeAll(changed, now)
  const reviewed = reviewCases(changed, asChanged, now)
  const settled: StudioView = { ...changed, cases: merged(changed.cases, reviewed.cases), people: merged(changed.people, reviewed.people) }
  const judged = reviewed.people.length === 0 ? asChanged : judgeAll(settled, now)
  const { figures, events } = compare(changed, judged.at(-1)?.standings ?? [], now)
  const told = [...(change.fact?.events ?? []), ...events, ...reviewed.events]
  // A change of level that nobody's doing caused (another plan of activities) is a fact of its own.
  const draft: FactDraft | null =
    change.fact ?? (told.length === 0 ? null : { id: `standing_${view.studio._id}_${view.standings.version}`, by: null, kind: 'standing.changed', subjects: [], detail: {} })
  const standings: StandingsDocument = {
    ...changed.standings,
    period: periodNow(changed, now),
    figures,
    counts: concernsOf(settled, figures, now),
    waiting: deskOf(settled),
    linkAt: linkingAfter(changed.standings.linkAt, change, draft, now),
    version: view.standings.version + 1,
  }
  const withStandings = { ...settled, standings }
  const tenant = { schoolId: view.studio.schoolId, studioId: view.studio._id }
  const subjects = [...(draft?.subjects ?? []), ...reviewed.cases.map(({ _id }) => _id)]
  return {
    after: { ...withStandings, standings: { ...standings, dueAt: nextDue(withStandings, judged, now) } },
    fact: draft === null ? null : factOf({ ...draft, subjects: [...new Set(subjects)], events: told }, tenant, now),
  }
}

export type JudgedPeriod = { period: { from: number; to: number }; standings: Standing[] }

/** Everybody's standing in every period that is not settled, the one that is on last. */
export function judgeAll(view: StudioView, now: number): JudgedPeriod[] {
  const people = countedPeople(view)
  return periodsOf(view, now).map((period) => {
    const facts = factsOf(view, period)
    return { period, standings: people.map((person) => judgeStanding(person, facts, now)) }
  })
}

/** The small standings to be kept, and what is news. A new period starts from zero. */
function compare({ standings: kept, ...view }: StudioView, standings: readonly Standing[], now: number): { figures: StandingsDocument['figures']; events: StandingEvent[] } {
  const isSamePeriod = kept.period.from === periodNow({ ...view, standings: kept }, now).from
  const beingRevised = new Set(view.sheets.filter(({ state }) => state === 'open').flatMap(({ entries }) => Object.keys(entries)))
  const events: StandingEvent[] = []
  const figures: StandingsDocument['figures'] = {}
  for (const standing of standings) {
    const before = isSamePeriod ? (kept.figures[standing.personId] ?? null) : null
    const fresh = toStored(standing, before)
    // Between reopening a sheet and closing it again nobody is told of what it takes away for a while.
    if (before !== null && beingRevised.has(standing.personId)) {
      figures[standing.personId] = { ...fresh, level: before.level, runAlerted: before.runAlerted }
      continue
    }
    const changes = changesBetween(before, standing)
    events.push(...changes.map((one) => ({ ...one, personId: standing.personId })))
    figures[standing.personId] = fresh
  }
  return { figures, events }
}

/** Whether memberships that are to change are not as they were read: a person may be in two studios, and the other one's version guards only itself. */
async function hasMoved(transaction: Transaction, before: readonly Person[], changed: readonly Person[]): Promise<boolean> {
  for (const person of changed) {
    const { _id } = person
    const seen = before.find((one) => one._id === _id)
    if (seen === person) continue
    const there = await transaction.get('people', _id)
    if (JSON.stringify(there?.memberships) !== JSON.stringify(seen?.memberships)) return true
  }
  return false
}

/** What is to be sent makes the studio due when it may be. */
function withOutbox(after: StudioView, messages: readonly MessageDocument[]): StudioView {
  const moments = messages.flatMap(({ sendAt }) => sendAt ?? [])
  if (moments.length === 0) return after
  const { sendAt, dueAt } = after.standings
  const first = Math.min(...moments)
  return { ...after, standings: { ...after.standings, sendAt: Math.min(sendAt ?? first, first), dueAt: Math.min(dueAt, first) } }
}

/** Then one write by condition does for what else takes a transaction. */
function isSameButStandings(before: StudioView, after: StudioView): boolean {
  return before.studio === after.studio && written.every((collection) => isSame(before[collection], after[collection]))
}

function isSame(before: readonly object[], after: readonly object[]): boolean {
  return before.length === after.length && before.every((document, i) => document === after[i])
}

const written = ['sheets', 'leaves', 'cases', 'people'] as const

async function writeAll(transaction: Transaction, before: StudioView, after: StudioView, fact: Fact | null, messages: readonly MessageDocument[]): Promise<void> {
  for (const collection of written) {
    const old = new Map(before[collection].map((document) => [document._id, document as object]))
    for (const document of after[collection]) {
      const known = old.get(document._id)
      if (known === undefined) await transaction.insert(collection, document)
      else if (known !== document) await transaction.update(collection, document._id, changedFields(known, document))
    }
  }
  if (after.studio !== before.studio) {
    const { _id, ...fields } = after.studio
    await transaction.update('studios', _id, fields)
  }
  if (fact !== null) await transaction.insert('facts', fact)
  await transaction.insertAll('messages', messages)
  const { _id, ...fields } = after.standings
  await transaction.update('standings', _id, fields)
}

/** Only what changed: of a person others may have changed something else meanwhile. */
function changedFields<D extends object>(before: D, after: D): Partial<D> {
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => before[field as keyof D] !== value)) as Partial<D>
}

function merged<D extends { _id: string }>(before: readonly D[], changed: readonly D[] = []): D[] {
  const news = new Map(changed.map((document) => [document._id, document]))
  const kept = before.map((document) => news.get(document._id) ?? document)
  const known = new Set(before.map(({ _id }) => _id))
  return [...kept, ...changed.filter(({ _id }) => !known.has(_id))]
}
