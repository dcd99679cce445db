import type { OutputOf } from '../../contract/index'
import { readToken } from '../shared/index'
import { call, type Trouble } from './cloud'
import { currentCredential, keepCredential } from './identity'
import { rememberedTitle, rememberMark } from './today'

export type CheckedIn = OutputOf<'attendance.checkIn'>

/** What a scan came to. */
export type CheckInAnswer =
  | { kind: 'checked-in'; checkedIn: CheckedIn; title: string | null }
  /** Told without asking the cloud. */
  | { kind: 'not-our-code' }
  | { kind: 'trouble'; trouble: Trouble }

/** One call, made at once: whoever waits here stands in a doorway. */
export async function checkIn(scanned: string): Promise<CheckInAnswer> {
  const token = scanned.trim()
  if (readToken(token) === null) return { kind: 'not-our-code' }
  const credential = currentCredential()
  const answer = await call('attendance.checkIn', credential === undefined ? { token } : { token, credential })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  keep(answer.output)
  return { kind: 'checked-in', checkedIn: answer.output, title: rememberedTitle(answer.output.activityId) }
}

/** For who scans an activity that this phone has not shown yet. Null: it could not be found out. */
export async function titleOf(activityId: string): Promise<string | null> {
  const answer = await call('attendance.activity', { activityId })
  return answer.kind === 'done' ? answer.output.activity.title : null
}

function keep({ credential, sessionId, status, minutesLate, arrivedAt }: CheckedIn): void {
  keepCredential(credential)
  rememberMark(sessionId, { status, minutesLate, arrivedAt })
}
