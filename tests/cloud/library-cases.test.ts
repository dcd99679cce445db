import { publishedOf } from '../../cloudfunctions/kit/published-case'
import { findingsIn } from '../../domain/library/index-document'
import type { Visibility } from '../../domain/moderation/visibility'
import { names, openids, personId, studioId } from './support/cast'
import type { Wanted } from './support/library'
import { answerTo, caseIdOf, caseWords, draftCase, nameExpert, publishedCase, returnedCase, saveWish, storedCase, submittedCase, submitWish } from './support/library'
import { idOf } from './support/plans'
import { useSchool } from './support/school'

const school = useSchool()

const readers = {
  author: openids.member,
  'co-author': openids.memberOfTwo,
  member: openids.adviser,
  assistant: openids.assistant,
  host: openids.host,
  expert: openids.stranger,
  office: openids.office,
  'host elsewhere': openids.foreignHost,
  'another school': 'wx-another-school',
  unbound: openids.unbound,
} as const
type Reader = keyof typeof readers

beforeEach(() => {
  nameExpert(school(), readers.expert)
  const [model] = school().store().people
  if (model !== undefined) school().plant('people', [{ ...model, _id: personId('外校老师'), schoolId: idOf('another school'), name: '外校老师', openid: readers['another school'], memberships: [], schoolRoles: ['office', 'expert'] }])
})

// Search and case agree after every test.
afterEach(() => {
  const { library_cases: cases, case_index: index } = school().store()
  expect(findingsIn(cases.flatMap((one) => publishedOf(one) ?? []), index)).toEqual([])
})

const withCoAuthor = { words: { coAuthors: [personId(names.memberOfTwo)] } }

type State = 'draft' | 'submitted' | 'returned' | 'published' | 'another submitted' | 'retired' | 'taken down' | 'deleted'
const states: Record<State, (wanted: Wanted) => Promise<string>> = {
  draft: (wanted) => draftCase(school(), wanted),
  submitted: (wanted) => submittedCase(school(), wanted),
  returned: (wanted) => returnedCase(school(), wanted),
  published: (wanted) => publishedCase(school(), wanted),
  'another submitted': async (wanted) => {
    await publishedCase(school(), wanted)
    return submittedCase(school(), wanted)
  },
  retired: async (wanted) => {
    const id = await publishedCase(school(), wanted)
    await school().output(openids.host, 'library.retireCase', { id, retired: true, reason: '已经过时' })
    return id
  },
  'taken down': async (wanted) => {
    const id = await publishedCase(school(), wanted)
    await school().output(openids.host, 'library.decideCase', { id: idOf('down'), caseId: id, rev: storedCase(school(), id).rev, decision: 'taken-down', reason: '有学生姓名' })
    return id
  },
  deleted: async (wanted) => {
    const id = await publishedCase(school(), wanted)
    await school().output(openids.member, 'library.deleteCase', { id })
    return id
  },
}

/** p: what is published, s: what was sent, d: the draft to go on from, R: may review, x: may retire or put back, f: may feature; –: there is none. Readers left out find none. */
const seen: Record<State, Record<'hosts' | 'studio' | 'school', Partial<Record<Reader, string>>>> = {
  draft: forAll({ author: 'sd' }),
  submitted: forAll({ author: 'sd', 'co-author': 's', host: 'sR', expert: 'sR' }),
  returned: forAll({ author: 'sd', 'co-author': 's', host: 's', expert: 's' }),
  published: {
    hosts: { author: 'pdx', 'co-author': 'p', host: 'pxf' },
    studio: { author: 'pdx', 'co-author': 'p', host: 'pxf', member: 'p', assistant: 'p' },
    school: { author: 'pdx', 'co-author': 'p', host: 'pxf', member: 'p', assistant: 'p', expert: 'pf', office: 'px', 'host elsewhere': 'p' },
  },
  'another submitted': {
    hosts: { author: 'psdx', 'co-author': 'ps', host: 'psRxf', expert: 'sR' },
    studio: { author: 'psdx', 'co-author': 'ps', host: 'psRxf', member: 'p', assistant: 'p', expert: 'sR' },
    school: { author: 'psdx', 'co-author': 'ps', host: 'psRxf', member: 'p', assistant: 'p', expert: 'psRf', office: 'px', 'host elsewhere': 'p' },
  },
  retired: {
    hosts: { author: 'pd', 'co-author': 'p', host: 'px' },
    studio: { author: 'pd', 'co-author': 'p', host: 'px' },
    school: { author: 'pd', 'co-author': 'p', host: 'px', office: 'px' },
  },
  'taken down': forAll({ author: 'pdx', 'co-author': 'p', host: 'px', office: 'px' }),
  deleted: forAll({ author: 'pd', 'co-author': '–' }),
}

