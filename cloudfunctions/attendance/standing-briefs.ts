import type { OutputOf } from '../../contract/index'
import { policyAt } from '../../domain/attendance/policy'
import type { Membership } from '../../domain/studio/membership'
import { isOffice } from '../kit/context'
import type { Person } from '../kit/documents'
import { isOfSchool } from '../kit/outbox-due'
import type { KnownStudio } from '../kit/people-repository'
import type { WaitingFor } from './desk-waiting'
import { nothingWaits } from './desk-waiting'

type Today = OutputOf<'attendance.today'>
type StudioOfMine = Today['studios'][number]

/** What waits for a host besides standings. */
type Around = { waiting: WaitingFor; now: number }

/** A studio as one of its people finds it on the home page: a member their own standing, a host what is to be looked after. */
export function studioOfMine({ studio, standings }: KnownStudio, personId: string, { role, counted }: Membership, { waiting, now }: Around): StudioOfMine {
  const figures = counted ? standings?.figures[personId] : undefined
  const { unit, line, period } = policyAt(studio.policies, now)
  return {
    id: studio._id,
    name: studio.name,
    role,
    counted,
    standing: figures === undefined ? null : { ...figures, unit, line, period },
    desk: role !== 'host' || standings === null ? null : { ...standings.counts, ...standings.waiting, ...(waiting.studios.get(studio._id) ?? nothingWaits) },
  }
}

/** What the office finds there; null for everybody else. */
export function schoolInFigures(person: Person, { office, standings }: WaitingFor): Today['office'] {
  if (!isOffice(person, person.schoolId)) return null
  const studios = standings.filter((row) => !isOfSchool(row))
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
  return { studios: studios.length, ...sum, ...office }
}
