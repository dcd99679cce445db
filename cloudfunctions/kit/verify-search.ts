import { isDeepStrictEqual } from 'node:util'
import type { CaseIndexDocument, IndexFinding } from '../../domain/library/index-document'
import { findingsIn } from '../../domain/library/index-document'
import { derivedCase } from './case-shelf'
import type { CaseCounts, LibraryCase } from './documents'
import type { Counts } from './published-case'
import { countsOf, publishedOf } from './published-case'

export type CountFinding = { kind: 'count'; schoolId: string; circle: string; type: string; stored: number; wanted: number }
/** What is stored so that it can be asked for, and does not follow from the facts. */
export type StaleFinding = { kind: 'stale'; id: string; fields: string[] }
export type SearchFinding = StaleFinding | IndexFinding | CountFinding

/** What lists ask for. */
const listedBy = ['circles', 'facets', 'publishedAt'] as const

/** Where lists, and what is searched under the same ids, disagree with the facts of some cases. */
export function caseFindings(cases: readonly LibraryCase[], index: readonly CaseIndexDocument[]): (StaleFinding | IndexFinding)[] {
  return [...cases.flatMap(staleFindings), ...findingsIn(cases.map(derivedCase).flatMap((one) => publishedOf(one) ?? []), index)]
}

function staleFindings(one: LibraryCase): StaleFinding[] {
  const derived = derivedCase(one)
  const fields = listedBy.filter((field) => !isDeepStrictEqual(one[field], derived[field]))
  return fields.length === 0 ? [] : [{ kind: 'stale', id: one._id, fields }]
}

/** What the tiles of each school have to say; with `counted` that of cases before is added to. */
export function countCases(cases: readonly LibraryCase[], counted = new Map<string, Counts>()): Map<string, Counts> {
  for (const one of cases.map(derivedCase)) {
    const counts = counted.get(one.schoolId) ?? {}
    for (const [circle, types] of Object.entries(countsOf(one)))
      for (const [type, count] of Object.entries(types)) counts[circle] = { ...counts[circle], [type]: (counts[circle]?.[type] ?? 0) + count }
    counted.set(one.schoolId, counts)
  }
  return counted
}

export function countFindings(wanted: ReadonlyMap<string, Counts>, stored: readonly CaseCounts[]): CountFinding[] {
  const schools = new Set([...wanted.keys(), ...stored.map(({ _id }) => _id)])
  return [...schools].flatMap((schoolId) => differences(schoolId, wanted.get(schoolId) ?? {}, stored.find(({ _id }) => _id === schoolId)?.counts ?? {}))
}

function differences(schoolId: string, wanted: Counts, stored: Counts): CountFinding[] {
  const places = new Map([wanted, stored].flatMap((counts) => Object.entries(counts).flatMap(([circle, types]) => Object.keys(types).map((type) => [`${circle} ${type}`, { circle, type }] as const))))
  return [...places.values()].flatMap(({ circle, type }): CountFinding[] => {
    const [is, shall] = [stored[circle]?.[type] ?? 0, wanted[circle]?.[type] ?? 0]
    return is === shall ? [] : [{ kind: 'count', schoolId, circle, type, stored: is, wanted: shall }]
  })
}
