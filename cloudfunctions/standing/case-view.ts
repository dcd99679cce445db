import type { Standing } from '../../domain/attendance/standing'
import type { Database } from '../kit/database'
import type { CaseDocument } from '../kit/documents'
import { standingOf } from './case-review'
import type { StudioView } from './studio-view'
import { readStudio } from './studio-view'

/** A case with the studio as far back as its period began. `standing`: as it is now; null for whoever is not counted at all. */
export type CaseView = { view: StudioView; one: CaseDocument; standing: Standing | null }

/** Null where there is no such case. One operation; two more where its period is settled. Refuses NOT_FOUND where there is no such studio. */
export async function readCaseView(database: Database, caseId: string, now: number): Promise<{ view: StudioView; found: CaseView | null }> {
  const studioId = studioIdOfCase(caseId)
  const view = await readStudio(database, studioId)
  const one = view.cases.find(({ _id }) => _id === caseId) ?? (await database.first('cases', { _id: caseId }))
  if (one?.studioId !== studioId) return { view, found: null }
  const whole = one.period.from < view.standings.readFrom ? await readStudio(database, studioId, one.period.from) : view
  return { view, found: { view: whole, one, standing: standingOf(one, whole, [], now) } }
}

export function studioIdOfCase(caseId: string): string {
  return caseId.slice(0, 11)
}
