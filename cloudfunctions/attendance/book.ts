import { randomInt } from 'node:crypto'
import { drawNames } from '../../domain/attendance/spot-check'
import { activityIdOf, markId } from '../../domain/shared/ids'
import { checkInWindow } from '../../domain/attendance/check-in-window'
import { hosts, staff } from '../kit/context'
import type { Transaction } from '../kit/database'
import { command } from '../kit/database'
import type { Activity, Asking, Person, Room, Roster } from '../kit/documents'
import { peopleOfStudio } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import { findStudio } from '../kit/studio-repository'
import { expectedPeople } from './activities'
import { placeIn } from './admission'
import type { AttendanceHandlers } from './handlers'
import { peopleInRoom, presenceOf, rulesOf } from './presence-facts'
import { readRoom, readSession } from './room'
import { findRoom, patchRoom, writeRoom } from './room-repository'

/** So much of what was said of one person is kept. */
const longestHistory = 8
const drawnAtOnce = 3

/** Five operations, however many are noted; three more when nobody had opened the code page. */
export const rollCall: AttendanceHandlers['rollCall'] = async ({ sessionId, notes }, context) => {
  const { database, now } = context
  const { person, activity, session } = await readSession(sessionId, staff, context)
  if (activity.cancelled !== null) throw refuse('CANCELLED')
  const { studioId } = activity
  const [studio, people, room] = await Promise.all([findStudio(database, studioId), peopleOfStudio(database, studioId), findRoom(database, studioId, sessionId)])
  const { opensAt } = checkInWindow(session, studio.policy)
  if (now < opensAt) throw refuse('NOT_OPEN_YET', { at: opensAt })
  const expected = new Set(expectedPeople(activity, people, now).map(({ id }) => id))
  if (notes.some(({ personId }) => !expected.has(personId))) throw refuse('BAD_INPUT', { field: 'notes' })
  const fresh = notes.filter(({ personId, note }) => (room?.rollCall[personId]?.at(-1)?.note ?? 'none') !== note)
  if (fresh.length === 0) return { noted: 0 }
  const set = Object.fromEntries(
    fresh.map(({ personId, note }) => [`rollCall.${personId}`, command.push({ each: [{ note, at: now, by: person._id }], slice: -longestHistory })]),
  )
  await writeRoom(database, sessionId, tenantOf(activity), now, set)
  return { noted: fresh.length }
}

/** Four operations, however many are decided. */
export const decideEvidence: AttendanceHandlers['decideEvidence'] = async ({ sessionId, personIds, decision }, context) => {
  const { database, now } = context
  const { person, activity } = await readSession(sessionId, hosts, context)
  const room = await readRoom(sessionId, context)
  if (room === null) throw refuse('NOT_FOUND')
  // Nobody decides on themselves.
  if (personIds.includes(person._id)) throw refuse('NOT_ALLOWED')
  const decided = personIds.flatMap((personId): [string, unknown][] => {
    const evidence = room.evidence[personId] ?? doubtfulMark(room, personId)
    if (evidence === null) throw refuse('NOT_FOUND')
    return evidence.decision === decision ? [] : [[`evidence.${personId}`, { ...evidence, decision, decidedBy: person._id, decidedAt: now }]]
  })
  if (decided.length > 0) await patchRoom(database, sessionId, activity.studioId, now, { set: Object.fromEntries(decided) })
  return { decided: decided.length }
}

