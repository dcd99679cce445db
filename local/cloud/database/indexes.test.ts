import { EJSON } from 'bson'
import { Database } from './database'
import type { DeclaredCollections } from './database'

const collections: DeclaredCollections = {
  marks: {
    indexes: [
      {
        name: 'by-session',
        fields: [
          ['sessionId', 1],
          ['arrivedAt', -1],
        ],
      },
      { name: 'by-tag', fields: [['tags', 1]] },
      { name: 'by-member', fields: [['items.person', 1]] },
      {
        name: 'by-name',
        fields: [
          ['name', 1],
          ['_id', 1],
        ],
      },
    ],
  },
}

type Query = { query?: Record<string, unknown>; order?: Record<string, unknown>; limit?: number; offset?: number }
const text = (value: Record<string, unknown>) => EJSON.stringify(value, { relaxed: false })

describe('an index', () => {
  let database: Database
  beforeAll(() => {
    database = Database.open({ directory: null, collections, strictIndexes: true, now: () => 0 })
    database.import(
      'marks',
      Array.from({ length: 1000 }, (_unused, n) => ({
        _id: `m${String(n).padStart(4, '0')}`,
        sessionId: `s${n % 10}`,
        arrivedAt: new Date(n),
        tags: n % 2 === 0 ? ['even', `t${n}`] : [`t${n}`],
        items: [{ person: `p${n}` }, { person: `q${n % 5}` }],
        ...(n % 100 === 0 ? {} : { name: `n${n % 50}` }),
      })),
    )
  })
  afterAll(() => database.close())

  const run = async ({ query = {}, order, limit = 1000, offset }: Query) => {
    const params = { collectionName: 'marks', queryType: 'WHERE', query: text(query), limit, offset, order: order && text(order) }
    const { body, documentsExamined } = await database.handle('database.getDocument', params)
    const { list } = body['data'] as { list: string[] }
    return { found: list.length, first: (list[0] === undefined ? {} : EJSON.parse(list[0])) as Record<string, unknown>, documentsExamined }
  }

  it.each<[string, Query, number, number]>([
    ['a given value', { query: { sessionId: 's3' } }, 100, 100],
    ['one id', { query: { _id: 'm0007' } }, 1, 1],
    ['several ids', { query: { _id: { $in: ['m0007', 'm0009', 'nobody'] } } }, 2, 2],
    ['a range of ids', { query: { _id: { $gte: 'm0990' } } }, 10, 10],
    ['several values', { query: { sessionId: { $in: ['s1', 's2', 's2'] } } }, 200, 200],
    ['a value and a range', { query: { sessionId: 's3', arrivedAt: { $gt: new Date(100), $lte: new Date(203) } } }, 11, 11],
    ['a range open to the top', { query: { sessionId: 's3', arrivedAt: { $gte: new Date(983) } } }, 2, 2],
    ['a range open to the bottom', { query: { sessionId: 's3', arrivedAt: { $lt: new Date(13) } } }, 1, 1],
    ['a range of another type', { query: { sessionId: 's3', arrivedAt: { $gt: 5 } } }, 0, 0],
    ['the last ones, in the order of the index', { query: { sessionId: 's3' }, order: { arrivedAt: -1 }, limit: 5 }, 5, 5],
    ['the first ones, against the order of the index', { query: { sessionId: 's3' }, order: { arrivedAt: 1 }, limit: 5 }, 5, 5],
    ['skipped ones, which are examined too', { query: { sessionId: 's3' }, order: { arrivedAt: 1 }, limit: 5, offset: 10 }, 5, 15],
    ['another order: all are examined, then sorted', { query: { sessionId: 's3' }, order: { name: 1 }, limit: 5 }, 5, 100],
    ['an order alone', { order: { _id: -1 }, limit: 3 }, 3, 3],
    ['an order by two fields, both against the index', { query: {}, order: { name: -1, _id: -1 }, limit: 4 }, 4, 4],
    ['a value; a condition the index does not know is tested on each', { query: { sessionId: 's3', name: 'n3' } }, 20, 100],
    ['an element of an array', { query: { tags: 'even' } }, 500, 500],
    ['a range of elements, once per document', { query: { tags: { $gte: 'e' } } }, 1000, 1000],
    ['a field of documents in an array', { query: { 'items.person': 'q3' } }, 200, 200],
    ['$elemMatch on such a field', { query: { items: { $elemMatch: { person: 'p42' } } } }, 1, 1],
    ['a missing field as null', { query: { name: null } }, 10, 10],
    ['a prefix', { query: { name: { $regex: '^n49' } } }, 20, 20],
    ['no value at all', { query: { sessionId: { $in: [] } } }, 0, 0],
    [
      'several values in the order of the next field',
      { query: { sessionId: { $in: ['s1', 's2', 's3'] } }, order: { arrivedAt: -1 }, limit: 7 },
      7,
      7,
    ],
    ['conditions joined by $and', { query: { $and: [{ sessionId: 's3' }, { arrivedAt: { $lt: new Date(13) } }] } }, 1, 1],
    ['each branch of $or', { query: { $or: [{ _id: 'm0001' }, { sessionId: 's1', arrivedAt: new Date(1) }, { tags: 't5' }] } }, 2, 2],
  ])('serves %s', async (_name, query, found, documentsExamined) => {
    expect(await run(query)).toMatchObject({ found, documentsExamined })
  })

  it('yields the order that was asked for, whichever way it is walked', async () => {
    expect((await run({ query: { sessionId: 's3' }, order: { arrivedAt: -1 }, limit: 1 })).first['_id']).toBe('m0993')
    expect((await run({ query: { sessionId: 's3' }, order: { arrivedAt: 1 }, limit: 1 })).first['_id']).toBe('m0003')
    const three = { query: { sessionId: { $in: ['s1', 's7', 's3'] } }, order: { arrivedAt: -1 }, limit: 1 }
    expect((await run({ ...three, offset: 4 })).first['_id']).toBe('m0983')
    expect((await run({ ...three, order: { arrivedAt: 1 }, offset: 4 })).first['_id']).toBe('m0013')
    expect((await run({ query: { name: { $gt: 'n4' } }, order: { name: 1, _id: 1 }, limit: 1 })).first['_id']).toBe('m0040')
  })

  it.each<[string, Query, string]>([
    ['another field', { query: { foo: 1 } }, 'No index of the collection "marks" serves a query on foo'],
    ['no condition', { limit: 1 }, 'serves a query without conditions'],
    ['a field that comes second in an index', { query: { arrivedAt: new Date(1) } }, 'serves a query on arrivedAt'],
    ['a negation', { query: { sessionId: { $ne: 's1' } } }, 'serves a query on sessionId'],
    ['an order for which a whole index would be walked', { query: { foo: 1 }, order: { _id: 1 } }, 'serves a query on foo, _id'],
    ['one branch of $or', { query: { $or: [{ sessionId: 's1' }, { foo: 1 }] } }, 'serves a query on sessionId, foo'],
  ])('is demanded in strict mode: a query on %s fails', async (_name, query, message) => {
    await expect(run(query)).rejects.toThrow(message)
  })

  it.each([
    ['count', 'database.calculateDocument', {}],
    ['update', 'database.modifyDocument', { merge: true, data: text({ $set: { a: 1 } }) }],
    ['remove', 'database.removeDocument', {}],
    ['aggregate', 'database.aggregateDocuments', { stages: [{ stageKey: '$match', stageValue: text({ foo: 1 }) }] }],
  ])('is demanded in strict mode by %s, too', async (_name, action, params) => {
    const asked = { collectionName: 'marks', queryType: 'WHERE', query: text({ foo: 1 }), ...params }
    await expect(database.handle(action, asked)).rejects.toThrow('No index of the collection "marks" serves')
  })

  it('finds the same as a walk through the whole collection would', async () => {
    const loose = Database.open({ directory: null, collections: { marks: { indexes: [] } }, strictIndexes: false, now: () => 0 })
    loose.import('marks', database.export()['marks'] ?? [])
    const queries: Query[] = [
      { query: { sessionId: { $in: ['s3', null, 's9'] } } },
      { query: { tags: { $gt: 't5', $lt: 't7' } } },
      { query: { name: { $lte: 'n2' } } },
      { query: { name: { $gte: null } } },
      { query: { name: { $in: [null, 'n7'] } } },
      { query: { 'items.person': { $gte: 'p99', $lt: 'q0' } } },
      { query: { tags: { $all: ['even', 't8'] } } },
      { query: { sessionId: 's4', arrivedAt: { $lte: new Date(40), $gte: new Date(14) } } },
      { query: { tags: ['t1'], sessionId: 's1' } },
    ]
    for (const query of queries) {
      const params = { collectionName: 'marks', queryType: 'WHERE', query: text(query.query ?? {}), order: text({ _id: 1 }), limit: 1000 }
      const served = await database.handle('database.getDocument', params)
      const walked = await loose.handle('database.getDocument', params)
      const idsIn = ({ body }: typeof served) => (body['data'] as { list: string[] }).list.map((document) => document.slice(0, 16)).join()
      expect([query, idsIn(served)]).toEqual([query, idsIn(walked)])
      expect(served.documentsExamined).toBeLessThanOrEqual(walked.documentsExamined)
    }
    loose.close()
  })
})

it('an index on two arrays of one document is refused as MongoDB does', () => {
  const parallel: DeclaredCollections = {
    c: {
      indexes: [
        {
          name: 'both',
          fields: [
            ['a', 1],
            ['b', 1],
          ],
        },
      ],
    },
  }
  const database = Database.open({ directory: null, collections: parallel, strictIndexes: false, now: () => 0 })
  expect(() => database.import('c', [{ _id: 1, a: [1], b: [1] }])).toThrow('cannot index parallel arrays [b] [a]')
  expect(database.export()['c']).toEqual([])
})
