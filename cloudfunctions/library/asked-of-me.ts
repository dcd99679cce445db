import { membersToTell, stateOfMember } from '../../domain/reflection/asking'
import { handedFields, handedOf } from '../kit/asked-reading'
import { refuse } from '../kit/refuse'
import { askingBriefOf } from './asked-brief'
import type { LibraryHandlers } from './handlers'

const shownForMs = 60 * 86_400_000

/** One operation, however many studios ask. */
export const askedOfMe: LibraryHandlers['askedOfMe'] = async (_input, { database, openid, now }) => {
  const joins = {
    askings: { collection: 'asked_reflections', local: 'memberships.studioId', foreign: 'studioId' },
    reflections: {
      collection: 'reflections',
      let: { person: '$_id' },
      match: [
        { field: 'authorId', is: 'eq', variable: 'person' },
        { field: 'purgeAt', is: 'eq', value: null },
      ],
      fields: handedFields,
    },
  } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { askings, reflections, _id: personId, memberships } = found
  const me = { personId, memberships }
  const handed = reflections.map((reflection) => handedOf(reflection, now))
  const recent = askings.filter(({ dueAt, withdrawn }) => now - (withdrawn?.at ?? dueAt) <= shownForMs)
  return {
    askings: recent
      .flatMap((asking) => {
        const state = membersToTell(asking, [me], now).length === 0 ? null : stateOfMember(asking, me, handed, now)
        return state === null ? [] : [{ ...askingBriefOf(asking), ...state }]
      })
      .sort((a, b) => a.dueAt - b.dueAt),
  }
}
