import { isOpenCase } from '../../domain/attendance/case'
import { membershipIn } from '../../domain/studio/membership'
import { isOffice, readCaller } from '../kit/context'
import type { Database } from '../kit/database'
import type { LeaveDocument, Person, School } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { caseBriefOf } from './case-brief'
import type { StandingHandlers } from './handlers'
import { leaveBriefOf } from './leave-brief'

/** A school has at most so many studios. */
const mostStudios = 200

/** Three operations, two after another. Figures are those that were computed last. */
export const school: StandingHandlers['school'] = async (_input, context) => {
  const { database, now } = context
  const caller = await readCaller(context)
  const { schoolId } = caller
  if (!isOffice(caller, schoolId)) throw refuse('NOT_ALLOWED')
  const [found, studios] = await Promise.all([database.first('schools', { _id: schoolId }), readStudios(database, schoolId)])
  return {
    schoolName: found?.name ?? '',
    studios: studios
      .map(({ studio: { _id, name }, standings: { counts }, people, cases }) => ({
        id: _id,
        name,
        hostNames: people
          .filter((person) => isHost(person, _id, now))
          .map((person) => person.name)
          .sort((a, b) => a.localeCompare(b, 'zh-CN')),
        members: counts.members,
        warnings: counts.warning,
        overSoFar: counts.overSoFar,
        certain: counts.certain,
        openCases: cases.filter(isOpenCase).length,
      }))
      .sort((a, b) => b.certain - a.certain || b.overSoFar - a.overSoFar || b.warnings - a.warnings || a.name.localeCompare(b.name, 'zh-CN')),
    cases: studios
      .flatMap(({ studio, cases, names }) =>
        cases
          .filter(isOpenCase)
          .map((one) => caseBriefOf(one, studio.name, names.get(one.personId) ?? '')),
      )
      .sort((a, b) => a.openedAt - b.openedAt),
    suspensions: studios
      .flatMap(({ studio, suspensions, names }) => suspensions.map((leave) => ({ ...leaveBriefOf(leave, studio, names, []), studioName: studio.name })))
      .sort((a, b) => a.askedAt - b.askedAt),
  }
}

function suspensionsThatAre(state: LeaveDocument['state']) {
  return {
    collection: 'leaves',
    let: { studio: '$studioId' },
    match: [
      { field: 'studioId', is: 'eq', variable: 'studio' },
      { field: 'kind', is: 'eq', value: 'suspension' },
      { field: 'state', is: 'eq', value: state },
    ],
  } as const
}

const joins = {
  studios: { collection: 'studios', local: 'studioId', foreign: '_id' },
  people: { collection: 'people', local: 'studioId', foreign: 'memberships.studioId' },
  cases: { collection: 'cases', local: 'studioId', foreign: 'studioId' },
  waiting: suspensionsThatAre('waiting'),
  returned: suspensionsThatAre('returned'),
} as const

async function readStudios(database: Database, schoolId: School['_id']) {
  const found = await database.findJoined('standings', { schoolId }, joins, { limit: mostStudios })
  return found.flatMap(({ studios, people, cases, waiting, returned, ...standings }) => {
    const [studio] = studios
    const names = new Map(people.map(({ _id, name }) => [_id, name]))
    return studio === undefined ? [] : [{ studio, standings, people, cases, suspensions: [...waiting, ...returned], names }]
  })
}

function isHost({ memberships }: Person, studioId: string, now: number): boolean {
  return membershipIn(memberships, studioId, now)?.role === 'host'
}
