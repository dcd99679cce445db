import type { ActionName, InputOf } from '../../contract/index'
import { manyCases } from '../support/many-cases'
import { openids, studioId } from './support/cast'
import { School } from './support/school'

jest.setTimeout(600_000)
const ofSchool = { kind: 'school' } as const

type Asked = { [Name in ActionName]: [what: string, name: Name, input: InputOf<Name>] }[ActionName]
const pages: Asked[] = [
  ['the front', 'library.caseLibrary', { place: ofSchool }],
  ['the front of a studio', 'library.caseLibrary', { place: { kind: 'studio', studioId } }],
  ['a list', 'library.cases', { place: ofSchool, filters: {} }],
  ['a list of a type, a stage and a tag', 'library.cases', { place: ofSchool, filters: { type: 'home-school', stage: 'junior', tag: '家长群' } }],
  ['a list of what is featured', 'library.cases', { place: ofSchool, filters: { featured: true } }],
  ['a search', 'library.searchCases', { typed: '手机 家长', filters: {}, page: 0 }],
  ['the fortieth page of a search', 'library.searchCases', { typed: '手机 家长', filters: {}, page: 39 }],
  ['a search within a type', 'library.searchCases', { typed: '早恋', filters: { type: 'home-school' }, page: 0 }],
  ['a search by initials', 'library.searchCases', { typed: 'zl', filters: {}, page: 0 }],
  ['a search by a question', 'library.searchCases', { typed: '孩子不肯上学怎么办', filters: {}, page: 0 }],
  ['a search for what stands everywhere', 'library.searchCases', { typed: '学生', filters: {}, page: 0 }],
  ['a search for nothing', 'library.searchCases', { typed: '的', filters: {}, page: 0 }],
  ['suggestions', 'library.suggestCases', { typed: '家长' }],
  ['suggestions by initials', 'library.suggestCases', { typed: 'jz' }],
]

// With 20,000 the search itself is measured by `tests/unit/case-search.test.ts`, whole calls by the bench.
describe.each([1000])('with %d published cases', (count) => {
  let school: School
  beforeAll(async () => {
    school = await School.open()
    const { people, studios } = school.store()
    const author = people.find(({ openid }) => openid === openids.member)
    const studio = studios.find(({ _id }) => _id === studioId)
    if (author === undefined || studio === undefined) throw new Error('the story has neither')
    school.rewrite((store) => void Object.assign(store, { library_cases: [], case_index: [], case_counts: [], search_stats: [] }))
    const { library_cases: cases, case_index: index, case_counts: counts, search_stats: stats } = manyCases(author, studio, count, school.now())
    for (let from = 0; from < count; from += 500) {
      school.plant('library_cases', cases.slice(from, from + 500))
      school.plant('case_index', index.slice(from, from + 500))
    }
    school.plant('case_counts', counts)
    school.plant('search_stats', stats)
  })
  afterAll(() => school.close())

  it.each(pages)('%s (%s) costs two operations and reads 1,000 documents at most', async (_what, name, input) => {
    const { reply, usage } = await school.call(openids.member, name, input)
    expect(reply.ok).toBe(true)
    expect(usage.databaseOperations).toBe(2)
    expect(usage.documentsExamined).toBeLessThanOrEqual(1000)
  })

  it('tiles count all of them', async () => {
    expect(await school.output(openids.member, 'library.caseLibrary', { place: ofSchool })).toMatchObject({ total: count })
  })

  it('a word that stands everywhere finds the best and asks for one more', async () => {
    const { cases, crowded, more } = await school.output(openids.member, 'library.searchCases', { typed: '学生', filters: {}, page: 0 })
    expect([cases.length, crowded, more]).toEqual([15, true, true])
  })
})
