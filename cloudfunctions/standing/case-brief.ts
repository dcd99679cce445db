import type * as z from 'zod/mini'
import type { caseBrief } from '../../contract/standing-shapes'
import type { CaseDocument } from '../kit/documents'

export type CaseBrief = z.input<typeof caseBrief>

/** A case as it stands in a list. */
export function caseBriefOf(one: CaseDocument, studioName: string, personName: string): CaseBrief {
  const { _id, studioId, personId, stage, openedAt, statementUntil, decideUntil, statement, decision, version } = one
  return {
    id: _id,
    studioId,
    studioName,
    person: { id: personId, name: personName },
    stage,
    openedAt,
    statementUntil,
    decideUntil,
    hasStatement: statement !== null,
    decisionKind: decision?.kind ?? null,
    version,
  }
}
