import type { CaseIndexDocument, IndexFinding } from '../../domain/library/index-document'
import { findingsIn } from '../../domain/library/index-document'
import type { CaseCounts, LibraryCase } from './documents'
import type { Counts } from './published-case'
import { countsOf, publishedOf } from './published-case'

export type CountFinding = { kind: 'count'; schoolId: string; circle: string; type: string; stored: number; wanted: number }
export type SearchFinding = IndexFinding | CountFinding

/** Where what is searched, and the numbers on the tiles, disagree with the cases. All of an environment. */
export function verifySearch(cases: readonly LibraryCase[], index: readonly CaseIndexDocument[], counts: readonly CaseCounts[]): SearchFinding[] {
  return [...findingsIn(cases.flatMap((one) => publishedOf(one) ?? []), index), ...countFindings(cases, counts)]
}

/** What the tiles of each school have to say. */
export function countCases(cases: readonly LibraryCase[]): Map<string, Counts> {
  const schools = new Map<string, Counts>()
  for (const one of cases) {
    const counts = schools.get(one.schoolId) ?? {}
    for (const [circle, types] of Object.entries(countsOf(one)))
      for (const [type, count] of Object.entries(types)) counts[circle] = { ...counts[circle], [type]: (counts[circle]?.[type] ?? 0) + count }
    schools.set(one.schoolId, counts)
  }
  return schools
}

function countFindings(cases: readonly LibraryCase[], stored: readonly CaseCounts[]): CountFinding[] {
  const wanted = countCases(cases)
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
