import type { OutputOf } from '../../contract/index'
import { drawDigits, drawToken, millisecondsLeft, stepOf } from '../shared/index'
import { roomLinkPrefix } from './config'
import { call, type Answer } from './cloud'
import { currentCredential, keepCredential } from './identity'

/** What a host's device needs to show the code of a session. */
export type Room = Omit<OutputOf<'attendance.openRoom'>, 'credential'>

export type RoomPhase = 'before' | 'open' | 'closed'

export async function openRoom(sessionId: string): Promise<Answer<Room>> {
  const answer = await call('attendance.openRoom', { sessionId })
  if (answer.kind !== 'done') return answer
  const { credential, ...room } = answer.output
  keepCredential(credential)
  return { ...answer, output: room }
}

export async function countArrivals(sessionId: string, studioId: string): Promise<Answer<{ arrived: number }>> {
  const credential = currentCredential()
  return call('attendance.arrivals', credential === undefined ? { sessionId, studioId } : { sessionId, studioId, credential })
}

export function phaseOf({ opensAt, closesAt }: Pick<Room, 'opensAt' | 'closesAt'>, now: number): RoomPhase {
  if (now < opensAt) return 'before'
  return now < closesAt ? 'open' : 'closed'
}

/** What the room shows at one moment; `token` behind the school's link where there is one, `digits` are for who cannot scan. */
export type RoomCode = { token: string; digits: string; secondsLeft: number }

/** The code of this moment, and how long it is shown. Costs no call. */
export function codeAt({ key, envelope }: Pick<Room, 'key' | 'envelope'>, now: number): RoomCode {
  const step = stepOf(now)
  const token = drawToken(key, envelope, step)
  return { token: roomLinkPrefix === '' ? token : `${roomLinkPrefix}?t=${token}`, digits: drawDigits(key, envelope, step), secondsLeft: Math.ceil(millisecondsLeft(now) / 1000) }
}
