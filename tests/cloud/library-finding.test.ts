import type { InputOf, OutputOf } from '../../contract/index'
import type { LibraryCase, Person } from '../../cloudfunctions/kit/documents'
import { caseFindings, countCases, countFindings } from '../../cloudfunctions/kit/verify-search'
import type { Visibility } from '../../domain/moderation/visibility'
import { names, openids, otherHostOpenid, otherStudioId, personId, studioId } from './support/cast'
import { tick } from './support/messages'
import { idOf } from './support/plans'
import { caseWish, plantCases, publishedCase } from './support/published-cases'
import { useSchool } from './support/school'

const school = useSchool()
const { host, member, adviser, foreignHost, stranger, office } = openids
const foreigner = 'wx-of-another-school'
const ofSchool = { kind: 'school' } as const
const ofStudio = { kind: 'studio', studioId } as const

beforeEach(() => {
  plantCases(school(), [])
  const person: Person = { _id: personId('外校老师'), schoolId: idOf('another school'), name: '外校老师', openid: foreigner, memberships: [], schoolRoles: [] }
  school().plant('people', [person])
  school().rewrite(({ messages }) => void messages.splice(0))
})

const plant = (...cases: Parameters<typeof publishedCase>[1][]): void => plantCases(school(), cases.map((one) => publishedCase(school(), one)))
const search = (openid: string, typed: string, filters: InputOf<'library.searchCases'>['filters'] = {}) => school().output(openid, 'library.searchCases', { typed, filters, page: 0 })
const plainTitle = ({ title }: OutputOf<'library.searchCases'>['cases'][number]): string => title.map(({ text }) => text).join('')
const found = async (openid: string, typed: string, filters: InputOf<'library.searchCases'>['filters'] = {}) => (await search(openid, typed, filters)).cases.map(plainTitle).sort()
const listed = async (openid: string, place: InputOf<'library.cases'>['place'], filters: InputOf<'library.cases'>['filters'] = {}) =>
  (await school().output(openid, 'library.cases', { place, filters })).cases.map(({ title }) => title).sort()
const suggested = async (openid: string, typed: string) => (await school().output(openid, 'library.suggestCases', { typed })).titles.map(({ title }) => title).sort()
const tagsSuggested = async (openid: string, typed: string) => (await school().output(openid, 'library.suggestCases', { typed })).tags
const idOfCase = (title: string): string => idOf(`case ${title}`)
async function night(): Promise<void> {
  school().at('6:01', 1)
  await tick(school())
}

/** What lists, search and tiles say is what is published, case by case. */
function expectInStep(): void {
  const { library_cases: cases, case_index: index, case_counts: counts } = school().store()
  expect([...caseFindings(cases, index), ...countFindings(countCases(cases), counts)]).toEqual([])
}

