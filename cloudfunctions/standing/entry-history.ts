import { everIn } from '../../domain/studio/membership'
import { command } from '../kit/database'
import type { Fact } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { callerFinder } from './caller'
import { actorOf } from './case-people'
import type { StandingHandlers } from './handlers'
import { factsAbout, historyRowsOf } from './history'
import { namesOf } from './names'
import { entrySubject } from './sheet-wish'
import { readStudio } from './studio-view'

const mostRows = 200

/** Three operations, two of them side by side; one more where somebody of elsewhere asks or has decided. */
export const entryHistory: StandingHandlers['entryHistory'] = async ({ studioId, sessionId, personId }, context) => {
  const { database, now } = context
  const view = await readStudio(database, studioId)
  const caller = await callerFinder(context)(view)
  const { isHost, isOffice } = actorOf(caller, view, now)
  const isOwn = caller._id === personId && everIn(caller.memberships, studioId, now)
  if (!isHost && !isOffice && !isOwn) throw refuse('NOT_ALLOWED')
  const subject = entrySubject(sessionId, personId)
  const [about, ofSheet] = await Promise.all([
    factsAbout(database, subject),
    database.find('facts', { subjects: sessionId, studioId, kind: command.in(ofEverybody) }, { limit: mostRows, order: [['at', 'asc']] }),
  ])
  const found = [...about.filter((fact) => fact.studioId === studioId && !ofEverybody.includes(fact.kind)), ...ofSheet].sort((a, b) => a.at - b.at)
  const rows = (isHost || isOffice ? found : asForMember(personId, found)).map((fact) => asFor(personId, fact))
  return { rows: historyRowsOf(rows, await namesOf(view, rows.map(({ by }) => by), database)) }
}

const ofEverybody: Fact['kind'][] = ['sheet.closed', 'sheet.reopened', 'sheet.cancelled']

/** Nothing of a sheet that does not name them; and why it was opened again may concern somebody else. */
function asForMember(personId: string, facts: readonly Fact[]): Fact[] {
  const isNamed = facts.some(({ kind, detail: { found } }) => !ofEverybody.includes(kind) || (isRecord(found) && personId in found))
  return isNamed ? facts.map((fact) => (fact.kind === 'sheet.reopened' ? { ...fact, texts: {} } : fact)) : []
}

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
