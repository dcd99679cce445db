import { derivedCase, newCase } from '../../cloudfunctions/kit/case-shelf'
import type { CaseCounts, CaseWords, LibraryCase, Person, SearchStatsDocument } from '../../cloudfunctions/kit/documents'
import { publishedOf } from '../../cloudfunctions/kit/published-case'
import { countCases } from '../../cloudfunctions/kit/verify-search'
import { firstCaseTypes } from '../../domain/library/case-types'
import type { CaseIndexDocument } from '../../domain/library/index-document'
import { indexDocumentOf } from '../../domain/library/index-document'
import { statsOf } from '../../domain/library/search-stats'
import { stageOfWord } from '../../domain/library/stage-words'
import { storyId } from '../../local/seed/story-ids'
import { readCases } from '../judged/library/support/corpus'

export type ManyCases = { library_cases: LibraryCase[]; case_index: CaseIndexDocument[]; case_counts: CaseCounts[]; search_stats: SearchStatsDocument[] }

/** Of a text; words at its end would only make the beginning slower. */
const characters = 60

/** The judged cases again and again, so that every word is as frequent as it can be; all may be seen by the whole school. One a minute, the last of them now. */
export function manyCases(author: Person, studio: { _id: string; name: string }, count: number, now: number): ManyCases {
  const judged = readCases()
  const { schoolId } = author
  const once = judged.map(({ title, type, stage, tags, body }): CaseWords => {
    const text = [...body].slice(0, characters).join('')
    const sections = { background: text, problem: '', analysis: '', practice: '', outcome: '', reflection: '' }
    const id = firstCaseTypes.find(({ name }) => name === type)?.id ?? null
    return { version: 1, title, type: id, stage: stageOfWord(stage), tags: tags.slice(0, 5), sections, pictures: [], files: [], coAuthors: [], credit: '', sentAt: now }
  })
  const library = Array.from({ length: count }, (_, n): LibraryCase => {
    const at = now - (count - n) * 60_000
    const first = newCase(storyId(`one of many cases ${n}`), author, studio, at)
    const published = { version: 1, visibility: 'school' as const, at, by: author._id }
    return derivedCase({ ...first, version: 1, shown: { version: 1, visibility: 'school', at, files: 0 }, contents: once.slice(n % once.length).slice(0, 1), flow: { ...first.flow, published } })
  })
  // Keys are made once for each text: reading characters aloud takes its time.
  const keys = library.slice(0, once.length).flatMap((one) => publishedOf(one) ?? []).map((published) => indexDocumentOf(published).keys)
  const index = library.map((one, n): CaseIndexDocument => {
    const { _id, at, authorName } = one
    const words = once[n % once.length]
    const published = { id: _id, schoolId, scope: `school:${schoolId}`, type: words?.type ?? '', stage: judged[n % once.length]?.stage ?? '', title: words?.title ?? '', tags: words?.tags ?? [], body: '', quality: 0, featured: false, authorName, at }
    return { ...indexDocumentOf({ ...published, tags: [], title: '' }), title: published.title, tags: published.tags, text: words?.sections.background ?? '', keys: keys[n % once.length] ?? [] }
  })
  return {
    library_cases: library,
    case_index: index,
    case_counts: [{ _id: schoolId, schoolId, counts: countCases(library).get(schoolId) ?? {}, uncounted: 0 }],
    search_stats: [{ _id: schoolId, schoolId, at: now, ...statsOf(index) }],
  }
}