describe('what is published', () => {
  const visibilities: Visibility[] = ['hosts', 'studio', 'school', 'public']
  const everything = ['日记，给hosts', '日记，给public', '日记，给school', '日记，给studio']
  const ofEveryTeacher = ['日记，给public', '日记，给school']
  beforeEach(() => plant(...visibilities.map((visibility) => ({ title: `日记，给${visibility}`, visibility }))))

  it.each([
    ['a host of its studio', host, everything, everything],
    ['a member of its studio', member, everything.slice(1), everything.slice(1)],
    ['somebody of the studio who is not counted', adviser, everything.slice(1), everything.slice(1)],
    ['a host of another studio', foreignHost, ofEveryTeacher, null],
    ['a teacher in no studio', stranger, ofEveryTeacher, null],
    ['the office', office, ofEveryTeacher, null],
    ['a teacher of another school', foreigner, ['日记，给public'], null],
  ])('is found by %s as far as it is for them', async (_who, openid, titles, inStudio) => {
    expect(await found(openid, '早恋')).toEqual(titles)
    expect(await suggested(openid, '日记')).toEqual(titles)
    expect(await listed(openid, ofSchool)).toEqual(openid === foreigner ? [] : ofEveryTeacher)
    if (inStudio === null) expect(await school().refusal(openid, 'library.cases', { place: ofStudio, filters: {} })).toEqual({ code: 'NOT_ALLOWED' })
    else expect(await listed(openid, ofStudio)).toEqual(inStudio)
    for (const title of everything) {
      const { reply } = await school().call(openid, 'library.favourCase', { id: idOfCase(title), favourite: true })
      expect([title, reply.ok]).toEqual([title, titles.includes(title)])
      const use = await school().call(openid, 'library.useCase', { id: idOf(`${openid} ${title}`), caseId: idOfCase(title), text: '学生抢着说。' })
      expect([title, use.reply.ok]).toEqual([title, titles.includes(title) && openid !== member])
    }
    const favourites = await school().output(openid, 'library.favouriteCases', {})
    expect(favourites.cases.map(({ title }) => title).sort()).toEqual(titles)
  })

  it('is counted on the tiles of those who see it', async () => {
    const tiles = async (openid: string, place: InputOf<'library.cases'>['place']) => {
      const { total, types } = await school().output(openid, 'library.caseLibrary', { place })
      return [total, types.find(({ id }) => id === 'home-school')?.cases]
    }
    expect(await tiles(host, ofStudio)).toEqual([4, 4])
    expect(await tiles(member, ofStudio)).toEqual([3, 3])
    expect(await tiles(member, ofSchool)).toEqual([2, 2])
    expect(await tiles(office, ofSchool)).toEqual([2, 2])
    expect(await tiles(foreigner, ofSchool)).toEqual([0, 0])
    expect(await school().refusal(stranger, 'library.caseLibrary', { place: ofStudio })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('suggests tags and titles to those alone who see it', async () => {
    plant({ title: '深夜的家长群', tags: ['家长群'], visibility: 'hosts' }, { title: '家长夜校', tags: ['家长夜校'] })
    await night()
    expect(await suggested(host, '家长')).toEqual(['家长夜校', '深夜的家长群'])
    expect(await tagsSuggested(host, '家长')).toEqual(['家长群', '家长夜校'])
    expect(await suggested(member, '家长')).toEqual(['家长夜校'])
    expect(await tagsSuggested(member, '家长')).toEqual(['家长夜校'])
  })
})

describe('a case that was submitted and reviewed', () => {
  const { id } = caseWish()
  const stored = (): LibraryCase => {
    const one = school().store().library_cases.find(({ _id }) => _id === id)
    if (one === undefined) throw new Error('there is no case')
    return one
  }
  async function publish(): Promise<void> {
    await school().output(member, 'library.submitCase', caseWish())
    await school().output(host, 'library.reviewCase', { id: idOf('review'), caseId: id, rev: stored().rev, version: 1, outcome: 'published', text: '', remarks: [] })
  }
  const isFound = async (): Promise<boolean[]> => {
    expectInStep()
    const bySearch = (await found(stranger, '早恋')).length > 0
    const inList = (await listed(stranger, ofSchool)).length > 0
    const onTile = (await school().output(stranger, 'library.caseLibrary', { place: ofSchool })).total > 0
    const bySuggestion = (await suggested(stranger, '日记')).length > 0
    return [...new Set([bySearch, inList, onTile, bySuggestion])]
  }

  it('is found from its publication on, before the timer has counted anything', async () => {
    await school().output(member, 'library.submitCase', caseWish())
    expect(await isFound()).toEqual([false])
    await school().output(host, 'library.reviewCase', { id: idOf('review'), caseId: id, rev: stored().rev, version: 1, outcome: 'published', text: '', remarks: [] })
    expect(await isFound()).toEqual([true])
    const { cases } = await search(stranger, '早恋')
    expect(cases).toMatchObject([{ id, type: { id: 'home-school', name: '家校沟通协调' }, stage: 'junior', tags: ['早恋', '日记'], authorName: names.member, featured: false }])
  })

  it('is not found while it is retired, and again once it is put back', async () => {
    await publish()
    await school().output(host, 'library.retireCase', { id, retired: true, reason: '过时了' })
    expect(await isFound()).toEqual([false])
    await school().output(host, 'library.retireCase', { id, retired: false, reason: '' })
    expect(await isFound()).toEqual([true])
  })

  it('is not found once it was made narrower', async () => {
    await publish()
    await school().output(member, 'library.setCaseVisibility', { id, visibility: 'studio' })
    expect(await isFound()).toEqual([false])
    expect(await found(adviser, '早恋')).toEqual(['被搜走的日记'])
  })

  it('is not found once it was deleted, and again once it was restored', async () => {
    await publish()
    await school().output(member, 'library.deleteCase', { id })
    expect(await isFound()).toEqual([false])
    await school().output(member, 'library.restoreCase', { id })
    expect(await isFound()).toEqual([true])
  })

  it('is not found once it was taken down, and again once an appeal was heard', async () => {
    await publish()
    await school().output(host, 'library.decideCase', { id: idOf('down'), caseId: id, rev: stored().rev, decision: 'taken-down', reason: '有学生全名' })
    expect(await isFound()).toEqual([false])
    await school().output(member, 'library.appealCase', { id, text: '是化名' })
    await school().output(office, 'library.decideCase', { id: idOf('up'), caseId: id, rev: stored().rev, decision: 'restored', reason: '' })
    expect(await isFound()).toEqual([true])
  })

  it.each<[string, () => Promise<unknown>]>([
    ['taken down', () => school().output(host, 'library.decideCase', { id: idOf('down'), caseId: id, rev: stored().rev, decision: 'taken-down', reason: '有学生全名' })],
    ['retired', () => school().output(host, 'library.retireCase', { id, retired: true, reason: '过时了' })],
    ['deleted', () => school().output(member, 'library.deleteCase', { id })],
    ['made narrower', () => school().output(member, 'library.setCaseVisibility', { id, visibility: 'studio' })],
  ])('has its tags suggested until it is %s, and those of others are as before', async (how, take) => {
    plant({ title: '深夜的家长群', tags: ['早恋'] })
    await night()
    await publish()
    const tagsOf = async (openid: string) => [...(await tagsSuggested(openid, '日记')), ...(await tagsSuggested(openid, '早恋'))]
    const onFront = async () => (await school().output(stranger, 'library.caseLibrary', { place: ofSchool })).tags
    expect([await tagsOf(stranger), await onFront()]).toEqual([['日记', '早恋'], ['早恋', '日记']])
    await take()
    const expected = [['早恋'], how === 'made narrower' ? ['日记', '早恋'] : ['早恋'], ['早恋']]
    expect([await tagsOf(stranger), await tagsOf(adviser), await onFront()]).toEqual(expected)
    school().at('6:01', 2)
    await tick(school())
    expect([await tagsOf(stranger), await tagsOf(adviser), await onFront()]).toEqual(expected)
    expect(school().store().case_counts[0]).toMatchObject({ uncounted: 0, tagChanges: [] })
  })

  it('has no tag suggested that was counted and is not seen any more', async () => {
    await publish()
    await night()
    expect(await tagsSuggested(stranger, '日记')).toEqual(['日记'])
    await school().output(host, 'library.decideCase', { id: idOf('down'), caseId: id, rev: stored().rev, decision: 'taken-down', reason: '有学生全名' })
    expect(await tagsSuggested(stranger, '日记')).toEqual([])
    expect((await school().output(stranger, 'library.caseLibrary', { place: ofSchool })).tags).toEqual([])
  })

  it('is found by its new words once another version is published', async () => {
    await publish()
    const words = { ...caseWish().words, title: '还给她的本子', tags: ['隐私'] }
    await school().output(member, 'library.submitCase', caseWish({ seen: stored().seen, version: 2, words }))
    expect(await found(stranger, '早恋')).toEqual(['被搜走的日记'])
    await school().output(host, 'library.reviewCase', { id: idOf('review 2'), caseId: id, rev: stored().rev, version: 2, outcome: 'published', text: '', remarks: [] })
    expectInStep()
    expect(await found(stranger, '隐私')).toEqual(['还给她的本子'])
    expect(await found(stranger, '搜走')).toEqual([])
  })
})

describe('a search', () => {
  beforeEach(() =>
    plant(
      { title: '操场上绕圈的两个人', type: 'typical-pupils', stage: 'senior', tags: ['早恋', '谈话'] },
      { title: '被搜走的日记', tags: ['早恋', '日记'], featured: true, coAuthors: [names.adviser] },
      { title: '夜里的宿舍', type: 'incidents', stage: 'vocational', tags: ['宿舍', '打架'] },
    ),
  )

  it.each([
    ['another word for it', '谈恋爱', {}, ['操场上绕圈的两个人', '被搜走的日记']],
    ['a wrong character', '早练', {}, ['操场上绕圈的两个人', '被搜走的日记']],
    ['initials', 'zl', {}, ['操场上绕圈的两个人', '被搜走的日记']],
    ['who wrote it', names.adviser, {}, ['被搜走的日记']],
    ['a stage that is typed', '高中 早恋', {}, ['操场上绕圈的两个人']],
    ['a stage that is chosen', '早恋', { stage: 'junior' }, ['被搜走的日记']],
    ['a type', '早恋', { type: 'typical-pupils' }, ['操场上绕圈的两个人']],
    ['a tag', '早恋', { tag: '日记' }, ['被搜走的日记']],
    ['what is featured', '早恋', { featured: true }, ['被搜走的日记']],
    ['what is nowhere', '暖水瓶', {}, []],
  ] as const)('finds by %s', async (_what, typed, filters, titles) => {
    expect(await found(stranger, typed, filters)).toEqual([...titles].sort())
  })

  it('marks what was found', async () => {
    const { cases } = await search(stranger, '日记')
    expect(cases[0]?.title).toEqual([{ text: '被搜走的', hit: false }, { text: '日记', hit: true }])
    expect(cases[0]?.snippet).toContainEqual({ text: '日记', hit: true })
  })

  it('asks for one more word where only a very common one was typed', async () => {
    plant(...Array.from({ length: 130 }, (_, n) => ({ title: `第${n}件事`, text: '学生们都来了。', featured: n === 77 })))
    await night()
    const { cases, crowded, more } = await search(stranger, '学生')
    expect([crowded, more, cases.length]).toEqual([true, true, 15])
    expect(cases.map(plainTitle)[0]).toBe('第77件事')
  })

  it('goes on page by page, and every case comes once', async () => {
    plant(...Array.from({ length: 40 }, (_, n) => ({ title: `第${n}件事`, tags: ['早恋'] })))
    const pages = await Promise.all([0, 1, 2].map((page) => school().output(stranger, 'library.searchCases', { typed: '早恋', filters: {}, page })))
    expect(pages.map(({ more }) => more)).toEqual([true, true, false])
    expect(new Set(pages.flatMap(({ cases }) => cases.map(({ id }) => id))).size).toBe(40)
  })

  it.each([
    ['a title that begins so', '被搜', [], ['被搜走的日记']],
    ['initials of a title', 'bsz', [], ['被搜走的日记']],
    ['a tag by its initials', 'ss', ['宿舍'], ['夜里的宿舍']],
    ['a tag with a wrong character', '早练', ['早恋'], []],
  ])('suggests %s', async (_what, typed, tags, titles) => {
    await night()
    expect(await tagsSuggested(stranger, typed)).toEqual(tags)
    if (titles.length > 0) expect(await suggested(stranger, typed)).toEqual(expect.arrayContaining(titles))
  })
})

describe('a list', () => {
  it('is narrowed by type, stage, tag and what is featured, and goes on page by page', async () => {
    plant(
      ...Array.from({ length: 20 }, (_, n) => ({ title: `第${n}件事`, at: school().now() - n * 1000, tags: n % 2 === 0 ? ['早恋'] : ['日记'], featured: n < 3 })),
      { title: '别的事', type: 'incidents', stage: 'primary' as const, tags: [] },
    )
    expect(await listed(stranger, ofSchool, { type: 'incidents' })).toEqual(['别的事'])
    expect(await listed(stranger, ofSchool, { stage: 'primary' })).toEqual(['别的事'])
    expect(await listed(stranger, ofSchool, { featured: true })).toEqual(['第0件事', '第1件事', '第2件事'])
    expect(await listed(stranger, ofSchool, { featured: true, tag: '早恋', stage: 'junior', type: 'home-school' })).toEqual(['第0件事', '第2件事'])
    const first = await school().output(stranger, 'library.cases', { place: ofSchool, filters: {} })
    const second = await school().output(stranger, 'library.cases', { place: ofSchool, filters: {}, ...(first.next === null ? {} : { after: first.next }) })
    expect([...first.cases, ...second.cases]).toHaveLength(21)
    expect(second.next).toBeNull()
    expect(first.cases.map(({ at }) => at)).toEqual(first.cases.map(({ at }) => at).sort((left, right) => right - left))
  })

  it('has beside it what the front says: one’s studios, tags, and what one reviews', async () => {
    plant({ title: '一', tags: ['早恋', '日记'] }, { title: '二', tags: ['早恋'] })
    const seen = await school().output(host, 'library.caseLibrary', { place: ofSchool })
    expect(seen).toMatchObject({ studios: [{ id: studioId }], total: 2, tags: ['早恋', '日记'], reviews: { studioIds: [studioId], school: false }, office: false })
    expect(await school().output(office, 'library.caseLibrary', { place: ofSchool })).toMatchObject({ studios: [], reviews: { studioIds: [], school: false }, office: true })
  })
})

describe('我班用过', () => {
  const caseId = idOfCase('被搜走的日记')
  const use = (openid: string, text = '学生抢着说。') => school().output(openid, 'library.useCase', { id: idOf(`use ${openid}`), caseId, text })
  const countedUses = () => school().store().library_cases[0]?.uses
  beforeEach(() => plant({ title: '被搜走的日记' }))

  it('is read by everybody who sees the case, counted, and told its author once', async () => {
    expect(await use(stranger)).toMatchObject({ uses: { uses: [{ by: { name: '无工作室' }, text: '学生抢着说。', mine: true, mayRemove: true }], next: null } })
    await use(stranger)
    expect(await school().output(adviser, 'library.caseUses', { id: caseId })).toMatchObject({ uses: [{ mine: false, mayRemove: false }] })
    expect(countedUses()).toBe(1)
    expect(school().store().messages.filter(({ kind }) => kind === 'library-case-used').map(({ personId: to }) => to)).toEqual([personId(names.member)])
  })

  it('is said once by each, and again once what was said is removed', async () => {
    const again = { id: idOf('again'), caseId, text: '第二个月又用了一次。' }
    await use(stranger)
    expect(await school().refusal(stranger, 'library.useCase', again)).toEqual({ code: 'USED_ALREADY' })
    expect(countedUses()).toBe(1)
    await use(adviser)
    await school().output(stranger, 'library.removeUse', { id: idOf(`use ${stranger}`) })
    await school().output(stranger, 'library.useCase', again)
    await school().output(stranger, 'library.removeUse', { id: again.id })
    await school().output(stranger, 'library.useCase', { ...again, id: idOf('third') })
    expect(countedUses()).toBe(2)
  })

  it('lifts the case above others that fit as well', async () => {
    plant({ title: '甲', tags: ['早恋'] }, { title: '乙', tags: ['早恋'] }, { title: '丙', tags: ['早恋'] })
    await school().output(stranger, 'library.useCase', { id: idOf('use'), caseId: idOfCase('丙'), text: '好用。' })
    expect((await search(stranger, '早恋')).cases.map(plainTitle)[0]).toBe('丙')
  })

  it('is not said by who wrote it, and is not kept when the check refuses it', async () => {
    expect(await school().refusal(member, 'library.useCase', { id: idOf('own'), caseId, text: '我自己用过' })).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().refusal(stranger, 'library.useCase', { id: idOf('bad'), caseId, text: '两个班打架斗殴。' })).toMatchObject({ code: 'TEXT_REFUSED' })
    expect(countedUses()).toBe(0)
  })

  it.each([
    ['whoever said it', stranger, true],
    ['a host of its studio', host, true],
    ['the office', office, true],
    ['a member of its studio', adviser, false],
    ['a host of another studio', foreignHost, false],
  ])('is taken away by %s: or not', async (_who, openid, may) => {
    await use(stranger)
    const { reply } = await school().call(openid, 'library.removeUse', { id: idOf(`use ${stranger}`) })
    expect(reply.ok).toBe(may)
    if (may) await school().output(openid, 'library.removeUse', { id: idOf(`use ${stranger}`) })
    expect(countedUses()).toBe(may ? 0 : 1)
    expect((await school().output(adviser, 'library.caseUses', { id: caseId })).uses).toHaveLength(may ? 0 : 1)
  })

  it('is not read by who does not see the case any more, but by its author', async () => {
    await use(stranger)
    await school().output(member, 'library.setCaseVisibility', { id: caseId, visibility: 'studio' })
    expect(await school().refusal(stranger, 'library.caseUses', { id: caseId })).toEqual({ code: 'NOT_FOUND' })
    expect((await school().output(member, 'library.caseUses', { id: caseId })).uses).toHaveLength(1)
  })
})

describe('a favourite', () => {
  beforeEach(() => plant({ title: '被搜走的日记' }))
  const favour = (favourite: boolean) => school().output(stranger, 'library.favourCase', { id: idOfCase('被搜走的日记'), favourite })
  const favourites = async () => (await school().output(stranger, 'library.favouriteCases', {})).cases.map(({ title }) => title)

  it('is kept once and let go of', async () => {
    await favour(true)
    await favour(true)
    expect(await favourites()).toEqual(['被搜走的日记'])
    await favour(false)
    await favour(false)
    expect(await favourites()).toEqual([])
  })

  it('is not listed while one may not see it', async () => {
    await favour(true)
    await school().output(member, 'library.setCaseVisibility', { id: idOfCase('被搜走的日记'), visibility: 'studio' })
    expect(await favourites()).toEqual([])
  })
})

describe('types of cases', () => {
  const types = () => school().output(member, 'library.caseTypes', {})

  it('are the five until the office changes them', async () => {
    const { types: five, rev, mayChange } = await types()
    expect([five.length, rev, mayChange]).toEqual([5, 0, false])
    const wished = [{ id: 'labour', name: '劳动教育', retired: false }, ...five.map((type) => (type.id === 'incidents' ? { ...type, retired: true } : type))]
    expect(await school().output(office, 'library.setCaseTypes', { rev: 0, types: wished })).toEqual({ rev: 1, types: wished })
    expect(await school().output(office, 'library.setCaseTypes', { rev: 0, types: wished })).toEqual({ rev: 1, types: wished })
    expect(await types()).toEqual({ rev: 1, types: wished, mayChange: false })
    expect(await school().refusal(office, 'library.setCaseTypes', { rev: 0, types: five.concat(wished.slice(0, 1)) })).toEqual({ code: 'VERSION_CHANGED' })
    expect(await school().refusal(office, 'library.setCaseTypes', { rev: 1, types: five })).toEqual({ code: 'BAD_INPUT', detail: { field: 'types' } })
  })

  it('that are retired stay on the tiles as long as cases have them, by the name they have today', async () => {
    plant({ title: '夜里的宿舍', type: 'incidents' })
    const { types: five } = await types()
    const wished = five.map((type) => (['incidents', 'key-pupils'].includes(type.id) ? { ...type, name: `${type.name}2`, retired: true } : type))
    await school().output(office, 'library.setCaseTypes', { rev: 0, types: wished })
    const { types: tiles, cases } = await school().output(member, 'library.caseLibrary', { place: ofSchool })
    expect(tiles.map(({ id }) => id)).toEqual(['class-culture', 'typical-pupils', 'home-school', 'incidents'])
    expect(cases[0]?.type).toEqual({ id: 'incidents', name: '突发事件处置2' })
  })
})

describe('experts', () => {
  it('are named by the office and review for the whole school', async () => {
    await school().output(office, 'library.setCaseExpert', { personId: personId('无工作室'), expert: true })
    await school().output(office, 'library.setCaseExpert', { personId: personId('无工作室'), expert: true })
    expect(await school().output(office, 'library.caseExperts', {})).toEqual({ experts: [{ id: personId('无工作室'), name: '无工作室' }] })
    expect(await school().output(stranger, 'library.caseLibrary', { place: ofSchool })).toMatchObject({ reviews: { school: true } })
    await school().output(office, 'library.setCaseExpert', { personId: personId('无工作室'), expert: false })
    expect(await school().output(office, 'library.caseExperts', {})).toEqual({ experts: [] })
  })

  it('are of the school', async () => {
    expect(await school().refusal(office, 'library.setCaseExpert', { personId: personId('外校老师'), expert: true })).toEqual({ code: 'NOT_FOUND' })
    expect(await school().refusal(host, 'library.setCaseExpert', { personId: personId('无工作室'), expert: true })).toEqual({ code: 'NOT_ALLOWED' })
  })
})

it('the office sees what is in the library by type, studio and author', async () => {
  const now = school().now()
  const other = { _id: otherStudioId, name: '何晚舟名班主任工作室' }
  plant(
    { title: '一', uses: 2, reads: 9, coAuthors: [names.adviser] },
    { title: '二', type: 'incidents', visibility: 'hosts', uses: 1 },
    { title: '三', author: '何晚舟', studio: other },
    { title: '以前的', at: now - 40 * 86_400_000, uses: 5 },
    { title: '撤下的', flow: { retired: { at: now, by: '', as: 'host', reason: '' } } },
  )
  const seen = await school().output(office, 'library.caseStatistics', { from: now - 30 * 86_400_000, to: now })
  expect(seen.total).toEqual({ published: 3, uses: 3, reads: 9, authors: 3 })
  expect(seen.types.filter(({ published }) => published > 0).map(({ id, published }) => [id, published])).toEqual([['home-school', 2], ['incidents', 1]])
  expect(seen.studios.map(({ id, published }) => [id, published])).toEqual([[studioId, 2], [otherStudioId, 1]])
  expect(seen.people[0]).toMatchObject({ name: names.member, published: 2, uses: 3, reads: 9 })
  expect(await school().refusal(host, 'library.caseStatistics', { from: now - 1000, to: now })).toEqual({ code: 'NOT_ALLOWED' })
  const counted = async (of: InputOf<'library.countedCases'>['of']) => {
    const { cases, unlisted } = await school().output(office, 'library.countedCases', { from: now - 30 * 86_400_000, to: now, of })
    return [cases.map(({ title }) => title).sort(), unlisted]
  }
  // What is for hosts alone is counted, its title is not for the office.
  expect(await counted({ kind: 'all' })).toEqual([['一', '三'], 1])
  expect(await counted({ kind: 'type', id: 'incidents' })).toEqual([[], 1])
  expect(await counted({ kind: 'studio', id: otherStudioId })).toEqual([['三'], 0])
  expect(await counted({ kind: 'person', id: personId(names.adviser) })).toEqual([['一'], 0])
  expect(await listed(otherHostOpenid, { kind: 'studio', studioId: otherStudioId })).toEqual(['三'])
})

it('words are counted in the morning, once something has changed', async () => {
  plant({ title: '被搜走的日记' })
  await night()
  const { search_stats: stats, case_counts: counts } = school().store()
  expect(stats).toMatchObject([{ total: 1, tags: [{ tag: '早恋', scope: expect.stringContaining('school:') as string, cases: 1 }] }])
  expect(counts[0]?.uncounted).toBe(0)
  school().at('6:01', 2)
  await tick(school())
  expect(school().store().search_stats).toEqual(stats)
})
