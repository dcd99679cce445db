import type { OutputOf } from '../../contract/index'
import { covers } from '../../domain/attendance/leave-cover'
import { placeOnRoster } from '../../domain/attendance/roster'
import type { Person } from '../kit/documents'
import type { StudioView } from './studio-view'
import { leaveRecordOf } from './studio-view'

type Coming = OutputOf<'standing.person'>['coming'][number]

const mostShown = 20
/** What says most about a session first. */
const states = ['approved', 'waiting', 'returned'] as const

/** Required sessions that have not ended at which the person is expected, the next first, with what was asked for. */
export function comingSessions(view: StudioView, { _id: personId, memberships }: Person, now: number): Coming[] {
  const counted = memberships.filter((one) => one.counted)
  const requests = view.leaves.filter((leave) => leave.personId === personId).map(leaveRecordOf)
  return view.activities
    .filter(({ cancelled, required }) => cancelled === null && required)
    .flatMap(({ _id: activityId, title, roster, sessions }) =>
      sessions
        .filter(({ endsAt }) => endsAt > now && placeOnRoster(roster, view.studio._id, personId, counted, endsAt) === 'expected')
        .map(({ id: sessionId, startsAt, endsAt }): Coming => {
          const covering = requests.filter((request) => covers(request, { sessionId, startsAt, endsAt }))
          const leave = states.find((state) => covering.some((request) => request.state === state)) ?? null
          return { sessionId, activityId, title, startsAt, endsAt, leave }
        }),
    )
    .sort((a, b) => a.startsAt - b.startsAt)
    .slice(0, mostShown)
}
