import { isExempted, isSuspended, undecidedLeave } from '../../domain/attendance/leave-cover'
import type { MessageEvent } from '../../domain/messages/events'
import type { Moment, Waiting } from '../../domain/messages/reminders'
import { nextRecordMoment, recordMomentsBetween } from '../../domain/messages/record-reminders'
import { longWaiting, momentsBetween, nextMoment, nextWaiting } from '../../domain/messages/reminders'
import { command } from '../kit/database'
import { sheetFromDoor } from './door'
import { knownSessions } from './message-world'
import { findSession } from './sessions'
import type { Surroundings } from './settle'
import type { StudioView } from './studio-view'
import { leaveRecordOf } from './studio-view'
import type { Occasion } from './tellings'
import type { TimerStep } from './timer-steps'

/**
 * Says what its moment has come for: activities of tomorrow and in an hour, who is missing, records nobody has written, what has waited for days. No row of the log, since nothing was
 * done; what was said is remembered by the time up to which everything has been. Nothing is said late.
 */
export const remind: TimerStep = {
  name: 'remind',
  dueAt: (view) => {
    const from = view.standings.remindedUntil
    const sessions = knownSessions(view.activities)
    const moments = [nextMoment(sessions, from), nextRecordMoment(sessions, from), nextWaiting(waitingIn(view), from)]
    const due = moments.filter((at) => at !== null)
    return due.length === 0 ? null : Math.min(...due)
  },
  take: async (view, _judged, surroundings) => {
    const { now } = surroundings
    const { remindedUntil: from } = view.standings
    const tells: Occasion[] = []
    for (const moment of momentsBetween(knownSessions(view.activities), from, now)) {
      const event = await eventAt(moment, view, surroundings)
      if (event !== null) tells.push(remindingOf(moment.session, moment.kind, event, now))
    }
    tells.push(...(await recordsAskedFor(view, from, surroundings)))
    const waiting = waitingIn(view)
    const wait = nextWaiting(waiting, from)
    if (wait !== null && wait <= now) tells.push(occasion(`remind_${view.studio._id}_${wait}_waiting`, { kind: 'still-waiting', ...longWaiting(waiting, now) }, now))
    return { fact: null, tells, remindedUntil: now }
  },
}

export function remindingOf({ sessionId, keyVersion }: Moment['session'], kind: Moment['kind'], event: MessageEvent, at: number): Occasion {
  return occasion(`remind_${sessionId}_${keyVersion}_${kind}`, event, at)
}

function occasion(id: string, event: MessageEvent, at: number): Occasion {
  return { cause: { id, at, by: null, kind: 'reminder' }, events: [event] }
}

async function eventAt({ kind, session: { sessionId } }: Moment, view: StudioView, surroundings: Surroundings): Promise<MessageEvent | null> {
  return kind === 'missing' ? missingAt(sessionId, view, surroundings) : { kind, sessionId }
}

/** Null: everybody is there, or the sheet is made already. One operation. */
async function missingAt(sessionId: string, view: StudioView, surroundings: Surroundings): Promise<MessageEvent | null> {
  const found = findSession(view, sessionId)
  if (found === null || view.sheets.some(({ _id }) => _id === sessionId)) return null
  const { entries } = await sheetFromDoor(view, found, null, surroundings)
  const session = { ...found.session, sessionId }
  const requests = view.leaves.map(leaveRecordOf)
  const due = Object.entries(entries).flatMap(([personId, entry]) => {
    const own = requests.filter((leave) => leave.personId === personId)
    const { status } = entry.found
    const isExcused = status === 'leave' || status === 'exempt' || isSuspended(own, session) || isExempted(own, session)
    return isExcused ? [] : [{ personId, entry, asks: undecidedLeave(own, session).length > 0 }]
  })
  const missing = due.filter(({ entry, asks }) => entry.found.status === 'absent' && !entry.unconfirmed && !asks).map(({ personId }) => personId)
  return missing.length === 0 ? null : { kind: 'missing', sessionId, expected: due.length, missing }
}

/** Of activities that nobody has sent a record of. One operation where the moment of some has come. */
async function recordsAskedFor({ activities }: StudioView, from: number, { database, now }: Surroundings): Promise<Occasion[]> {
  const moments = recordMomentsBetween(knownSessions(activities), from, now)
  if (moments.length === 0) return []
  const ids = moments.map(({ activityId }) => activityId)
  const written = await database.find('activity_records', { _id: command.in(ids) }, { limit: ids.length, fields: ['_id'] })
  const open = moments.filter(({ activityId }) => !written.some(({ _id }) => _id === activityId))
  return open.map(({ activityId, at }) => occasion(`remind_${activityId}_${at}_record`, { kind: 'record-asked', activityId }, now))
}

/** What waits for the hosts. */
function waitingIn({ leaves, sheets }: StudioView): Waiting[] {
  const requests = leaves.filter(({ kind, state }) => kind !== 'suspension' && state === 'waiting')
  const appeals = sheets.filter(({ state }) => state === 'closed').flatMap(({ entries }) => Object.values(entries).flatMap(({ appeal }) => (appeal?.state === 'waiting' ? [appeal.at] : [])))
  return [...requests.map(({ askedAt }): Waiting => ({ what: 'leave', since: askedAt })), ...appeals.map((since): Waiting => ({ what: 'appeal', since }))]
}
