import { hosts, readCaller, requireRole } from '../kit/context'
import { goingOnAfter } from '../kit/paging'
import { refuse } from '../kit/refuse'
import { askingBriefOf } from './asked-brief'
import type { LibraryHandlers } from './handlers'

const pageLength = 20

/** Two operations side by side, three with an activity. */
export const askings: LibraryHandlers['askings'] = async ({ studioId, activityId, after }, context) => {
  const { database, now } = context
  const where = { studioId, ...(activityId === undefined ? {} : { 'what.activityId': activityId }) }
  const [caller, found, activity] = await Promise.all([
    readCaller(context),
    database.find('asked_reflections', goingOnAfter(where, after), { limit: pageLength, order: [['at', 'desc'], ['_id', 'desc']] }),
    activityId === undefined ? null : database.first('activities', { _id: activityId }),
  ])
  requireRole(caller, studioId, hosts, now)
  if (activityId !== undefined && activity?.studioId !== studioId) throw refuse('NOT_FOUND')
  const last = found.length === pageLength ? found.at(-1) : undefined
  return {
    askings: found.map(askingBriefOf),
    activity: activity === null ? null : { id: activity._id, title: activity.title, endsAt: activity.endsAt, cancelled: activity.cancelled !== null },
    next: last === undefined ? null : { at: last.at, id: last._id },
  }
}
