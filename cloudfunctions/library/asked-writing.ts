import type { InputOf } from '../../contract/index'
import { askingMessages } from '../../domain/reflection/asking-telling'
import { membersToTell } from '../../domain/reflection/asking'
import { beginningOfDay, chinaDay } from '../../domain/shared/china-day'
import type { Context } from '../kit/context'
import { hosts, requireRole } from '../kit/context'
import type { Transaction } from '../kit/database'
import { isTakenId } from '../kit/database-failure'
import type { Activity, AskingDocument, Person, Studio } from '../kit/documents'
import { fingerprintOf } from '../kit/fingerprint'
import { postMessages } from '../kit/outbox-due'
import { peopleOfStudio } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import { endOfDay, messageDocuments } from './asked-document'
import type { LibraryHandlers } from './handlers'

type Wish = InputOf<'library.askForReflections'>
type Answer = { version: number; people: number }

/** A term is part of a year. */
const longestTermDays = 366

/** Seven operations and one for each hundred members; two more on an activity, three where it was asked on it before. */
export const askForReflections: LibraryHandlers['askForReflections'] = async (wish, context) => {
  const { database, now } = context
  const [{ sender, studio, activity, there, others }, found] = await Promise.all([readSurroundings(wish, context), peopleOfStudio(database, wish.studioId)])
  const people = found.map(({ _id: personId, memberships }) => ({ personId, memberships }))
  const madeBy = fingerprintOf(wish)
  if (there !== undefined) return sameWish(there)
  requireDays(wish, now)
  if (wish.what.kind === 'activity') requireActivity(activity, others)

  const asking = newAsking(wish, { sender, studio, activity, madeBy }, now)
  const told = membersToTell(asking, people, now)
  if (told.length === 0) throw refuse('NOBODY_THERE')
  try {
    await database.transaction(async (transaction) => {
      if (asking.what.kind === 'activity') await claimActivity(transaction, asking.what.activityId, wish.id)
      await transaction.insert('asked_reflections', asking)
      await postMessages(transaction, asking, messageDocuments(asking, askingMessages({ ...asking, id: wish.id }, 'asked', 1, told, now)))
    })
  } catch (error) {
    if (!isTakenId(error)) throw error
    // Sent twice at once: the other one was first.
    const taken = await database.first('asked_reflections', { _id: wish.id })
    if (taken === null) throw refuse('ID_TAKEN')
    return sameWish(taken)
  }
  return { version: 1, people: told.length }

  function sameWish(as: AskingDocument): Answer {
    if (as.by !== sender._id || as.madeBy !== madeBy) throw refuse('ID_TAKEN')
    return { version: 1, people: membersToTell(as, people, as.at).length }
  }
}

type Surroundings = { sender: Person; studio: Studio; activity: Activity | undefined; there: AskingDocument | undefined; others: AskingDocument[] }

/** Who asks, of which studio, on what, and what else is asked on it; refuses NOT_ALLOWED to who is not its host. One operation. */
async function readSurroundings({ id, studioId, what }: Wish, { database, openid, now }: Context): Promise<Surroundings> {
  const byId = (value: string) => ({ let: { person: '$_id' }, match: [{ field: '_id', is: 'eq', value }] }) as const
  const activityId = what.kind === 'activity' ? what.activityId : ''
  const joins = {
    studios: { collection: 'studios', ...byId(studioId) },
    activities: { collection: 'activities', ...byId(activityId) },
    there: { collection: 'asked_reflections', ...byId(id) },
    others: {
      collection: 'asked_reflections',
      let: { person: '$_id' },
      match: [
        { field: 'studioId', is: 'eq', value: studioId },
        { field: 'what.activityId', is: 'eq', value: activityId },
        { field: 'withdrawn', is: 'eq', value: null },
      ],
    },
  } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { studios: [studio], activities: [activity], there: [there], others, ...sender } = found
  requireRole(sender, studioId, hosts, now)
  if (studio === undefined || (what.kind === 'activity' && activity?.studioId !== studioId)) throw refuse('NOT_FOUND')
  return { sender, studio, activity, there, others }
}

function requireDays({ what, dueDay }: Wish, now: number): void {
  if (dueDay < chinaDay(now)) throw refuse('IN_THE_PAST', { field: 'dueDay' })
  if (what.kind === 'term' && (what.firstDay > dueDay || dueDay - what.firstDay > longestTermDays)) throw refuse('BAD_INPUT', { field: 'what.firstDay' })
}

function requireActivity(activity: Activity | undefined, others: readonly AskingDocument[]): void {
  if (activity === undefined) throw refuse('NOT_FOUND')
  if (activity.cancelled !== null) throw refuse('CANCELLED')
  if (others.length > 0) throw refuse('ASKED_FOR_ALREADY')
}

/** The activity names what is asked on it: of two who ask at once both write it, so that one has to look again. */
async function claimActivity(transaction: Transaction, activityId: string, askingId: string): Promise<void> {
  const there = await transaction.get('activities', activityId)
  if (there === null) throw refuse('NOT_FOUND')
  if (there.cancelled !== null) throw refuse('CANCELLED')
  const before = there.askingId === undefined || there.askingId === askingId ? null : await transaction.get('asked_reflections', there.askingId)
  if (before?.withdrawn === null) throw refuse('ASKED_FOR_ALREADY')
  await transaction.update('activities', activityId, { askingId })
}

type Around = Pick<Surroundings, 'sender' | 'studio' | 'activity'> & { madeBy: string }

function newAsking({ id, what, dueDay, leastCharacters, prompts }: Wish, { sender, studio, activity, madeBy }: Around, now: number): AskingDocument {
  return {
    _id: id,
    schoolId: studio.schoolId,
    studioId: studio._id,
    studioName: studio.name,
    activityTitle: activity?.title ?? '',
    roster: activity?.roster ?? { kind: 'all' },
    what: what.kind === 'activity' ? what : { kind: 'term', count: what.count },
    from: beginningOfDay(what.kind === 'activity' ? chinaDay(now) : what.firstDay),
    dueAt: endOfDay(dueDay),
    leastCharacters,
    prompts,
    by: sender._id,
    byName: sender.name,
    at: now,
    version: 1,
    former: [],
    withdrawn: null,
    reminded: null,
    madeBy,
    revisedBy: '',
  }
}
