import type { AttendancePolicy } from '../../domain/attendance/policy'
import { policyAt } from '../../domain/attendance/policy'
import type { Database } from './database'
import { command } from './database'
import type { Studio } from './documents'
import { refuse } from './refuse'

export async function findStudio(database: Database, studioId: string): Promise<Studio> {
  const studio = await database.first('studios', { _id: studioId })
  if (studio === null) throw refuse('NOT_FOUND')
  return studio
}

/** By id; a person belongs to few. */
export async function findStudios(database: Database, studioIds: readonly string[]): Promise<Map<string, Studio>> {
  if (studioIds.length === 0) return new Map()
  const found = await database.find('studios', { _id: command.in([...studioIds]) }, { limit: 100 })
  return new Map(found.map((studio) => [studio._id, studio]))
}

/** The rules by which a session is judged: those in force at its end. */
export function policyOf({ policies }: Studio, { endsAt }: { endsAt: number }): AttendancePolicy {
  return policyAt(policies, endsAt)
}
