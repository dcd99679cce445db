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

/** Of a text where nothing else is said; words at its end would only make the beginning slower. */
const shortText = 60
const featuredOneOf = 40

/**
 * The judged cases again and again, so that every word is as frequent as it can be; all may be seen by the whole school. One a minute, the last of them now; some are
 * featured, read and used more than others. What is derived and searched of them is made as publishing makes it: `npm run search:verify` finds nothing.
 */
export function manyCases(author: Person, studio: { _id: string; name: string }, count: number, now: number, characters = shortText): ManyCases {
  const { schoolId } = author
  const once = readCases().map(({ title, type, stage, tags, body }): CaseWords => {
    const text = [...body].slice(0, characters).join('')
    const sections = { background: text, problem: '', analysis: '', practice: '', outcome: '', reflection: '' }
    const id = firstCaseTypes.find(({ name }) => name === type)?.id ?? null
    return { version: 1, title, type: id, stage: stageOfWord(stage), tags: tags.slice(0, 5), sections, pictures: [], files: [], coAuthors: [], credit: '', sentAt: now }
  })
  const library = Array.from({ length: count }, (_, n): LibraryCase => {
    const at = now - (count - n) * 60_000
    const first = newCase(storyId(`one of many cases ${n}`), author, studio, at)
    const published = { version: 1, visibility: 'school' as const, at, by: author._id }
    const featured = n % featuredOneOf === 0 ? { at, by: author._id } : null
    return derivedCase({
      ...{ ...first, version: 1, shown: { version: 1, visibility: 'school', at, files: 0 }, contents: once.slice(n % once.length).slice(0, 1) },
      ...{ flow: { ...first.flow, published, featured }, uses: n % 7 === 0 ? n % 5 : 0, reads: (n * 37) % 200 },
    })
  })
  // Keys are made once for each text: reading characters aloud takes its time.
  const indexed = library.slice(0, once.length).flatMap((one) => publishedOf(one) ?? []).map(indexDocumentOf)
  const index = library.flatMap((one, n): CaseIndexDocument[] => {
    const [same, published] = [indexed[n % once.length], publishedOf(one)]
    if (same === undefined || published === null) return []
    const { id, at, featured, quality } = published
    return [{ ...same, _id: id, at, featured, quality }]
  })
  return {
    library_cases: library,
    case_index: index,
    case_counts: [{ _id: schoolId, schoolId, counts: countCases(library).get(schoolId) ?? {}, uncounted: 0 }],
    search_stats: [{ _id: schoolId, schoolId, at: now, ...statsOf(index) }],
  }
}