function forAll(row: Partial<Record<Reader, string>>): Record<'hosts' | 'studio' | 'school', Partial<Record<Reader, string>>> {
  return { hosts: row, studio: row, school: row }
}

async function seenBy(reader: Reader, id: string): Promise<string> {
  const { reply } = await school().call(readers[reader], 'library.libraryCase', { id, counts: false })
  if (!reply.ok) return reply.code === 'NOT_FOUND' || reply.code === 'NOT_BOUND' ? '–' : reply.code
  const { published, sent, draft, mayReview, may, own } = reply.output
  expect(own !== null).toBe(reader === 'author' || reader === 'co-author')
  const parts: [unknown, string][] = [[published, 'p'], [sent, 's'], [draft, 'd'], [mayReview, 'R'], [may.retire || null, 'x'], [may.feature || null, 'f']]
  return parts.map(([there, letter]) => (there === null ? '' : letter)).join('')
}

describe.each(Object.keys(states) as State[])('a case that is %s', (state) => {
  it.each(['hosts', 'studio', 'school'] as const)('and is for %s is seen by whom it is for', async (visibility) => {
    const id = await states[state]({ ...withCoAuthor, visibility })
    const found: Partial<Record<Reader, string>> = {}
    for (const reader of Object.keys(readers) as Reader[]) found[reader] = await seenBy(reader, id)
    const expected = Object.fromEntries((Object.keys(readers) as Reader[]).map((reader) => [reader, seen[state][visibility][reader] ?? '–']))
    expect(found).toEqual(expected)
  })

  it('is answered by a reviewer only where it waits for one', async () => {
    const id = await states[state](withCoAuthor)
    const found: Partial<Record<Reader, string>> = {}
    for (const reader of Object.keys(readers) as Reader[]) {
      const { reply } = await school().call(readers[reader], 'library.reviewCase', answerTo(school(), id, 'returned', { id: idOf(`by ${reader}`), version: Math.max(1, storedCase(school(), id).version) }))
      found[reader] = reply.ok ? 'ok' : reply.code
    }
    expect(found).toEqual({ ...nobody, ...answers[state] })
  })
})

const nobody = { ...mapReaders('NOT_FOUND'), unbound: 'NOT_BOUND', author: 'NOT_ALLOWED' }
/** The expert comes after the host has sent it back. */
const answers: Record<State, Partial<Record<Reader, string>>> = {
  draft: {},
  submitted: { 'co-author': 'NOT_ALLOWED', host: 'ok', expert: 'VERSION_CHANGED' },
  returned: { 'co-author': 'NOT_ALLOWED', host: 'VERSION_CHANGED', expert: 'VERSION_CHANGED' },
  published: { 'co-author': 'NOT_ALLOWED', host: 'VERSION_CHANGED', member: 'NOT_ALLOWED', assistant: 'NOT_ALLOWED' },
  'another submitted': { 'co-author': 'NOT_ALLOWED', host: 'ok', member: 'NOT_ALLOWED', assistant: 'NOT_ALLOWED', expert: 'VERSION_CHANGED' },
  retired: { 'co-author': 'NOT_ALLOWED', host: 'VERSION_CHANGED' },
  'taken down': { 'co-author': 'NOT_ALLOWED', host: 'VERSION_CHANGED', office: 'NOT_ALLOWED' },
  deleted: {},
}

function mapReaders(code: string): Record<Reader, string> {
  return Object.fromEntries((Object.keys(readers) as Reader[]).map((reader) => [reader, code])) as Record<Reader, string>
}

