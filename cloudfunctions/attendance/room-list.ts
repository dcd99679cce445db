import type { Presence, Via } from '../../domain/attendance/presence'
import { checkInWindow } from '../../domain/attendance/check-in-window'
import { staff } from '../kit/context'
import type { Mark, Room, Session, Studio } from '../kit/documents'
import { policyOf } from '../kit/studio-repository'
import { expectedPeople } from './activities'
import type { AttendanceHandlers } from './handlers'
import { peopleInRoom, presenceOf, rulesOf } from '../../domain/attendance/presence-facts'
import { readHall } from './room'

type RoomList = Awaited<ReturnType<AttendanceHandlers['roomList']>>
type Arrival = RoomList['arrived'][number]

/** Three operations side by side. */
export const roomList: AttendanceHandlers['roomList'] = async ({ sessionId }, context) => {
  const { database, now } = context
  const [hall, guests] = await Promise.all([readHall(sessionId, staff, context), database.find('guests', { sessionId }, { limit: 200 })])
  const { activity, session, studio, people, room, role } = hall
  const { title } = activity
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  const nameOf = (personId: string): string => names.get(personId) ?? room?.asking[personId]?.name ?? ''
  const named = <Row extends object>(personId: string, row: Row) => ({ id: personId, name: nameOf(personId), ...row })
  const expected = expectedPeople(activity, people, now)
  const expectedIds = new Set(expected.map(({ id }) => id))
  const presences = judgeAll([...expectedIds], room, session, studio)
  const here = [...presences].flatMap(([personId, presence]): Arrival[] => arrivalOf(personId, presence, room, nameOf))

  return {
    title,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    ...checkInWindow(session, policyOf(studio, session)),
    myRole: role,
    arrived: here.filter(({ id }) => expectedIds.has(id)).sort(byArrival),
    missing: expected.flatMap(({ id, name }) => {
      const presence = presences.get(id)
      if (presence === undefined || isHere(presence) || presence.unconfirmed) return []
      return [{ id, name, noted: presence.noted, byName: presence.noted ? nameOf(whoSaid(id, presence.via, room)) : null }]
    }),
    unconfirmed: [...presences].flatMap(([personId, { unconfirmed }]) => {
      const times = unconfirmed ? timesOf(personId, room) : null
      return times === null ? [] : [named(personId, times)]
    }),
    notOnRoster: here.filter(({ id }) => !expectedIds.has(id)).sort(byArrival),
    asking: Object.entries(room?.asking ?? {}).flatMap(([personId, { decision, arrivedAt }]) => (decision === 'waiting' ? [named(personId, { arrivedAt })] : [])),
    guests: guests.map(({ name, school, arrivedAt }) => ({ name, school, arrivedAt })).sort((a, b) => a.arrivedAt - b.arrivedAt),
    headCount: room?.headCount?.count ?? null,
    spotCheck: checkedOnTheSpot(room).map((personId) => named(personId, { here: answerOf(personId, room) })),
    attempts: (room?.attempts ?? []).map(({ name, code, at }) => ({ name, code, at })).reverse(),
    attemptsTotal: (room?.attemptsTotal ?? 0) + (room?.unbound ?? 0),
  }
}

/** Who was drawn last, and who has been noted absent on the spot and may be taken back. */
function checkedOnTheSpot(room: Room | null): string[] {
  const corrected = Object.entries(room?.corrections ?? {}).flatMap(([personId, said]) => (said.at(-1)?.status === 'absent' ? [personId] : []))
  return [...new Set([...(room?.spotCheck?.drawn ?? []), ...corrected])]
}

function answerOf(personId: string, room: Room | null): boolean | null {
  if (room?.corrections[personId]?.at(-1)?.status === 'absent') return false
  return room?.spotCheck?.answers[personId] ?? null
}

function judgeAll(expectedIds: string[], room: (Room & { marks: Mark[] }) | null, session: Session, studio: Studio): Map<string, Presence> {
  const inRoom = peopleInRoom(room?.marks ?? [], room)
  const rules = rulesOf(session, policyOf(studio, session))
  const everybody = new Set([...expectedIds, ...inRoom.keys()])
  return new Map([...everybody].map((personId) => [personId, presenceOf(personId, inRoom.get(personId)?.mark ?? null, room, rules)]))
}

function arrivalOf(personId: string, { status, minutesLate, arrivedAt, via }: Presence, room: Room | null, nameOf: (id: string) => string): Arrival[] {
  if ((status !== 'present' && status !== 'late') || via === null) return []
  const by = whoSaid(personId, via, room)
  return [{ id: personId, name: nameOf(personId), status, minutesLate, arrivedAt, via, byName: by === '' ? null : nameOf(by) }]
}

/** Who stands behind what a person said; empty for what a device did. */
function whoSaid(personId: string, via: Via | null, room: Room | null): string {
  if (via === 'roll-call') return room?.rollCall[personId]?.at(-1)?.by ?? ''
  if (via === 'correction') return room?.corrections[personId]?.at(-1)?.by ?? ''
  if (via === 'evidence') return room?.evidence[personId]?.decidedBy ?? ''
  return ''
}

/** A scan sent late has the times of its code and of its arrival; one with the key of before a move was received when its code was shown. */
function timesOf(personId: string, room: (Room & { marks: Mark[] }) | null): { codeShownAt: number; receivedAt: number } | null {
  const evidence = room?.evidence[personId]
  if (evidence !== undefined) return { codeShownAt: evidence.codeShownAt, receivedAt: evidence.receivedAt }
  const mark = room?.marks.find((one) => one.personId === personId)
  return mark === undefined ? null : { codeShownAt: mark.arrivedAt, receivedAt: mark.arrivedAt }
}

function isHere({ status }: Presence): boolean {
  return status === 'present' || status === 'late'
}

function byArrival(a: Arrival, b: Arrival): number {
  return (a.arrivedAt ?? Infinity) - (b.arrivedAt ?? Infinity) || a.name.localeCompare(b.name, 'zh-CN')
}
