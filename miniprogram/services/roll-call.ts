import type { InputOf, OutputOf } from '../../contract/index'

type RoomList = OutputOf<'attendance.roomList'>

type Changes = InputOf<'attendance.rollCall'>['notes']
export type Note = Changes[number]['note']
type Notes = Readonly<Record<string, Note>>

export type RollCallPerson = {
  id: string
  name: string
  /** Here by scan or by the host's word: no roll call changes that. */
  settled: boolean
  unconfirmed: boolean
}

/** Calling the names of a session: what has been saved, what is noted now, and what it was before each tap. */
export type RollCall = { people: readonly RollCallPerson[]; saved: Notes; noted: Notes; before: readonly Notes[] }

/** `unsaved`: what had been noted already. Who has arrived by scan meanwhile is here, whatever was noted. */
export function startRollCall(list: RoomList, unsaved: Changes = []): RollCall {
  const saved = savedNotes(list)
  const open = unsaved.filter(({ personId }) => saved[personId] !== undefined)
  const noted = { ...saved, ...Object.fromEntries(open.map(({ personId, note }) => [personId, note])) }
  return { people: peopleOf(list), saved, noted, before: [] }
}

/** Read afresh: what is not saved yet stays. */
export function renewRollCall(call: RollCall, list: RoomList): RollCall {
  return { ...startRollCall(list, changesOf(call)), before: call.before }
}

/** The same note once more takes it back. */
export function noteOne(call: RollCall, personId: string, note: Note): RollCall {
  if (call.noted[personId] === undefined) return call
  return noted(call, { ...call.noted, [personId]: call.noted[personId] === note ? 'none' : note })
}

/** 全到: everybody of whom nothing has been said yet. */
export function noteAllPresent(call: RollCall): RollCall {
  return noted(call, Object.fromEntries(Object.entries(call.noted).map(([id, note]) => [id, note === 'none' ? 'present' : note])))
}

export function undo(call: RollCall): RollCall {
  const last = call.before[call.before.length - 1]
  if (last === undefined) return call
  // Somebody may have arrived by scan since.
  const known = Object.entries(last).filter(([id]) => call.noted[id] !== undefined)
  return { ...call, noted: { ...call.noted, ...Object.fromEntries(known) }, before: call.before.slice(0, -1) }
}

export function changesOf({ saved, noted }: RollCall): Changes {
  return Object.entries(noted).flatMap(([personId, note]) => (saved[personId] === note ? [] : [{ personId, note }]))
}

export function isUnsaved(call: RollCall): boolean {
  return changesOf(call).length > 0
}

function noted(call: RollCall, now: Notes): RollCall {
  return { ...call, noted: now, before: [...call.before, call.noted] }
}

// In the order of names: it stays the same while people arrive.
function peopleOf({ arrived, missing, unconfirmed }: RoomList): RollCallPerson[] {
  const people = [
    ...arrived.map(({ id, name, via }) => ({ id, name, settled: via !== 'roll-call', unconfirmed: false })),
    ...missing.map(({ id, name }) => ({ id, name, settled: false, unconfirmed: false })),
    ...unconfirmed.map(({ id, name }) => ({ id, name, settled: false, unconfirmed: true })),
  ]
  return people.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN') || (a.id < b.id ? -1 : 1))
}

function savedNotes({ arrived, missing }: RoomList): Notes {
  const present = arrived.filter(({ via }) => via === 'roll-call').map(({ id }): [string, Note] => [id, 'present'])
  return Object.fromEntries([...present, ...missing.map(({ id, noted }): [string, Note] => [id, noted ? 'absent' : 'none'])])
}
