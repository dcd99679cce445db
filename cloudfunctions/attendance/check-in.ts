import { judgeArrival } from '../../domain/attendance/arrival'
import { admit } from '../../domain/attendance/admission'
import { placeOnRoster } from '../../domain/attendance/roster'
import type { Membership } from '../../domain/studio/membership'
import { membershipIn } from '../../domain/studio/membership'
import { activityIdOf, markId } from '../../domain/shared/ids'
import type { Envelope, ReadToken } from '../../domain/shared/room-code'
import { isGenuine, readToken } from '../../domain/shared/room-code'
import type { Context } from '../kit/context'
import { credentialFor, credentialIn } from '../kit/context'
import type { Mark, Person } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { findActivity } from './activity-repository'
import type { AttendanceHandlers } from './handlers'
import { findMark, findScanner, insertMark } from './mark-repository'

type Scanner = { personId: string; schoolId: string; name: string; memberships: readonly Membership[] }
type Answer = Awaited<ReturnType<AttendanceHandlers['checkIn']>>

/**
 * One insert where the credential names the studio and everybody is on the roster. Otherwise the scanner is read with the mark they may have
 * (and the activity, where only some are on the roster), which every refusal rests on.
 */
export const checkIn: AttendanceHandlers['checkIn'] = async (input, context) => {
  const { now, secrets } = context
  const token = readToken(input.token)
  const master = token === null ? undefined : secrets.keys.get(token.envelope.secretVersion)
  if (token === null || master === undefined || !isGenuine(token, master)) throw refuse('CODE_UNREADABLE')

  const { envelope } = token
  const admission = admit(envelope, token.step, now)
  const known = credentialIn(input.credential, context)
  const membership = known === null ? null : membershipIn(known.memberships, envelope.studioId, now)
  if (admission.kind === 'open' && known !== null && membership !== null && envelope.roster === 'all') {
    return record(known, token, membership.counted, null, context)
  }
  return checkInByReading(token, admission, context)
}

async function checkInByReading(token: ReadToken, admission: ReturnType<typeof admit>, context: Context): Promise<Answer> {
  const { database, openid, now } = context
  const { envelope } = token
  const mayRefuse = admission.kind === 'closed' || envelope.roster === 'some'
  const [found, activity] = await Promise.all([
    findScanner(database, openid, envelope.sessionId),
    mayRefuse ? findActivity(database, activityIdOf(envelope.sessionId)) : null,
  ])
  if (found === null) throw refuse('NOT_BOUND')
  const { person, mark } = found
  const credential = credentialFor(person, context)
  if (mark !== null) return answer(scannerOf(person), mark, envelope, true, credential)

  const place = placeOnRoster(activity?.roster ?? { kind: 'all' }, envelope.studioId, person._id, person.memberships, now)
  if (mayRefuse && activity === null) throw refuse('NOT_FOUND')
  if (activity !== null && activity.cancelled !== null) throw refuse('CANCELLED')
  if (place === 'stranger') throw refuse('NOT_ON_ROSTER')
  if (admission.kind === 'closed') throw refuse(admission.code, 'at' in admission ? { at: admission.at } : undefined)
  return record(scannerOf(person), token, place === 'expected', credential, context)
}

async function record(scanner: Scanner, token: ReadToken, expected: boolean, credential: string | null, context: Context): Promise<Answer> {
  const { database, now } = context
  const { studioId, sessionId, keyVersion } = token.envelope
  const { personId, schoolId } = scanner
  const mark: Mark = {
    _id: markId(sessionId, personId),
    schoolId,
    studioId,
    activityId: activityIdOf(sessionId),
    sessionId,
    personId,
    expected,
    via: 'code',
    arrivedAt: now,
    keyVersion,
    step: token.step,
  }
  if ((await insertMark(database, mark)) === 'inserted') return answer(scanner, mark, token.envelope, false, credential)
  const first = await findMark(database, sessionId, personId)
  if (first === null) throw refuse('UNAVAILABLE')
  return answer(scanner, first, token.envelope, true, credential)
}

function answer(scanner: Scanner, mark: Mark, { startsAt, closesAt, lateAfterMinutes }: Envelope, repeated: boolean, credential: string | null): Answer {
  const { activityId, sessionId, arrivedAt } = mark
  return {
    ...judgeArrival(arrivedAt, startsAt, lateAfterMinutes),
    arrivedAt,
    repeated,
    personName: scanner.name,
    activityId,
    sessionId,
    startsAt,
    endsAt: closesAt,
    credential,
  }
}

function scannerOf({ _id, schoolId, name, memberships }: Person): Scanner {
  return { personId: _id, schoolId, name, memberships }
}
