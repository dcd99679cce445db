import { activeMemberships } from '../../domain/studio/membership'
import { startOfChinaDay } from '../../domain/shared/china-day'
import { credentialFor, isExpert } from '../kit/context'
import type { Activity } from '../kit/documents'
import { findPersonWithStandings } from '../kit/people-repository'
import { askableNow } from '../kit/post'
import { comingWithRooms } from './activity-repository'
import { briefOf } from './briefs'
import type { AttendanceHandlers } from './handlers'
import { marksSince } from './mark-repository'
import { waitingFor } from './desk-waiting'
import { schoolInFigures, studioOfMine } from './standing-briefs'

/** So many are read, the soonest to end; so many of them, the next to begin, are shown. */
const mostRead = 40
const mostShown = 10

/** Three operations, four for hosts, experts and the office, two after another. */
export const today: AttendanceHandlers['today'] = async (_input, context) => {
  const { database, openid, now } = context
  const caller = await findPersonWithStandings(database, openid)
  if (caller === null) return { person: null, studios: [], office: null, casesToReview: null, activities: [], messages: { unread: 0, mayAsk: [] }, credential: null }

  const { person, studios, post } = caller
  const memberships = activeMemberships(person.memberships, now)
  const studioIds = memberships.map(({ studioId }) => studioId)
  const dayBegan = startOfChinaDay(now)
  const isStaff = memberships.some(({ role }) => role !== 'member')
  const [found, marks, waiting] = await Promise.all([
    comingWithRooms(database, studioIds, dayBegan, mostRead),
    marksSince(database, dayBegan, isStaff ? { studioIds } : { personId: person._id }),
    waitingFor(database, person, memberships, now),
  ])
  const rooms = new Map(found.flatMap((activity) => activity.rooms.map((room) => [room._id, room])))
  const shown = found.filter(({ cancelled }) => cancelled === null).sort((a, b) => nextStart(a, dayBegan) - nextStart(b, dayBegan)).slice(0, mostShown)
  return {
    person: { id: person._id, name: person.name },
    studios: memberships.flatMap((membership) => {
      const known = studios.get(membership.studioId)
      return known === undefined ? [] : [studioOfMine(known, person._id, membership, { waiting, now })]
    }),
    office: schoolInFigures(person, waiting),
    casesToReview: isExpert(person, person.schoolId) ? waiting.expert : null,
    activities: shown.flatMap((activity) => {
      const known = studios.get(activity.studioId)
      return known === undefined ? [] : [sinceToday(briefOf(activity, known.studio, person, { marks, rooms, complete: isStaff }, now), dayBegan)]
    }),
    messages: { unread: post.unread.length, mayAsk: askableNow(post.correspondence, now) },
    credential: credentialFor(person, context),
  }
}

/** When the first session that has not ended before today begins. */
function nextStart({ sessions, startsAt }: Activity, dayBegan: number): number {
  return sessions.find(({ endsAt }) => endsAt >= dayBegan)?.startsAt ?? startsAt
}

/** Marks of earlier days are not read here, so neither are sessions of earlier days shown. */
function sinceToday<Brief extends { sessions: { endsAt: number }[] }>(brief: Brief, dayBegan: number): Brief {
  return { ...brief, sessions: brief.sessions.filter(({ endsAt }) => endsAt >= dayBegan) }
}
