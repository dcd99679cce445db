import type { InputOf } from '../../contract/index'
import type { Context } from '../kit/context'
import { command } from '../kit/database'
import type { LeaveDocument, Person } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { everIn } from '../../domain/studio/membership'
import { leewayOf } from '../../domain/attendance/leave-deciding'
import { callerFinder } from './caller'
import type { StandingHandlers } from './handlers'
import { factsAbout, historyRowsOf } from './history'
import type { NamedSession } from './leave-brief'
import { leaveBriefOf } from './leave-brief'
import { decidersIn, takenBackUntilOf } from './leave-decisions'
import { sessionsOf } from './leave-document'
import { effectOf } from './leave-effect'
import { namesOf } from './names'
import { showProofs } from './proof-looks'
import type { StudioView } from './studio-view'
import { readStudio } from './studio-view'

const pageLength = 20
const day = 86_400_000
const mostSettled = 400

/** Two operations; one more for a caller of the office, for deciders of the office, and for what is settled. */
export const leaves: StandingHandlers['leaves'] = async ({ studioId, of, after }, context) => {
  const view = await readStudio(context.database, studioId)
  const caller = await callerFinder(context)(view)
  requireReader(view, caller, of !== 'mine', context.now)
  const found = await pageOf({ studioId, ...only(of, caller, context.now) }, after, context)
  const page = found.slice(0, pageLength)
  const last = found.length > pageLength ? page.at(-1) : undefined
  const [sessions, names] = await Promise.all([knownSessions(view, page, context), namesOf(view, page.flatMap(({ personId, decidedBy }) => [personId, decidedBy]), context.database)])
  return {
    leaves: page.map((leave) => leaveBriefOf(leave, view.studio, names, sessions)),
    next: last === undefined ? null : { at: last.askedAt, id: last._id },
  }
}

/** Two operations; one more for a caller of the office, for deciders of the office, and two for what is settled. Proofs: see there. */
export const leave: StandingHandlers['leave'] = async ({ studioId, leaveId, withProofs }, context) => {
  const { database, now } = context
  const view = await readStudio(database, studioId)
  const caller = await callerFinder(context)(view)
  requireReader(view, caller, false, now)
  const found = await findLeave(view, leaveId, context)
  const own = found.personId === caller._id
  requireReader(view, caller, !own, now)

  const proofs = withProofs ? await showProofs(found, caller, context) : { links: [], seen: found.proofsSeen }
  const [facts, sessions] = await Promise.all([factsAbout(database, leaveId), knownSessions(view, [found], context)])
  const meant = [found.personId, found.decidedBy, ...proofs.seen.map(({ by }) => by), ...facts.map(({ by }) => by)]
  const names = await namesOf(view, meant, database)
  const isOpen = view.leaves.includes(found)
  const may = mayDo(view, found, own ? null : caller, isOpen, now)
  return {
    leave: leaveBriefOf(found, view.studio, names, sessions),
    studioName: view.studio.name,
    own,
    ...may,
    proofLinks: proofs.links,
    ownProofs: own ? found.proofs : [],
    proofsSeen: proofs.seen.map(({ by, at }) => ({ byName: names.get(by) ?? '', at })),
    effect: isOpen ? effectOf(view, found, may.mayOverturn, now) : [],
    history: historyRowsOf(facts, names),
  }
}

/** One's own, as somebody who is or was of the studio; anybody's as its host or the office. Refuses NOT_ALLOWED. */
function requireReader(view: StudioView, person: Person, isOthers: boolean, now: number): void {
  const ofStudio = everIn(person.memberships, view.studio._id, now)
  const mayDecide = decidersIn(view, person, now).length > 0
  if (!mayDecide && (isOthers || !ofStudio)) throw refuse('NOT_ALLOWED')
}

/** @param caller null where it is their own. @param isOpen not settled. */
function mayDo(view: StudioView, found: LeaveDocument, caller: Person | null, isOpen: boolean, now: number): { mayDecide: boolean; mayOverturn: boolean } {
  if (caller === null || !isOpen) return { mayDecide: false, mayOverturn: false }
  const as = decidersIn(view, caller, now)
  return {
    mayDecide: leewayOf(found, 'approved', as) === 'may',
    mayOverturn: leewayOf(found, 'overturned', as) === 'may' && now < takenBackUntilOf(view, found, now),
  }
}

function only(of: InputOf<'standing.leaves'>['of'], { _id: personId }: Person, now: number): Record<string, unknown> {
  switch (of) {
    case 'mine':
      return { personId }
    case 'waiting':
      return { state: 'waiting' }
    case 'in-force':
      return { state: 'approved', kind: command.neq('leave'), until: command.gt(now) }
    case 'all':
      return {}
    default:
      return of satisfies never
  }
}

/** One more than a page. */
function pageOf(about: Record<string, unknown>, after: { at: number; id: string } | undefined, { database }: Context): Promise<LeaveDocument[]> {
  const where = after === undefined ? about : both({ ...about, askedAt: command.lte(after.at) }, [{ askedAt: command.lt(after.at) }, { _id: command.lt(after.id) }])
  return database.find('leaves', where, { limit: pageLength + 1, order: [['askedAt', 'desc'], ['_id', 'desc']] })
}

function both(some: object, either: object[]): Record<string, unknown> {
  return command.and([some, command.or(either)]) as unknown as Record<string, unknown>
}

async function findLeave({ studio, leaves: known }: StudioView, leaveId: string, { database }: Context): Promise<LeaveDocument> {
  const found = known.find(({ _id }) => _id === leaveId) ?? (await database.first('leaves', { _id: leaveId }))
  if (found?.studioId !== studio._id) throw refuse('NOT_FOUND')
  return found
}

/** Sessions with their names: of the studio as it is read, and settled ones by their sheets where these requests reach back so far. */
async function knownSessions(view: StudioView, requests: readonly LeaveDocument[], { database }: Context): Promise<NamedSession[]> {
  const { readFrom } = view.standings
  const earliest = Math.min(...requests.map(({ from }) => from))
  if (earliest >= readFrom) return sessionsOf(view)
  const where = { studioId: view.studio._id, endsAt: command.gte(earliest - day).and(command.lt(readFrom)) }
  const settled = await database.find('sheets', where, { limit: mostSettled, fields: ['sessionId', 'title', 'startsAt', 'endsAt'] })
  return [...settled.map(({ sessionId, title, startsAt, endsAt }) => ({ sessionId, title, startsAt, endsAt, cancelled: false })), ...sessionsOf(view)]
}
