import { command, database } from '../../../cloudfunctions/kit/database'
import { readSearcher, searchCases } from '../../../cloudfunctions/kit/case-search'
import type { Context } from '../../../cloudfunctions/kit/context'
import { countChangedWords, refreshSearchStats } from '../../../cloudfunctions/kit/search-stats'
import { indexDocumentOf } from '../../../domain/library/index-document'
import { sdkOnLocalCloud } from './testing/sdk'

const setting = sdkOnLocalCloud(
  {
    people: { indexes: [{ name: 'by-openid', fields: [['openid', 1]] }] },
    schools: { indexes: [] },
    search_stats: { indexes: [] },
    case_counts: { indexes: [{ name: 'by-uncounted', fields: [['uncounted', 1]] }] },
    case_index: {
      indexes: [
        { name: 'by-key', fields: [['scope', 1], ['keys', 1], ['quality', -1]] },
        { name: 'by-school', fields: [['schoolId', 1], ['_id', 1]] },
      ],
    },
  },
  { strictIndexes: true },
)

const plant = (id: string, tags: string[], scope = 'school:s1') =>
  indexDocumentOf({ id, schoolId: 's1', scope, type: '典型学生教育', stage: '初中', title: '他换了座位', tags, body: '后来两个人都不说话，手机也交了。', quality: 0, featured: false, authorName: '林可', at: 0 })

it('through the unmodified SDK two operations find a page of cases, with what was found marked', async () => {
  const { cloud } = setting()
  cloud.database.import('people', [{ _id: 'p1', schoolId: 's1', name: '林可', openid: 'o1', memberships: [], schoolRoles: [] }])
  cloud.database.import('case_index', [plant('a', ['早恋']), plant('b', ['值日']), plant('c', ['早恋'], 'studio:x')])
  await refreshSearchStats(database, 's1', 0)
  const before = cloud.usage()

  const { person, stats } = await readSearcher({ openid: 'o1', now: 0, database } as Context)
  const found = await searchCases(database, [`school:${person.schoolId}`], stats, { typed: '谈恋爱', filters: {}, page: 0 })

  const after = cloud.usage()
  expect(after.databaseOperations - before.databaseOperations).toBe(2)
  expect(found).toMatchObject({ crowded: false, more: false, cases: [{ _id: 'a', tags: ['早恋'], snippet: [{ text: '后来两个人都不说话，手机也交了。', found: false }] }] })
})

it('what was typed is marked in the lines shown', async () => {
  setting().cloud.database.import('case_index', [plant('a', [])])
  await refreshSearchStats(database, 's1', 0)
  const [stats] = await database.find('search_stats', { _id: 's1' }, { limit: 1 })
  const { cases } = await searchCases(database, ['school:s1'], stats ?? { total: 0, listed: '', listedFrom: 1, tags: [] }, { typed: '手机', filters: {}, page: 0 })
  expect(cases[0]?.snippet).toEqual([
    { text: '后来两个人都不说话，', found: false },
    { text: '手机', found: true },
    { text: '也交了。', found: false },
  ])
})

describe('words are counted', () => {
  const countsOf = (id: string) => ({ _id: id, schoolId: id, counts: {}, uncounted: 1 })
  const counted = async () => (await database.find('search_stats', { _id: command.in(['s1', 's2']) }, { limit: 10, order: [['_id', 'asc']] })).map(({ _id }) => _id)

  it('for another school first where one was tried and failed', async () => {
    const { cloud } = setting()
    cloud.database.import('case_counts', [countsOf('s1'), countsOf('s2')])
    cloud.faults({ rules: [{ action: 'database.*', nth: 4, when: 'before', code: 'DATABASE_REQUEST_FAILED' }] })
    const count = (now: number) => countChangedWords({ database, now, isOver: () => false })
    await expect(count(1)).rejects.toThrow()
    expect(await count(2)).toBe(1)
    expect(await counted()).toEqual(['s2'])
    expect([await count(3), await count(4)]).toEqual([1, 0])
    expect(await counted()).toEqual(['s1', 's2'])
  })

  it('as a whole or not at all where time is over', async () => {
    setting().cloud.database.import('case_counts', [countsOf('s1')])
    expect(await countChangedWords({ database, now: 1, isOver: () => true })).toBe(1)
    expect(await counted()).toEqual([])
    expect(await countChangedWords({ database, now: 2, isOver: () => false })).toBe(1)
    expect(await counted()).toEqual(['s1'])
  })
})
