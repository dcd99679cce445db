import { drawToken, stepOf, writeEnvelope } from '../../domain/shared/room-code'
import { toBase64Url } from '../../domain/shared/bytes'

/** For tests: codes of one session. The key is none that a cloud would accept. */
export const sessionId = 'AAAAAAAAAAAa'

const startsAt = Date.UTC(2026, 10, 21, 6, 0)
const envelope = toBase64Url(
  writeEnvelope({
    secretVersion: 1,
    studioId: 'BBBBBBBBBBA',
    sessionId,
    roster: 'all',
    startsAt,
    opensAt: startsAt - 30 * 60_000,
    closesAt: startsAt + 120 * 60_000,
    lateAfterMinutes: 0,
    keyVersion: 0,
  }),
)

export function tokenAt(at: number): string {
  return drawToken(toBase64Url(new Uint8Array(32).fill(9)), envelope, stepOf(at))
}
