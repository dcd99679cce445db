import type { OutputOf } from '../../contract/index'
import { covers, leaveWindowEndsAt } from '../../domain/attendance/leave-cover'
import { placeOnRoster } from '../../domain/attendance/roster'
import type { Person } from '../kit/documents'
import type { StudioView } from './studio-view'
import { leaveRecordOf, policyNow } from './studio-view'

type Coming = OutputOf<'standing.person'>['coming'][number]

const mostShown = 20
/** What says most about a session first. */
const states = ['approved', 'waiting', 'returned'] as const

/** Required sessions at which the person is expected, the next first, with what was asked for: those to come, and before them what has ended, has no closed sheet yet and can still be asked leave for. */
export function comingSessions(view: StudioView, { _id: personId, memberships }: Person, now: number): Coming[] {
  const counted = memberships.filter((one) => one.counted)
  const requests = view.leaves.filter((leave) => leave.personId === personId).map(leaveRecordOf)
  const policy = policyNow(view, now)
  const closed = new Set(view.sheets.flatMap(({ sessionId, state }) => (state === 'closed' ? [sessionId] : [])))
  const isOpen = ({ id, endsAt }: { id: string; endsAt: number }) => endsAt > now || (!closed.has(id) && now <= leaveWindowEndsAt({ endsAt }, policy))
  return view.activities
    .filter(({ cancelled, required }) => cancelled === null && required)
    .flatMap(({ _id: activityId, title, roster, sessions }) =>
      sessions
        .filter((session) => isOpen(session) && placeOnRoster(roster, view.studio._id, personId, counted, session.endsAt) === 'expected')
        .map(({ id: sessionId, startsAt, endsAt }): Coming => {
          const covering = requests.filter((request) => covers(request, { sessionId, startsAt, endsAt }))
          const leave = states.find((state) => covering.some((request) => request.state === state)) ?? null
          return { sessionId, activityId, title, startsAt, endsAt, leave }
        }),
    )
    .sort((a, b) => a.startsAt - b.startsAt)
    .slice(0, mostShown)
}
