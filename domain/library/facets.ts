import type { CaseStage } from './case-words'

export type CaseFilter = { type?: string | undefined; stage?: CaseStage | undefined; tag?: string | undefined; featured?: boolean | undefined }
/** What a published case is listed by. */
export type Listed = { type: string | null; stage: CaseStage | null; tags: readonly string[]; featured: boolean }

/** Every list that a case stands in: each combination of type, stage, one tag and featured, or none of it. Forty-eight at most, with five tags. */
export function caseFacets({ type, stage, tags, featured }: Listed): string[] {
  const types = type === null ? [undefined] : [undefined, type]
  const stages = stage === null ? [undefined] : [undefined, stage]
  const ofTags = [undefined, ...new Set(tags)]
  const choices = featured ? [false, true] : [false]
  return types.flatMap((ofType) =>
    stages.flatMap((ofStage) => choices.flatMap((choice) => ofTags.map((tag) => caseFacet({ type: ofType, stage: ofStage, tag, featured: choice })))),
  )
}

/** The one list that is asked for. */
export function caseFacet({ type, stage, tag, featured = false }: CaseFilter): string {
  // The tag comes last: it alone may hold the sign between them.
  return [type ?? '', stage ?? '', featured ? 'featured' : '', tag ?? ''].join('|')
}
