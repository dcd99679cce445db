import { isOffice, readPlacedCaller } from '../../kit/context'
import { command } from '../../kit/database'
import { goingOnAfter } from '../../kit/paging'
import { refuse } from '../../kit/refuse'
import type { ReportsHandlers } from '../handlers'
import { progressOf } from './managed'
import { placesOf } from './save-handbook'

const pageLength = 15

/** Two operations, one after the other. */
export const handbooks: ReportsHandlers['handbooks'] = async ({ after }, context) => {
  const { database, now } = context
  const maker = await readPlacedCaller(context)
  const studios = placesOf(maker, now)
  if (studios.length === 0) throw refuse('NOT_ALLOWED')
  const { person } = maker
  const where = isOffice(person, person.schoolId) ? { schoolId: person.schoolId } : { studioId: command.in(studios.map(({ id }) => id)) }
  const found = await database.find('handbooks', goingOnAfter(where, after), { limit: pageLength + 1, order: [['at', 'desc'], ['_id', 'desc']] })
  const page = found.slice(0, pageLength)
  const last = found.length > pageLength ? page.at(-1) : undefined
  return {
    handbooks: page.map((one) => ({ id: one._id, title: one.title, studioName: one.studioName, items: one.items.length, at: one.at, progress: progressOf(one, now) })),
    studios,
    next: last === undefined ? null : { at: last.at, id: last._id },
  }
}
