import type { OutputOf } from '../../../contract/index'
import type { CaseType } from '../../../domain/library/case-types'
import { namedType } from '../../../domain/library/case-types'
import type { LibraryCase } from '../../kit/documents'

export type CaseCard = OutputOf<'library.cases'>['cases'][number]
type Listed = Pick<LibraryCase, '_id' | 'card' | 'studioId' | 'studioName' | 'at' | 'flow' | 'uses'>

/** What a card is made of: all but what was written. */
export const cardFields = ['card', 'studioId', 'studioName', 'at', 'flow', 'uses'] as const

export function caseCardOf({ _id: id, card, studioId, studioName, at, flow, uses }: Listed, types: readonly CaseType[]): CaseCard {
  const { title, type, stage, tags, authors, excerpt } = card
  return { id, title, type: namedType(types, type), stage, tags, authors, studio: { id: studioId, name: studioName }, excerpt, at, featured: flow.featured !== null, uses }
}
