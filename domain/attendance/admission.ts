import type { Envelope } from '../shared/room-code'
import { isFresh } from '../shared/room-code'

export type Admission = { kind: 'open' } | { kind: 'closed'; code: 'CODE_EXPIRED' } | { kind: 'closed'; code: 'NOT_OPEN_YET' | 'CLOSED'; at: number }

/** Whether a genuine code admits somebody whose scan the cloud received at `now`. The phone's clock has no say. */
export function admit(envelope: Envelope, step: number, now: number): Admission {
  if (!isFresh(step, now)) return { kind: 'closed', code: 'CODE_EXPIRED' }
  if (now < envelope.opensAt) return { kind: 'closed', code: 'NOT_OPEN_YET', at: envelope.opensAt }
  if (now > envelope.closesAt) return { kind: 'closed', code: 'CLOSED', at: envelope.closesAt }
  return { kind: 'open' }
}
