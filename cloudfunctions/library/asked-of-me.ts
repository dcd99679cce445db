import { membersToTell, stateOfMember } from '../../domain/reflection/asking'
import { activeMemberships } from '../../domain/studio/membership'
import { handedFields, handedOf } from '../kit/asked-reading'
import { readCaller } from '../kit/context'
import { command } from '../kit/database'
import { askingBriefOf } from './asked-brief'
import type { LibraryHandlers } from './handlers'

const shownForMs = 60 * 86_400_000
/** More than that nobody asks of one person in so short a time. */
const mostShown = 100

const unpurged = { field: 'purgeAt', is: 'eq', value: null } as const

/** Two operations one after another, however many studios ask; one for who is in none. */
export const askedOfMe: LibraryHandlers['askedOfMe'] = async (_input, context) => {
  const { database, now } = context
  const { _id: personId, memberships } = await readCaller(context)
  const me = { personId, memberships }
  const studioIds = activeMemberships(memberships, now).map(({ studioId }) => studioId)
  if (studioIds.length === 0) return { askings: [] }
  const mine = { field: 'authorId', is: 'eq', value: personId } as const
  // What can count for each of them, and no more.
  const joins = {
    onActivity: { collection: 'reflections', let: { activity: '$what.activityId' }, match: [mine, unpurged, { field: 'activityId', is: 'eq', variable: 'activity' }], fields: handedFields },
    inTerm: { collection: 'reflections', let: { from: '$from' }, match: [mine, unpurged, { field: 'createdAt', is: 'gte', variable: 'from' }], fields: handedFields },
  } as const
  const where = { studioId: command.in(studioIds), dueAt: command.gte(now - shownForMs) }
  const found = await database.findJoined('asked_reflections', where, joins, { limit: mostShown, order: [['dueAt', 'desc']] })
  return {
    askings: found
      .filter(({ withdrawn }) => withdrawn === null || now - withdrawn.at <= shownForMs)
      .flatMap(({ onActivity, inTerm, ...asking }) => {
        if (membersToTell(asking, [me], now).length === 0) return []
        const handed = (asking.what.kind === 'activity' ? onActivity : inTerm).map((reflection) => handedOf(reflection, now))
        const state = stateOfMember(asking, me, handed, now)
        return state === null ? [] : [{ ...askingBriefOf(asking), ...state }]
      })
      .sort((a, b) => a.dueAt - b.dueAt || a.askedAt - b.askedAt),
  }
}
