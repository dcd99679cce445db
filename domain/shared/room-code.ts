import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { asciiBytes, concatBytes, fromBase64Url, toBase64Url } from './bytes'
import { activityIdOf, indexOfSession, sessionIdOf } from './ids'

/**
 * The code a room shows. The key of a session's code is an HMAC over its envelope, so nobody can make up a window, and moving a session makes a new key.
 * The device that holds the key draws a token for every step of 15 seconds; the cloud verifies it from the master key alone.
 * Token = envelope (28 bytes) ‖ step (4 bytes) ‖ first 10 bytes of HMAC(key, "code" ‖ envelope ‖ step), base64url: 56 characters.
 * Source: ARCHITECTURE.md, "Codes and credentials"; the reasons are in docs/decisions/.
 */
export type Envelope = {
  /** Which master key the session's key was made from, 0 to 255. */
  secretVersion: number
  studioId: string
  sessionId: string
  roster: 'all' | 'some'
  /** Times in epoch milliseconds, whole minutes. */
  startsAt: number
  opensAt: number
  closesAt: number
  /** More than so many minutes after the start is late, 0 to 255. */
  lateAfterMinutes: number
  /** Goes up when the session is moved, 0 to 255. */
  keyVersion: number
}

export type ReadToken = { envelope: Envelope; envelopeBytes: Uint8Array; step: number; mac: Uint8Array }

export const stepMilliseconds = 15_000

const format = 1
const envelopeLength = 28
const macLength = 10
const tokenLength = envelopeLength + 4 + macLength
const minute = 60_000

export function stepOf(now: number): number {
  return Math.floor(now / stepMilliseconds)
}

/** How long the code of the moment is still shown. */
export function millisecondsLeft(now: number): number {
  return stepMilliseconds - (now % stepMilliseconds)
}

export function writeEnvelope(envelope: Envelope): Uint8Array {
  const bytes = new Uint8Array(envelopeLength)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, format)
  view.setUint8(1, envelope.secretVersion)
  bytes.set(fromBase64Url(envelope.studioId) ?? [], 2)
  bytes.set(fromBase64Url(activityIdOf(envelope.sessionId)) ?? [], 10)
  view.setUint8(18, indexOfSession(envelope.sessionId) * 2 + (envelope.roster === 'some' ? 1 : 0))
  view.setUint32(19, envelope.startsAt / minute)
  view.setUint8(23, Math.min((envelope.startsAt - envelope.opensAt) / minute, 255))
  view.setUint16(24, Math.min((envelope.closesAt - envelope.startsAt) / minute, 65_535))
  view.setUint8(26, envelope.lateAfterMinutes)
  view.setUint8(27, envelope.keyVersion)
  return bytes
}

/** Null: not an envelope. It is to be believed only with a token or receipt that is genuine. */
export function readEnvelope(bytes: Uint8Array): Envelope | null {
  if (bytes.length !== envelopeLength) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const index = view.getUint8(18) >> 1
  if (view.getUint8(0) !== format || index > 11) return null
  const startsAt = view.getUint32(19) * minute
  return {
    secretVersion: view.getUint8(1),
    studioId: toBase64Url(bytes.slice(2, 10)),
    sessionId: sessionIdOf(toBase64Url(bytes.slice(10, 18)), index),
    roster: (view.getUint8(18) & 1) === 1 ? 'some' : 'all',
    startsAt,
    opensAt: startsAt - view.getUint8(23) * minute,
    closesAt: startsAt + view.getUint16(24) * minute,
    lateAfterMinutes: view.getUint8(26),
    keyVersion: view.getUint8(27),
  }
}

/** The key a host's device gets; 32 bytes. */
export function roomKey(master: Uint8Array, envelopeBytes: Uint8Array): Uint8Array {
  return hmac(sha256, master, concatBytes(asciiBytes('room-v1'), envelopeBytes))
}

/** What stands in the QR code during one step. Key and envelope in base64url, as `attendance.openRoom` hands them out. */
export function drawToken(key: string, envelope: string, step: number): string {
  const keyBytes = fromBase64Url(key)
  const envelopeBytes = fromBase64Url(envelope)
  if (keyBytes === null || envelopeBytes === null) return ''
  const stepBytes = bytesOfStep(step)
  return toBase64Url(concatBytes(envelopeBytes, stepBytes, macOf(keyBytes, envelopeBytes, stepBytes)))
}

/** Six digits that change with the code, for who cannot scan. */
export function drawDigits(key: string, envelope: string, step: number): string {
  const keyBytes = fromBase64Url(key)
  const envelopeBytes = fromBase64Url(envelope)
  return keyBytes === null || envelopeBytes === null ? '' : digitsOf(keyBytes, envelopeBytes, step)
}

/** The step among those fresh at `now` whose digits these are. Null: none. */
export function stepOfDigits(digits: string, master: Uint8Array, envelopeBytes: Uint8Array, now: number): number | null {
  const key = roomKey(master, envelopeBytes)
  const step = stepOf(now)
  return [step, step - 1, step + 1].find((near) => digitsOf(key, envelopeBytes, near) === digits) ?? null
}

function digitsOf(key: Uint8Array, envelopeBytes: Uint8Array, step: number): string {
  const mac = hmac(sha256, key, concatBytes(asciiBytes('digits'), envelopeBytes, bytesOfStep(step)))
  // 2^48 is so much more than a million that no digit is favoured.
  const number = new DataView(mac.buffer, mac.byteOffset).getUint32(0) * 65_536 + new DataView(mac.buffer, mac.byteOffset).getUint16(4)
  return String(number % 1_000_000).padStart(6, '0')
}

/** Null: not one of our codes. What it says is not to be believed before `isGenuine`. */
export function readToken(text: string): ReadToken | null {
  const bytes = fromBase64Url(text)
  if (bytes?.length !== tokenLength) return null
  const envelopeBytes = bytes.slice(0, envelopeLength)
  const envelope = readEnvelope(envelopeBytes)
  if (envelope === null) return null
  const step = new DataView(bytes.buffer).getUint32(envelopeLength)
  return { envelope, envelopeBytes, step, mac: bytes.slice(envelopeLength + 4) }
}

export function isGenuine(token: ReadToken, master: Uint8Array): boolean {
  return equalBytes(macOf(roomKey(master, token.envelopeBytes), token.envelopeBytes, bytesOfStep(token.step)), token.mac)
}

/** A code proves presence only if the cloud receives it within its life: steps −1, 0, +1, at most 45 seconds. */
export function isFresh(step: number, now: number): boolean {
  return Math.abs(stepOf(now) - step) <= 1
}

function macOf(key: Uint8Array, envelopeBytes: Uint8Array, stepBytes: Uint8Array): Uint8Array {
  return hmac(sha256, key, concatBytes(asciiBytes('code'), envelopeBytes, stepBytes)).slice(0, macLength)
}

function bytesOfStep(step: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, step)
  return bytes
}

/** In constant time: how long it takes says nothing about where they differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (const [i, byte] of a.entries()) difference |= byte ^ (b[i] ?? 0)
  return difference === 0
}
