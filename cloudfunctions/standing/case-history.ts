import type { CaseDocument, Fact } from '../kit/documents'
import type { HistoryRow } from './history'
import { historyRowsOf } from './history'

/** What of a row's detail concerns its case and nobody else. */
const fields = ['stage', 'round', 'kind', 'endsAt', 'lookAgainAt'] as const

/**
 * The steps of a case in order of time. What closed it was done elsewhere (a correction, a leave, another plan) and may concern others, too:
 * of that only the kind is told.
 */
export function caseHistory({ _id }: Pick<CaseDocument, '_id'>, facts: readonly Fact[], names: ReadonlyMap<string, string>): HistoryRow[] {
  return facts.flatMap((fact) => {
    const steps = historyRowsOf([fact], names)
    if (fact.kind.startsWith('case.')) return steps.map((row) => ({ ...row, detail: ownDetail(row) }))
    return closes(fact, _id) ? steps.map((row) => ({ ...row, kind: 'case.closed', texts: {}, detail: { cause: fact.kind } })) : []
  })
}

function closes({ events }: Fact, caseId: string): boolean {
  return events.some((event) => event.kind === 'case-changed' && event.caseId === caseId && event.stage === 'closed')
}

function ownDetail({ detail }: HistoryRow): HistoryRow['detail'] {
  return Object.fromEntries(fields.flatMap((field) => (field in detail ? [[field, detail[field]]] : [])))
}
