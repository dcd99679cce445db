import type { OutputOf } from '../../../contract/index'
import { writeReceipt } from '../../../cloudfunctions/kit/receipt'
import { fromBase64Url, toBase64Url } from '../../../domain/shared/bytes'
import type { Envelope } from '../../../domain/shared/room-code'
import { drawDigits, drawToken, readToken, roomKey, stepOf, writeEnvelope } from '../../../domain/shared/room-code'
import { openids } from './cast'
import type { School } from './school'
import { masterKey } from './school'

export type Room = OutputOf<'attendance.openRoom'>

export function openRoom(school: School, sessionId: string, openid: string = openids.host): Promise<Room> {
  return school.output(openid, 'attendance.openRoom', { sessionId })
}

/** What the room shows at that time, or so many steps of 15 seconds later. */
export function codeAt(room: Pick<Room, 'key' | 'envelope'>, at: number, steps = 0): string {
  return drawToken(room.key, room.envelope, stepOf(at) + steps)
}

/** The six digits beside the code. */
export function digitsAt(room: Pick<Room, 'key' | 'envelope'>, at: number, steps = 0): string {
  return drawDigits(room.key, room.envelope, stepOf(at) + steps)
}

/** What the cloud hands to an OPENID whose scan of that time could not become a mark. */
export function receiptFor(room: Pick<Room, 'envelope'>, at: number, openid: string): string {
  const secrets = { current: 1, keys: new Map([[1, masterKey]]) }
  return writeReceipt(fromBase64Url(room.envelope) ?? new Uint8Array(), stepOf(at), at, openid, secrets)
}

/** The code of an envelope of one's own, under a key of one's own. */
export function codeFor(envelope: Envelope, at: number, master: Uint8Array = masterKey): string {
  const bytes = writeEnvelope(envelope)
  return drawToken(toBase64Url(roomKey(master, bytes)), toBase64Url(bytes), stepOf(at))
}

export function envelopeIn(code: string): Envelope {
  const token = readToken(code)
  if (token === null) throw new Error(`${code} is no code`)
  return token.envelope
}

/** The text with another letter at that place; base64url stays base64url. */
export function altered(text: string, place: number): string {
  return text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1)
}
