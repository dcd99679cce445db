import { judgeStanding } from '../../domain/attendance/judge-standing'
import type { Period } from '../../domain/attendance/period'
import { periodAt } from '../../domain/attendance/period'
import { policyAt } from '../../domain/attendance/policy'
import type { Standing } from '../../domain/attendance/standing'
import type { Database } from '../kit/database'
import type { LeaveDocument, Person, SheetDocument } from '../kit/documents'
import type { StudioView } from './studio-view'
import { leaveRecordOf } from './studio-view'

/** Sessions of the whole cycle. */
export type CycleTotals = { due: number; attended: number; absent: number }

/** What lies before the periods that are still judged, of one person. */
export type EarlierRecord = { sheets: SheetDocument[]; leaves: LeaveDocument[] }

/** One operation; none where the cycle began with what is still judged. */
export async function earlierRecord(database: Database, { studio, standings: { readFrom } }: StudioView, personId: string): Promise<EarlierRecord> {
  if (readFrom <= studio.cycle.from) return { sheets: [], leaves: [] }
  const ofStudio = { let: { studio: '$_id' }, match: [{ field: 'studioId', is: 'eq', variable: 'studio' }] } as const
  const joins = {
    sheets: {
      collection: 'sheets',
      let: ofStudio.let,
      match: [...ofStudio.match, { field: 'endsAt', is: 'gte', value: studio.cycle.from }, { field: 'endsAt', is: 'lt', value: readFrom }],
      fields: ['sessionId', 'startsAt', 'endsAt', 'tenthsOfHours', 'required', 'state', `entries.${personId}`],
    },
    leaves: { collection: 'leaves', let: {}, match: [{ field: 'personId', is: 'eq', value: personId }, { field: 'studioId', is: 'eq', value: studio._id }] },
  } as const
  const [found] = await database.findJoined('studios', { _id: studio._id }, joins, { limit: 1 })
  return found ?? { sheets: [], leaves: [] }
}

/** Each period judged by itself, those that are settled and those that are not, and added up. @param standings of the periods that are not settled. */
export function cycleTotals({ studio }: StudioView, { _id: personId, memberships }: Person, standings: readonly Standing[], { sheets, leaves }: EarlierRecord, now: number): CycleTotals {
  const { policies, _id: studioId } = studio
  const requests = leaves.map(leaveRecordOf)
  const settled = periodsOf(sheets, studio).map((period) =>
    judgeStanding({ personId, memberships }, { studioId, period, policies, sheets, openSessions: [], leaves: requests }, now),
  )
  return [...settled, ...standings].map(totalsOf).reduce(sum, { due: 0, attended: 0, absent: 0 })
}

function periodsOf(sheets: readonly SheetDocument[], { policies, cycle }: StudioView['studio']): Period[] {
  const periods = sheets.map(({ endsAt }) => periodAt(endsAt, policyAt(policies, endsAt).period, cycle))
  return [...new Map(periods.map((period) => [period.from, period])).values()]
}

function totalsOf({ dueSessions, counted, sessions }: Standing): CycleTotals {
  const there = sessions.filter(({ due, status }) => due && wasThere(status))
  return { due: dueSessions, attended: there.length, absent: counted.length }
}

/** 到 + 迟 + 退. Source: PRODUCT.md, 出勤率. */
export function wasThere(status: Standing['sessions'][number]['status']): boolean {
  return status === 'present' || status === 'late' || status === 'left'
}

function sum(a: CycleTotals, b: CycleTotals): CycleTotals {
  return { due: a.due + b.due, attended: a.attended + b.attended, absent: a.absent + b.absent }
}
