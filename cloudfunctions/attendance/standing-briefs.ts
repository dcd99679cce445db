import type { OutputOf } from '../../contract/index'
import { policyAt } from '../../domain/attendance/policy'
import type { Membership } from '../../domain/studio/membership'
import { isOffice } from '../kit/context'
import type { Database } from '../kit/database'
import type { Person } from '../kit/documents'
import { isOfSchool } from '../kit/outbox-due'
import type { KnownStudio } from '../kit/people-repository'

type Today = OutputOf<'attendance.today'>
type StudioOfMine = Today['studios'][number]

/** A school has at most so many studios. */
const mostStudios = 200

/** What waits for a host besides standings, by studio; null: not counted. */
type Around = { reflections: ReadonlyMap<string, number> | null; now: number }

/** A studio as one of its people finds it on the home page: a member their own standing, a host what is to be looked after. */
export function studioOfMine({ studio, standings }: KnownStudio, personId: string, { role, counted }: Membership, { reflections, now }: Around): StudioOfMine {
  const figures = counted ? standings?.figures[personId] : undefined
  const { unit, line, period } = policyAt(studio.policies, now)
  return {
    id: studio._id,
    name: studio.name,
    role,
    counted,
    standing: figures === undefined ? null : { ...figures, unit, line, period },
    desk: role !== 'host' || standings === null ? null : { ...standings.counts, ...standings.waiting, reflections: reflections === null ? null : (reflections.get(studio._id) ?? 0) },
  }
}

/** What the office finds there; null for everybody else. One operation for the office. */
export async function schoolInFigures(database: Database, person: Person): Promise<Omit<NonNullable<Today['office']>, 'reflections'> | null> {
  const { schoolId } = person
  if (!isOffice(person, schoolId)) return null
  const found = await database.find('standings', { schoolId }, { limit: mostStudios, fields: ['schoolId', 'counts', 'waiting'] })
  const studios = found.filter((row) => !isOfSchool(row))
  const nothing = { warning: 0, overSoFar: 0, certain: 0, suspensions: 0, toSign: 0 }
  const sum = studios.reduce(
    (total, { counts, waiting }) => ({
      warning: total.warning + counts.warning,
      overSoFar: total.overSoFar + counts.overSoFar,
      certain: total.certain + counts.certain,
      suspensions: total.suspensions + waiting.suspensions,
      toSign: total.toSign + waiting.toSign,
    }),
    nothing,
  )
  return { studios: studios.length, ...sum }
}
