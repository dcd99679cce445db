import { database } from '../../../cloudfunctions/kit/database'
import { readSearcher, searchCases } from '../../../cloudfunctions/kit/case-search'
import type { Context } from '../../../cloudfunctions/kit/context'
import { refreshSearchStats } from '../../../cloudfunctions/kit/search-stats'
import { indexDocumentOf } from '../../../domain/library/index-document'
import { sdkOnLocalCloud } from './testing/sdk'

const setting = sdkOnLocalCloud(
  {
    people: { indexes: [{ name: 'by-openid', fields: [['openid', 1]] }] },
    schools: { indexes: [] },
    search_stats: { indexes: [] },
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
