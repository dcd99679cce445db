import type { CaseType } from './case-types'

export type CountedCase = { type: string | null; studio: { id: string; name: string }; authors: readonly { id: string; name: string }[]; uses: number; reads: number }
export type Line = { id: string; name: string; published: number; uses: number; reads: number }
export type CaseStatistics = { total: { published: number; uses: number; reads: number; authors: number }; types: Line[]; studios: Line[]; people: Line[] }

const mostPeople = 50

/** Numbers of published cases and of how often these are used and read, those with most first; types in their order. A case counts for each of its authors. */
export function caseStatistics(cases: readonly CountedCase[], types: readonly CaseType[]): CaseStatistics {
  const ofTypes = linesOf(cases, ({ type }) => (type === null ? [] : [{ id: type, name: '' }]))
  const people = linesOf(cases, ({ authors }) => authors).sort(mostFirst)
  return {
    total: { published: cases.length, uses: sumOf(cases, 'uses'), reads: sumOf(cases, 'reads'), authors: people.length },
    types: types.flatMap(({ id, name, retired }) => {
      const line = ofTypes.find((one) => one.id === id)
      if (line !== undefined) return [{ ...line, name }]
      return retired ? [] : [{ id, name, published: 0, uses: 0, reads: 0 }]
    }),
    studios: linesOf(cases, ({ studio }) => [studio]).sort(mostFirst),
    people: people.slice(0, mostPeople),
  }
}

function linesOf(cases: readonly CountedCase[], belongsTo: (one: CountedCase) => readonly { id: string; name: string }[]): Line[] {
  const lines = new Map<string, Line>()
  for (const one of cases)
    for (const { id, name } of belongsTo(one)) {
      const { published, uses, reads } = lines.get(id) ?? { published: 0, uses: 0, reads: 0 }
      lines.set(id, { id, name, published: published + 1, uses: uses + one.uses, reads: reads + one.reads })
    }
  return [...lines.values()]
}

function mostFirst(left: Line, right: Line): number {
  return right.published - left.published || right.uses - left.uses || right.reads - left.reads || (left.id < right.id ? -1 : 1)
}

function sumOf(cases: readonly CountedCase[], field: 'uses' | 'reads'): number {
  return cases.reduce((sum, one) => sum + one[field], 0)
}
