import type { Evidence } from '../../domain/attendance/presence-facts'
import { randomInt } from 'node:crypto'
import { checkInWindow } from '../../domain/attendance/check-in-window'
import { drawNames } from '../../domain/attendance/spot-check'
import { activityIdOf, markId } from '../../domain/shared/ids'
import { hosts, staff } from '../kit/context'
import type { Transaction } from '../kit/database'
import { command } from '../kit/database'
import type { Asking, Person, Roster } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { touchStandings } from '../kit/standings'
import { policyOf } from '../kit/studio-repository'
import { expectedPeople } from './activities'
import { placeIn } from './admission'
import { beforeSheet, requireOpenSheet, writeBook } from './book-writing'
import type { AttendanceHandlers } from './handlers'
import { isDoubtful, peopleInRoom, presenceOf, rulesOf } from '../../domain/attendance/presence-facts'
import type { Hall } from './room'
import { readHall, tenantOf } from './room'
import { patchRoom, writeRoom } from './room-repository'

/** So much of what was said of one person is kept. */
const longestHistory = 8
const drawnAtOnce = 3
/** As the contract has it. */
const longestRoster = 300

/** Three operations, however many are noted; two more when nobody had opened the code page, some more once the session has ended. */
export const rollCall: AttendanceHandlers['rollCall'] = async ({ sessionId, notes }, context) => {
  const { now } = context
  const hall = await readHall(sessionId, staff, context)
  const { person, activity, session, studio, people, room } = hall
  if (activity.cancelled !== null) throw refuse('CANCELLED')
  requireOpenSheet(hall)
  const { opensAt } = checkInWindow(session, policyOf(studio, session))
  if (now < opensAt) throw refuse('NOT_OPEN_YET', { at: opensAt })
  // Who has left the roster meanwhile is passed over; nobody notes themselves.
  const expected = new Set(expectedPeople(activity, people, now).map(({ id }) => id))
  const wished = new Map(notes.map(({ personId, note }) => [personId, note]))
  const possible = [...wished].filter(([personId]) => expected.has(personId) && personId !== person._id)
  if (possible.length === 0) throw refuse('BAD_INPUT', { field: 'notes' })
  const fresh = possible.filter(([personId, note]) => (room?.rollCall[personId]?.at(-1)?.note ?? 'none') !== note)
  if (fresh.length === 0) return { noted: 0 }
  const set = Object.fromEntries(
    fresh.map(([personId, note]) => [`rollCall.${personId}`, command.push({ each: [{ note, at: now, by: person._id }], slice: -longestHistory })]),
  )
  await writeBook(hall, set, context)
  return { noted: fresh.length }
}

/** Three operations, however many are decided; some more once the session has ended. */
export const decideEvidence: AttendanceHandlers['decideEvidence'] = async ({ sessionId, personIds, decision }, context) => {
  const { now } = context
  const hall = await readHall(sessionId, hosts, context)
  const { person } = hall
  // Nobody decides on themselves.
  const others = personIds.filter((personId) => personId !== person._id)
  if (others.length === 0) throw refuse('NOT_ALLOWED')
  const found = others.flatMap((personId): [string, Evidence][] => {
    const evidence = evidenceOf(hall, personId)
    return evidence === null ? [] : [[personId, evidence]]
  })
  if (found.length === 0) throw refuse('NOT_FOUND')
  requireOpenSheet(hall)
  const changed = found.filter(([, evidence]) => evidence.decision !== decision)
  const set = changed.map(([personId, evidence]) => [`evidence.${personId}`, { ...evidence, decision, decidedBy: person._id, decidedAt: now }])
  if (set.length > 0) await writeBook(hall, Object.fromEntries(set) as Record<string, unknown>, context)
  return { decided: changed.length }
}

/** A scan that was sent late, or a mark made with the key of before a move, which is decided in the same way. */
function evidenceOf({ room, session }: Hall, personId: string): Evidence | null {
  const kept = room?.evidence[personId] ?? null
  const mark = room?.marks.find((one) => one.personId === personId)
  if (mark === undefined || !isDoubtful(mark, session) || kept?.step === mark.step) return kept
  const { expected, step, keyVersion, arrivedAt } = mark
  return { expected, step, keyVersion, codeShownAt: arrivedAt, receivedAt: arrivedAt, decision: 'waiting', decidedBy: null, decidedAt: null }
}

