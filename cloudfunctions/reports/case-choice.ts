import type { CaseChoice } from '../../domain/attendance/case'
import type { HistoryRow } from '../standing/history'

export const erased = '（文字已按规定删除）'

/** What was decided by a row of a case's log: its codes and, for the conditions, its text. Null where nothing was. */
export function choiceIn({ detail, texts }: Pick<HistoryRow, 'detail' | 'texts'>): CaseChoice | null {
  const { kind, endsAt, lookAgainAt } = detail
  if (kind === 'continue') return { kind }
  if (kind === 'conditions' && typeof lookAgainAt === 'number') return { kind, lookAgainAt, conditions: texts['conditions'] ?? erased }
  if (kind === 'discontinue' && typeof endsAt === 'number') return { kind, endsAt }
  return null
}
