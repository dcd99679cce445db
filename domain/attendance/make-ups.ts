import type { MakeUp, SheetEntry } from './sheet'
import type { Standing } from './standing'

/** Why something can't make up for an absence: `not-counted`: there is nothing to make up for; `cap`: no more of a period may be made up. */
export type MakeUpBar = 'not-counted' | 'cap'
export type MadeUp = { kind: 'changed'; entry: SheetEntry } | { kind: 'refused'; bar: MakeUpBar }

/**
 * Names what makes up for a session (补学), or takes that back.
 * @param standing of the person in the session's period. @param others how many other sessions of the period that count without it have something named or confirmed.
 */
export function nameMakeUp(entry: SheetEntry, what: MakeUp['what'] | null, ground: MakeUpGround, said: { at: number; by: string }): MadeUp {
  if (what === null) return entry.makeUp === null ? { kind: 'refused', bar: 'not-counted' } : { kind: 'changed', entry: { ...entry, makeUp: null } }
  if (!countsOrIsMadeUp(ground)) return { kind: 'refused', bar: 'not-counted' }
  if (ground.named >= ground.cap) return { kind: 'refused', bar: 'cap' }
  return { kind: 'changed', entry: { ...entry, makeUp: { what, state: 'named', ...said } } }
}

/** Confirms that it has been made up; what nobody has named can't be. */
export function confirmMakeUp(entry: SheetEntry, ground: MakeUpGround, said: { at: number; by: string }): MadeUp {
  const { makeUp } = entry
  if (makeUp === null || !countsOrIsMadeUp(ground)) return { kind: 'refused', bar: 'not-counted' }
  if (ground.confirmed >= ground.cap) return { kind: 'refused', bar: 'cap' }
  return { kind: 'changed', entry: { ...entry, makeUp: { ...makeUp, state: 'confirmed', ...said } } }
}

/** `named` and `confirmed`: how many other sessions of the period that would count without it have something named at all, and confirmed. */
export type MakeUpGround = { sessionId: string; standing: Standing; named: number; confirmed: number; cap: number }

/** An absence that counts by itself, the late that completes one, or one that is made up already. */
export function countsOrIsMadeUp({ sessionId, standing: { counted, sessions } }: Pick<MakeUpGround, 'sessionId' | 'standing'>): boolean {
  const isCounted = counted.some(({ sessionIds }) => sessionIds.at(-1) === sessionId)
  return isCounted || sessions.some((session) => session.sessionId === sessionId && session.status === 'made-up')
}