/** The decision, the mark and the roster change together. */
export const decideAsking: AttendanceHandlers['decideAsking'] = async ({ sessionId, personId, decision }, context) => {
  const { database, now } = context
  const hall = await readHall(sessionId, hosts, context)
  const { person: host, activity, session } = hall
  if (personId === host._id) throw refuse('NOT_ALLOWED')
  const asked = await database.first('people', { _id: personId })
  return database.transaction(async (transaction) => {
    const room = await transaction.get('rooms', sessionId)
    const asking = room?.asking[personId]
    if (room === null || room.studioId !== activity.studioId || asking === undefined || asked === null) throw refuse('NOT_FOUND')
    if (asking.decision !== 'waiting') return { decision: asking.decision }
    if (session.endsAt < now) await beforeSheet(transaction, sessionId, activity.studioId)
    if (decision === 'added') await letIn(asked, sessionId, asking, transaction, now)
    const decided: Asking = { ...asking, decision, decidedBy: host._id, decidedAt: now }
    await transaction.update('rooms', sessionId, { asking: { ...room.asking, [personId]: decided }, changedAt: now })
    return { decision }
  })
}

/** Who belongs to the studio joins the roster where only some are on it. */
async function letIn(person: Person, sessionId: string, { arrivedAt, keyVersion, step }: Asking, transaction: Transaction, now: number): Promise<void> {
  const _id = markId(sessionId, person._id)
  const activity = await transaction.get('activities', activityIdOf(sessionId))
  if (activity === null) throw refuse('NOT_FOUND')
  const { _id: activityId, schoolId, studioId, roster, version } = activity
  const joined: Roster = roster.kind === 'some' ? { kind: 'some', personIds: [...new Set([...roster.personIds, person._id])] } : roster
  const expected = placeIn({ ...activity, roster: joined }, person, now) === 'expected'
  if (expected && roster.kind === 'some' && joined.kind === 'some') {
    if (joined.personIds.length > longestRoster) throw refuse('ROOM_FULL')
    await transaction.update('activities', activityId, { roster: joined, version: version + 1 })
    await touchStandings(transaction, studioId, now)
  }
  if ((await transaction.get('marks', _id)) !== null) return
  await transaction.insert('marks', { _id, schoolId, studioId, activityId, sessionId, personId: person._id, expected, via: 'receipt', arrivedAt, keyVersion, step })
}

export const noteHeadCount: AttendanceHandlers['noteHeadCount'] = async ({ sessionId, headCount }, context) => {
  const { person, activity } = await readHall(sessionId, staff, context)
  await writeRoom(context.database, sessionId, tenantOf(activity), context.now, { headCount: { count: headCount, at: context.now, by: person._id } })
  return {}
}

export const drawSpotCheck: AttendanceHandlers['drawSpotCheck'] = async ({ sessionId, drawId }, context) => {
  const { database, now } = context
  const hall = await readHall(sessionId, hosts, context)
  const { person, activity, session, studio, people, room } = hall
  requireOpenSheet(hall)
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  const answer = (drawn: readonly string[]) => ({ drawn: drawn.map((id) => ({ id, name: names.get(id) ?? '' })) })
  if (room === null) return answer([])
  if (room.spotCheck?.id === drawId) return answer(room.spotCheck.drawn)
  const rules = rulesOf(session, policyOf(studio, session))
  const here = [...peopleInRoom(room.marks, room)].flatMap(([id, { mark }]) => {
    const { status } = presenceOf(id, mark, room, rules)
    return id !== person._id && (status === 'present' || status === 'late') ? [id] : []
  })
  const drawn = drawNames(here.sort(), Array.from({ length: drawnAtOnce }, () => randomInt(2 ** 47) / 2 ** 47))
  const spotCheck = { id: drawId, at: now, by: person._id, drawn, answers: {} }
  const isFirst = await patchRoom(database, sessionId, activity.studioId, now, { set: { spotCheck }, only: { 'spotCheck.id': command.neq(drawId) } })
  if (isFirst) return answer(drawn)
  // The same draw was asked for twice at once: the other one stands.
  return answer((await database.first('rooms', { _id: sessionId }))?.spotCheck?.drawn ?? [])
}

export const answerSpotCheck: AttendanceHandlers['answerSpotCheck'] = async ({ sessionId, personId, here }, context) => {
  const { now } = context
  const hall = await readHall(sessionId, hosts, context)
  const { person, room } = hall
  if (personId === person._id) throw refuse('NOT_ALLOWED')
  const said = room?.corrections[personId] ?? []
  const drawn = room?.spotCheck?.drawn.includes(personId) ?? false
  // Somebody of an earlier draw may still be taken back.
  if (!drawn && said.length === 0) throw refuse('NOT_FOUND')
  requireOpenSheet(hall)
  const status = here ? 'none' : 'absent'
  const correction = command.push({ each: [{ status, at: now, by: person._id }], slice: -longestHistory })
  const isNews = (said.at(-1)?.status ?? 'none') !== status
  const set = { ...(drawn ? { [`spotCheck.answers.${personId}`]: here } : {}), ...(isNews ? { [`corrections.${personId}`]: correction } : {}) }
  if (Object.keys(set).length > 0) await writeBook(hall, set, context)
  return {}
}
