import { timingSafeEqual } from 'node:crypto'
import type { Envelope } from '../../domain/shared/room-code'
import { readEnvelope } from '../../domain/shared/room-code'
import type { Secrets } from './secrets'
import { currentKey, keyedHash } from './secrets'

/**
 * What a scan is given that reached the cloud in time but could not become a mark yet (not bound, not on the roster, a fault):
 * session, OPENID and time of arrival, signed. The next call within 30 minutes presents it instead of a code.
 */
export type Receipt = { envelope: Envelope; step: number; arrivedAt: number }

const lifetimeMs = 30 * 60_000
const envelopeBytes = 28
const bodyBytes = 1 + envelopeBytes + 4 + 6
const macBytes = 16

export function writeReceipt(envelope: Uint8Array, step: number, arrivedAt: number, openid: string, secrets: Secrets): string {
  const body = Buffer.alloc(bodyBytes)
  body.writeUInt8(secrets.current, 0)
  body.set(envelope, 1)
  body.writeUInt32BE(step, 1 + envelopeBytes)
  body.writeUIntBE(arrivedAt, 5 + envelopeBytes, 6)
  return Buffer.concat([body, macOf(body, openid, currentKey(secrets))]).toString('base64url')
}

/** Null: forged, somebody else's or too old. */
export function readReceipt(text: string, openid: string, now: number, secrets: Secrets): Receipt | null {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== bodyBytes + macBytes) return null
  const body = bytes.subarray(0, bodyBytes)
  const key = secrets.keys.get(body.readUInt8(0))
  if (key === undefined || !timingSafeEqual(bytes.subarray(bodyBytes), macOf(body, openid, key))) return null
  const envelope = readEnvelope(Uint8Array.from(body.subarray(1, 1 + envelopeBytes)))
  const arrivedAt = body.readUIntBE(5 + envelopeBytes, 6)
  if (envelope === null || now < arrivedAt || now - arrivedAt > lifetimeMs) return null
  return { envelope, step: body.readUInt32BE(1 + envelopeBytes), arrivedAt }
}

function macOf(body: Buffer, openid: string, key: Uint8Array): Buffer {
  return keyedHash(key, 'receipt-v1', `${openid}\n${body.toString('base64url')}`).subarray(0, macBytes)
}
