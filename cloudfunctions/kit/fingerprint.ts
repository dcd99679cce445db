import { createHash } from 'node:crypto'

/** Of what somebody asked for: it tells a repeat from a different wish. What has passed the contract has its fields in the contract's order. */
export function fingerprintOf(wish: object): string {
  return createHash('sha256').update(JSON.stringify(wish)).digest('base64url')
}
