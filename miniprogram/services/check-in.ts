import { call } from './cloud'
import { currentCredential } from './identity'
import { checkedIn, notCheckedIn, type CheckInAnswer } from './check-in-answer'
import { whileSending } from './late-scans'
import { keepScan } from './pending-scans'
import { tokenIn } from './scanned-text'

/** One call, made at once: whoever waits here stands in a doorway. The scan is kept first, so that closing the mini-program loses nothing. */
export async function checkIn(scanned: string): Promise<CheckInAnswer> {
  const token = tokenIn(scanned)
  if (token === null) return { kind: 'not-our-code' }
  const sessionId = keepScan(token)
  return whileSending(sessionId, async () => {
    const credential = currentCredential()
    const answer = await call('attendance.checkIn', credential === undefined ? { token } : { token, credential })
    return answer.kind === 'done' ? checkedIn(answer.output) : notCheckedIn(sessionId, answer, token)
  })
}

/** For who cannot scan: the six digits beside the code. */
export async function checkInByDigits(sessionId: string, digits: string): Promise<CheckInAnswer> {
  return whileSending(sessionId, async () => {
    const answer = await call('attendance.checkInByDigits', { sessionId, digits })
    return answer.kind === 'done' ? checkedIn(answer.output) : notCheckedIn(sessionId, answer, null)
  })
}

/** For who scans an activity that this phone has not shown yet. Null: it could not be found out. */
export async function titleOf(activityId: string): Promise<string | null> {
  const answer = await call('attendance.activity', { activityId })
  return answer.kind === 'done' ? answer.output.activity.title : null
}
