import { membershipIn } from '../../domain/studio/membership'
import { command } from '../kit/database'
import type { Fact } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { callerFinder } from './caller'
import { actorOf } from './case-people'
import type { StandingHandlers } from './handlers'
import { historyRowsOf } from './history'
import { namesOf } from './names'
import { entrySubject } from './sheet-wish'
import { readStudio } from './studio-view'

const mostRows = 200

/** Two operations, one more where somebody of elsewhere asks or has decided. */
export const entryHistory: StandingHandlers['entryHistory'] = async ({ studioId, sessionId, personId }, context) => {
  const { database, now } = context
  const view = await readStudio(database, studioId)
  const caller = await callerFinder(context)(view)
  const { isHost, isOffice } = actorOf(caller, view, now)
  const isOwn = caller._id === personId && membershipIn(caller.memberships, studioId, now) !== null
  if (!isHost && !isOffice && !isOwn) throw refuse('NOT_ALLOWED')
  const subject = entrySubject(sessionId, personId)
  const found = await database.find('facts', { subjects: command.in([sessionId, subject]), studioId }, { limit: mostRows, order: [['at', 'asc']] })
  const own = found.filter(({ subjects, kind }) => subjects.includes(subject) || ofEverybody.has(kind)).map((fact) => asFor(personId, fact))
  return { rows: historyRowsOf(own, await namesOf(view, own.map(({ by }) => by), database)) }
}

const ofEverybody = new Set<Fact['kind']>(['sheet.closed', 'sheet.reopened', 'sheet.cancelled'])

/** What the row says of one person: others' marks are nobody's business. */
function asFor(personId: string, fact: Fact): Fact {
  const { found, changes, ...detail } = fact.detail
  const own = isRecord(found) ? { found: found[personId] ?? null } : {}
  const change = Array.isArray(changes) ? { change: changes.find((one) => isRecord(one) && one['personId'] === personId) as unknown } : {}
  return { ...fact, detail: { ...detail, ...own, ...change } }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
