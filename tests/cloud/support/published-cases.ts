import { countsOf, publishedOf } from '../../../cloudfunctions/kit/published-case'
import { derivedCase, newCase } from '../../../cloudfunctions/kit/case-shelf'
import type { CaseCounts, CaseWords, LibraryCase } from '../../../cloudfunctions/kit/documents'
import type { InputOf } from '../../../contract/index'
import type { CaseFlow } from '../../../domain/library/case-flow'
import type { CaseStage } from '../../../domain/library/case-words'
import { indexDocumentOf } from '../../../domain/library/index-document'
import type { Visibility } from '../../../domain/moderation/visibility'
import { names, personId, studioId } from './cast'
import { idOf } from './plans'
import type { School } from './school'

type Planted = {
  title: string
  tags?: string[]
  type?: string
  stage?: CaseStage
  visibility?: Visibility
  author?: string
  coAuthors?: string[]
  studio?: { _id: string; name: string }
  schoolId?: string
  at?: number
  featured?: boolean
  uses?: number
  reads?: number
  flow?: Partial<CaseFlow>
  text?: string
}

const home = { _id: studioId, name: '陈知秋名班主任工作室' }

export function sectionsOf(text: string): CaseWords['sections'] {
  return { background: text, problem: '两个人都不说话了。', analysis: '他们怕大人知道。', practice: '我分别谈了三次。', outcome: '后来好了。', reflection: '慢一点就好。' }
}

/** What 周明远 might submit: nothing speaks against it. */
export function caseWish(more: Partial<InputOf<'library.submitCase'>> = {}): InputOf<'library.submitCase'> {
  const words = { title: '被搜走的日记', type: 'home-school', stage: 'junior' as const, sections: sectionsOf('那天早上她的日记被翻开了。'), tags: ['早恋', '日记'], pictures: [], files: [], coAuthors: [], credit: '' }
  return { id: idOf('submitted case'), studioId, seen: 0, version: 1, words, visibility: 'school', reflectionId: null, consents: false, ...more }
}

/** One that is published, of 周明远’s unless said otherwise. The title says which. */
export function publishedCase(school: School, { title, author = names.member, visibility = 'school', studio = home, at = school.now() - 86_400_000, ...more }: Planted): LibraryCase {
  const written = school.store().people.find(({ _id }) => _id === personId(author))
  if (written === undefined) throw new Error(`there is no ${author}`)
  const { tags = ['早恋'], type = 'home-school', stage = 'junior', coAuthors = [], text = '那天早上她的日记被翻开了。', featured = false, uses = 0, reads = 0 } = more
  const words: CaseWords = { version: 1, title, type, stage, tags, sections: sectionsOf(text), pictures: [], files: [], coAuthors: coAuthors.map((name) => ({ id: personId(name), name })), credit: '', sentAt: at }
  const by = personId(names.host)
  const flow = { published: { version: 1, visibility, at, by }, featured: featured ? { at, by } : null, ...more.flow }
  const first = newCase(idOf(`case ${title}`), { ...written, schoolId: more.schoolId ?? written.schoolId }, studio, at)
  return derivedCase({ ...first, version: 1, seen: 1, shown: { version: 1, visibility, at, files: 0 }, contents: [words], flow: { ...first.flow, ...flow }, uses, reads })
}

/** Puts them where they lie, with the index and the numbers that would have been written with them, and nothing else. */
export function plantCases(school: School, cases: readonly LibraryCase[]): void {
  const counts = new Map<string, CaseCounts>()
  for (const one of cases) {
    const { schoolId } = one
    const ofSchool = counts.get(schoolId) ?? { _id: schoolId, schoolId, counts: {}, uncounted: 0 }
    for (const [circle, types] of Object.entries(countsOf(one)))
      for (const [type, count] of Object.entries(types)) ofSchool.counts[circle] = { ...ofSchool.counts[circle], [type]: (ofSchool.counts[circle]?.[type] ?? 0) + count }
    counts.set(schoolId, { ...ofSchool, uncounted: ofSchool.uncounted + 1 })
  }
  school.rewrite((store) => {
    const index = cases.flatMap((one) => publishedOf(one) ?? []).map(indexDocumentOf)
    Object.assign(store, { library_cases: [...cases], case_index: index, case_counts: [...counts.values()], search_stats: [], case_uses: [], favourites: [] })
  })
}

/** A case of 周明远’s that every teacher of the school may see, and what 郑立行 said of it. */
export const shownCaseId = idOf('case 会说话的座位表')
export const plantedUse = idOf('planted use')

/** Beside what is there already. */
export function plantShownCase(school: School): void {
  if (school.store().library_cases.some(({ _id }) => _id === shownCaseId)) return
  const one = publishedCase(school, { title: '会说话的座位表', tags: ['座位'], uses: 1 })
  school.rewrite((store) => {
    const { schoolId } = one
    const before = store.case_counts.find(({ _id }) => _id === schoolId) ?? { _id: schoolId, schoolId, counts: {}, uncounted: 0 }
    const counts = { ...before.counts }
    for (const [circle, types] of Object.entries(countsOf(one))) for (const type of Object.keys(types)) counts[circle] = { ...counts[circle], [type]: (counts[circle]?.[type] ?? 0) + 1 }
    store.library_cases.push(one)
    store.case_index.push(...[publishedOf(one) ?? []].flat().map(indexDocumentOf))
    store.case_counts = [...store.case_counts.filter(({ _id }) => _id !== schoolId), { ...before, counts, uncounted: before.uncounted + 1 }]
    const by = { personId: personId(names.memberOfTwo), personName: names.memberOfTwo }
    store.case_uses.push({ _id: plantedUse, schoolId, studioId: one.studioId, caseId: one._id, ...by, text: '学生抢着说。', at: school.now() - 60_000, removed: null })
  })
}