/** The decision, the mark and the roster change together. */
export const decideAsking: AttendanceHandlers['decideAsking'] = async ({ sessionId, personId, decision }, context) => {
  const { database, now } = context
  const { person: host, activity } = await readSession(sessionId, hosts, context)
  if (personId === host._id) throw refuse('NOT_ALLOWED')
  const asked = await database.first('people', { _id: personId })
  return database.transaction(async (transaction) => {
    const room = await transaction.get('rooms', sessionId)
    const asking = room?.asking[personId]
    if (room === null || room.studioId !== activity.studioId || asking === undefined || asked === null) throw refuse('NOT_FOUND')
    if (asking.decision !== 'waiting') return { decision: asking.decision }
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
  if ((await transaction.get('marks', _id)) !== null) return
  const { _id: activityId, schoolId, studioId, roster, version } = activity
  const joined: Roster = roster.kind === 'some' ? { kind: 'some', personIds: [...new Set([...roster.personIds, person._id])] } : roster
  const expected = placeIn({ ...activity, roster: joined }, person, now) === 'expected'
  if (expected && roster.kind === 'some') await transaction.update('activities', activityId, { roster: joined, version: version + 1 })
  await transaction.insert('marks', { _id, schoolId, studioId, activityId, sessionId, personId: person._id, expected, via: 'receipt', arrivedAt, keyVersion, step })
}

export const noteHeadCount: AttendanceHandlers['noteHeadCount'] = async ({ sessionId, headCount }, context) => {
  const { person, activity } = await readSession(sessionId, staff, context)
  await writeRoom(context.database, sessionId, tenantOf(activity), context.now, { headCount: { count: headCount, at: context.now, by: person._id } })
  return {}
}

export const drawSpotCheck: AttendanceHandlers['drawSpotCheck'] = async ({ sessionId, drawId }, context) => {
  const { database, now } = context
  const { person, activity, session } = await readSession(sessionId, hosts, context)
  const { studioId } = activity
  const [studio, people, room] = await Promise.all([findStudio(database, studioId), peopleOfStudio(database, studioId), readRoom(sessionId, context)])
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  const answer = (drawn: readonly string[]) => ({ drawn: drawn.map((id) => ({ id, name: names.get(id) ?? '' })) })
  if (room === null) return answer([])
  if (room.spotCheck?.id === drawId) return answer(room.spotCheck.drawn)
  const rules = rulesOf(session, studio)
  const here = [...peopleInRoom(room.marks, room)].flatMap(([id, { mark }]) => {
    const { status } = presenceOf(id, mark, room, rules)
    return status === 'present' || status === 'late' ? [id] : []
  })
  const drawn = drawNames(here.sort(), Array.from({ length: drawnAtOnce }, () => randomInt(2 ** 47) / 2 ** 47))
  await patchRoom(database, sessionId, studioId, now, { set: { spotCheck: { id: drawId, at: now, by: person._id, drawn, answers: {} } } })
  return answer(drawn)
}

export const answerSpotCheck: AttendanceHandlers['answerSpotCheck'] = async ({ sessionId, personId, here }, context) => {
  const { database, now } = context
  const { person, activity } = await readSession(sessionId, hosts, context)
  if (personId === person._id) throw refuse('NOT_ALLOWED')
  const correction = here ? command.remove() : { status: 'absent', at: now, by: person._id }
  const written = await patchRoom(database, sessionId, activity.studioId, now, {
    set: { [`spotCheck.answers.${personId}`]: here, [`corrections.${personId}`]: correction },
    only: { 'spotCheck.drawn': personId },
  })
  if (!written) throw refuse('NOT_FOUND')
  return {}
}

/** A mark made with the key of before the session was moved, after the move, is decided like a scan that was sent late. */
function doubtfulMark(room: Room & { marks: { personId: string; expected: boolean; step: number; keyVersion: number; arrivedAt: number }[] }, personId: string): Room['evidence'][string] | null {
  const mark = room.marks.find((one) => one.personId === personId)
  if (mark === undefined || room.movedAt === null || mark.arrivedAt <= room.movedAt) return null
  const { expected, step, keyVersion, arrivedAt } = mark
  return { expected, step, keyVersion, codeShownAt: arrivedAt, receivedAt: arrivedAt, decision: 'waiting', decidedBy: null, decidedAt: null }
}

function tenantOf({ schoolId, studioId, _id }: Activity): { schoolId: string; studioId: string; activityId: string } {
  return { schoolId, studioId, activityId: _id }
}
