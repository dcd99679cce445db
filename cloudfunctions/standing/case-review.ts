import type { StandingEvent } from '../../domain/attendance/events'
import type { CaseDocument } from '../kit/documents'
import type { JudgedPeriod } from './settle'
import type { StudioView } from './studio-view'

/** What becomes of open cases when standings change: a line that is uncertain again closes them and tells whoever had been told; else their numbers follow. */
export function reviewCases(_view: StudioView, _judged: readonly JudgedPeriod[], _factId: string, _now: number): { cases: CaseDocument[]; events: StandingEvent[] } {
  return { cases: [], events: [] }
}