describe('nobody reviews what they wrote', () => {
  it('a host’s own case waits for an expert', async () => {
    const id = await submittedCase(school(), { author: openids.host })
    expect(await school().refusal(openids.host, 'library.reviewCase', answerTo(school(), id, 'published'))).toEqual({ code: 'NOT_ALLOWED' })
    expect((await school().output(openids.host, 'library.caseReviews', { of: { kind: 'studio', studioId } })).items).toEqual([])
    expect((await school().output(readers.expert, 'library.caseReviews', { of: { kind: 'school' } })).items).toMatchObject([{ card: { id }, why: 'submitted', round: 1 }])
    await school().output(readers.expert, 'library.reviewCase', answerTo(school(), id, 'published'))
    expect(await school().refusal(openids.host, 'library.featureCase', { id, featured: true })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('a host who is a co-author reviews neither this version nor a later one without them', async () => {
    const id = await submittedCase(school(), { words: { coAuthors: [personId(names.host)] } })
    expect(await school().refusal(openids.host, 'library.reviewCase', answerTo(school(), id, 'published'))).toEqual({ code: 'NOT_ALLOWED' })
    await submittedCase(school(), {})
    const { code } = await school().refusal(openids.host, 'library.reviewCase', answerTo(school(), id, 'published'))
    expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(code)
  })

  it('the office decides on reports and reviews nothing', async () => {
    await submittedCase(school(), { visibility: 'school' })
    expect((await school().output(openids.office, 'library.caseReviews', { of: { kind: 'school' } })).items).toEqual([])
  })
})

describe('a draft', () => {
  it('saved twice is one; saved on what was not seen it is refused', async () => {
    const wish = saveWish()
    expect(await school().output(openids.member, 'library.saveCase', wish)).toEqual({ seen: 1, pictures: [], files: [] })
    expect(await school().output(openids.member, 'library.saveCase', wish)).toMatchObject({ seen: 1 })
    expect(await school().refusal(openids.member, 'library.saveCase', { ...wish, words: caseWords({ title: '另一个题目' }) })).toEqual({ code: 'VERSION_CHANGED' })
    expect(await school().output(openids.member, 'library.saveCase', { ...wish, seen: 1, words: caseWords({ title: '另一个题目' }) })).toMatchObject({ seen: 2 })
    expect(await school().refusal(openids.adviser, 'library.saveCase', wish)).toEqual({ code: 'ID_TAKEN' })
  })

  it('of what is published changes nothing that others see, and gets in no reviewer’s way', async () => {
    const id = await publishedCase(school())
    await submittedCase(school())
    const { rev } = storedCase(school(), id)
    await school().output(openids.member, 'library.saveCase', saveWish({}, { seen: storedCase(school(), id).seen, words: caseWords({ title: '还没有写完' }) }))
    expect(await school().output(openids.adviser, 'library.libraryCase', { id, counts: false })).toMatchObject({ card: { title: '早读迟到的孩子' } })
    await school().output(openids.host, 'library.reviewCase', answerTo(school(), id, 'published', { rev }))
    expect(storedCase(school(), id)).toMatchObject({ draft: { words: { title: '还没有写完' } }, flow: { published: { version: 2 } } })
  })

  it.each([
    ['a type that is none of the school’s', { type: 'none-such' }, 'type'],
    ['its author as a co-author', { coAuthors: [personId(names.member)] }, 'coAuthors.0'],
    ['a co-author who is not of the school', { coAuthors: [personId('外校老师')] }, 'coAuthors.0'],
  ])('with %s is refused', async (_name, words, field) => {
    expect(await school().refusal(openids.member, 'library.saveCase', saveWish({ words }))).toEqual({ code: 'BAD_INPUT', detail: { field } })
  })
})

describe('a submission', () => {
  it('that is repeated answers how it stands, also once it is published', async () => {
    const wish = submitWish()
    expect(await school().output(openids.member, 'library.submitCase', wish)).toMatchObject({ seen: 1, own: { state: 'submitted', version: 1 } })
    await publishedCase(school())
    expect(await school().output(openids.member, 'library.submitCase', wish)).toMatchObject({ seen: 1, own: { state: 'published', visibility: 'studio' } })
  })

  it('for its author alone is refused, and so is a 31st version and a type that was retired', async () => {
    expect(await school().refusal(openids.member, 'library.submitCase', submitWish({ visibility: 'self' }))).toEqual({ code: 'BAD_INPUT', detail: { field: 'visibility' } })
    const id = await publishedCase(school())
    school().rewrite((store) => {
      for (const one of store.schools) one.caseTypes = { rev: 1, types: [{ id: 'key-pupils', name: '重点学生帮扶', retired: true }, { id: 'home-school', name: '家校', retired: true }] }
    })
    const on = { seen: storedCase(school(), id).seen, version: 2 }
    expect(await school().refusal(openids.member, 'library.submitCase', submitWish({ words: { type: 'home-school' } }, on))).toEqual({ code: 'TYPE_RETIRED' })
    expect(await school().output(openids.member, 'library.submitCase', submitWish({}, on))).toMatchObject({ own: { state: 'submitted' } })
    school().rewrite(({ library_cases: cases }) => cases.forEach((one) => (one.version = 30)))
    expect(await school().refusal(openids.member, 'library.submitCase', submitWish({}, { seen: storedCase(school(), id).seen, version: 31 }))).toEqual({ code: 'TOO_MANY_VERSIONS' })
  })

  it.each([
    ['title', { title: '蠢货' }],
    ['sections', { sections: { ...caseWords().sections, reflection: '他骂同学蠢货。' } }],
    ['tags', { tags: ['蠢货'] }],
    ['credit', { credit: '蠢货' }],
  ])('that the check refuses for its %s goes back to its author, and no reviewer hears of it', async (_where, words) => {
    const { own } = await school().output(openids.member, 'library.submitCase', submitWish({ words }))
    expect(own).toMatchObject({ state: 'returned', check: { kind: 'refused', by: 'check' } })
    expect([await seenBy('host', caseIdOf({})), await seenBy('author', caseIdOf({}))]).toEqual(['–', 'sd'])
    expect((await school().output(openids.host, 'library.caseReviews', { of: { kind: 'studio', studioId } })).items).toEqual([])
  })

  it('that the check is not sure of is passed by whoever publishes it', async () => {
    const id = await submittedCase(school(), { words: { credit: '两个班打架斗殴。' } })
    expect((await school().output(openids.host, 'library.caseReviews', { of: { kind: 'studio', studioId } })).items).toMatchObject([{ why: 'doubtful' }])
    expect(await seenBy('co-author', id)).toBe('–')
    await school().output(openids.host, 'library.reviewCase', answerTo(school(), id, 'published'))
    expect(await seenBy('member', id)).toBe('p')
  })

  it('that was not checked yet is neither seen nor answered by a reviewer', async () => {
    const id = await submittedCase(school())
    // As though WeChat had not answered.
    school().rewrite(({ library_cases: cases }) => {
      for (const one of cases) {
        const unasked = { text: null, pictures: [], picturesAskedAt: null, hindered: { by: 'down' as const, tries: 1, retryAt: school().now() + 60_000 }, decidersTold: false, refused: null }
        Object.assign(one, { shown: null, candidate: { version: 1, visibility: 'studio', sentAt: school().now(), files: 0, ...unasked } })
      }
    })
    expect(await seenBy('host', id)).toBe('–')
    expect(await school().refusal(openids.host, 'library.reviewCase', answerTo(school(), id, 'published'))).toEqual({ code: 'NOT_CHECKED_YET' })
  })
})

describe('what is published', () => {
  it('is read once a day by a phone, and not by its authors', async () => {
    const id = await publishedCase(school(), { visibility: 'school' })
    await school().output(openids.member, 'library.libraryCase', { id, counts: true })
    expect((await school().output(openids.adviser, 'library.libraryCase', { id, counts: true })).reads).toBe(1)
    expect(storedCase(school(), id).reads).toBe(1)
  })

  it('is made narrower at once and wider by another submission alone', async () => {
    const id = await publishedCase(school(), { visibility: 'school' })
    const set = (visibility: Visibility) => school().call(openids.member, 'library.setCaseVisibility', { id, visibility })
    expect((await set('studio')).reply).toMatchObject({ ok: true, output: { own: { visibility: 'studio' } } })
    expect(await seenBy('host elsewhere', id)).toBe('–')
    expect((await set('studio')).reply.ok).toBe(true)
    expect((await set('school')).reply).toMatchObject({ code: 'EDIT_FIRST' })
    expect((await set('self')).reply.ok).toBe(true)
    expect([await seenBy('host', id), await seenBy('author', id)]).toEqual(['–', 'pdx'])
  })

  it('is put back by who retired it, and by nobody whom that is not up to', async () => {
    const id = await publishedCase(school(), { visibility: 'school' })
    const retire = async (openid: string, retired: boolean): Promise<string> => {
      const { reply } = await school().call(openid, 'library.retireCase', { id, retired, reason: '不合适了' })
      return reply.ok ? 'ok' : reply.code
    }
    expect([await retire(openids.office, true), await retire(openids.office, true), await retire(openids.member, false), await retire(openids.host, false), await retire(openids.office, false)]).toEqual(['ok', 'ok', 'NOT_ALLOWED', 'NOT_FOUND', 'ok'])
    expect([await retire(openids.member, true), await retire(openids.office, false), await retire(openids.member, false)]).toEqual(['ok', 'NOT_FOUND', 'ok'])
    expect(await school().refusal(openids.host, 'library.retireCase', { id, retired: true, reason: '' })).toEqual({ code: 'BAD_INPUT', detail: { field: 'reason' } })
  })

  it('shows in its versions what changed, to readers those that were for them', async () => {
    const id = await publishedCase(school(), { visibility: 'studio' })
    const { sections } = caseWords()
    await publishedCase(school(), { visibility: 'school', words: { sections: { ...sections, outcome: '五周以后不再迟到，也愿意说家里的事。' } } })
    const { comparedWith, changes } = await school().output(openids.adviser, 'library.caseVersion', { id, version: 2 })
    expect(comparedWith).toBe(1)
    expect(changes).toEqual([{ section: 'outcome', parts: expect.arrayContaining([{ text: '三周', kind: 'removed' }, { text: '五周', kind: 'added' }]) as unknown }])
    expect(await school().output(readers['host elsewhere'], 'library.caseVersion', { id, version: 2 })).toMatchObject({ comparedWith: null, changes: [] })
    expect(await school().refusal(readers['host elsewhere'], 'library.caseVersion', { id, version: 1 })).toEqual({ code: 'NOT_FOUND' })
  })

  it('keeps in mind which of its authors let it be taken into handbooks', async () => {
    const id = await publishedCase(school(), withCoAuthor)
    const consents = async () => (await school().output(readers['co-author'], 'library.libraryCase', { id, counts: false })).consents.map(({ at, mine }) => [at !== null, mine])
    expect(await consents()).toEqual([[true, false], [false, true]])
    for (const isGiven of [true, true, false]) await school().output(readers['co-author'], 'library.consentToHandbook', { id, consents: isGiven })
    expect(await consents()).toEqual([[true, false], [false, true]])
  })
})

it('an answer of a reviewer that is repeated changes nothing, and another under its name is refused', async () => {
  const id = await submittedCase(school())
  const wish = answerTo(school(), id, 'returned')
  await school().output(openids.host, 'library.reviewCase', wish)
  await school().output(openids.host, 'library.reviewCase', wish)
  expect(storedCase(school(), id).rounds).toHaveLength(1)
  expect(await school().refusal(openids.host, 'library.reviewCase', { ...wish, outcome: 'published' })).toEqual({ code: 'ID_TAKEN' })
  expect(await school().refusal(openids.host, 'library.reviewCase', { ...wish, id: idOf('silent'), text: '', remarks: [] })).toEqual({ code: 'BAD_INPUT', detail: { field: 'text' } })
})

it('one’s own cases are those one is an author of, and what was deleted is its author’s alone', async () => {
  await draftCase(school(), { name: 'a draft', ...withCoAuthor })
  await publishedCase(school(), withCoAuthor)
  const listed = async (openid: string, of: 'mine' | 'deleted') => (await school().output(openid, 'library.myCases', { of })).cases.map(({ own }) => own.state)
  expect((await listed(openids.member, 'mine')).sort()).toEqual(['draft', 'published'])
  expect(await listed(readers['co-author'], 'mine')).toEqual(['published'])
  await school().output(openids.member, 'library.deleteCase', { id: caseIdOf({}) })
  expect([await listed(readers['co-author'], 'mine'), await listed(readers['co-author'], 'deleted'), await listed(openids.member, 'deleted')]).toEqual([[], [], ['published']])
  await school().output(openids.member, 'library.restoreCase', { id: caseIdOf({}) })
  expect(await seenBy('member', caseIdOf({}))).toBe('p')
})

it('colleagues of one’s studios come first', async () => {
  const { people } = await school().output(openids.member, 'library.colleagues', { name: '' })
  expect(people.map(({ name }) => name)).not.toContain(names.member)
  expect(people.map(({ name }) => name)).not.toContain('外校老师')
  expect(people[0]?.studioName).toBe('陈知秋名班主任工作室')
})
