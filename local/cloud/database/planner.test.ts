import { EJSON } from 'bson'
import fc from 'fast-check'
import { Database } from './database'
import type { DeclaredCollections } from './database'
import type { IndexDefinition } from './indexes'

// Whatever the planner chooses, the answer must be the one that a walk through the whole collection gives.

const indexes: IndexDefinition[] = [
  { name: 'a', fields: [['a', 1]] },
  {
    name: 'a-b-id',
    fields: [
      ['a', 1],
      ['b', -1],
      ['_id', -1],
    ],
  },
  {
    name: 'a-b',
    fields: [
      ['a', 1],
      ['b', -1],
    ],
  },
  {
    name: 'b-a',
    fields: [
      ['b', -1],
      ['a', 1],
    ],
  },
  {
    name: 'b-id',
    fields: [
      ['b', 1],
      ['_id', 1],
    ],
  },
  {
    name: 'deep',
    fields: [
      ['list.n', 1],
      ['b', 1],
    ],
  },
]
const text = (value: Record<string, unknown>) => EJSON.stringify(value, { relaxed: false })

const scalar = fc.constantFrom<unknown>(null, 0, 1, 2, 3, 'x', 'xy', new Date(0))
const number = fc.constantFrom(0, 1, 2, 3)
const documents = (arrays: boolean) => {
  const a = arrays ? fc.oneof(scalar, fc.array(number, { maxLength: 3 })) : scalar
  const list = fc.array(fc.record({ n: scalar }), { maxLength: arrays ? 2 : 0 })
  return fc.array(fc.record({ a, b: scalar, list }, { requiredKeys: [] }), { minLength: 5, maxLength: 20 })
}
const field = fc.constantFrom('a', 'a', 'a', 'b', 'b', 'list.n', '_id')
const bound = fc.constantFrom('$gt', '$gte', '$lt', '$lte')
const several = fc.uniqueArray(number, { minLength: 2, maxLength: 4 }).map((values) => ({ $in: values }))
const condition = fc.oneof(
  scalar,
  several,
  several,
  fc.array(number, { maxLength: 3 }).map((values) => ({ $in: values })),
  fc.record({ operator: bound, value: scalar }).map(({ operator, value }) => ({ [operator]: value })),
  fc.record({ from: number, to: number }).map(({ from, to }) => ({ $gte: from, $lt: to })),
  scalar.map((value) => ({ $ne: value })),
  fc.boolean().map((wanted) => ({ $exists: wanted })),
  fc.constant({ $regex: '^x' }),
)
const conjunction = fc.array(fc.tuple(field, condition), { maxLength: 3 }).map((parts) => Object.fromEntries(parts))
const filter = fc.oneof(
  { weight: 3, arbitrary: conjunction },
  {
    weight: 1,
    arbitrary: fc.tuple(conjunction, fc.array(conjunction, { minLength: 1, maxLength: 2 })).map(([all, any]) => ({ ...all, $or: any })),
  },
)
const direction = fc.constantFrom(1, -1)
// The id decides between equals; without it both answers may differ and be right.
const order = fc.oneof(
  fc
    .tuple(fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b'), direction), { selector: ([path]) => path, maxLength: 2 }), direction)
    .map(([fields, last]) => Object.fromEntries([...fields, ['_id', last]]) as Record<string, number>),
  direction.map((same): Record<string, number> => ({ b: same, _id: same })),
)

const open = (definitions: IndexDefinition[]) => {
  const collections: DeclaredCollections = { things: { indexes: definitions } }
  return Database.open({ directory: null, collections, strictIndexes: false, now: () => 0 })
}

it('an index finds what a walk finds, in the same order, and never examines more', async () => {
  const query = fc.record({ query: filter, order, offset: fc.nat({ max: 3 }), limit: fc.integer({ min: 1, max: 8 }) })
  await fc.assert(
    fc.asyncProperty(fc.boolean().chain(documents), fc.array(query, { minLength: 5, maxLength: 10 }), async (things, queries) => {
      const [indexed, walked] = [open(indexes), open([])]
      const numbered = things.map((fields, n) => ({ _id: `id${n}`, ...fields }))
      for (const database of [indexed, walked]) database.import('things', numbered)
      for (const asked of queries) {
        const params = { ...asked, collectionName: 'things', queryType: 'WHERE', query: text(asked.query), order: text(asked.order) }
        const served = await indexed.handle('database.getDocument', params)
        const expected = await walked.handle('database.getDocument', params)
        expect(served.body).toEqual(expected.body)
        expect(served.documentsExamined).toBeLessThanOrEqual(things.length)
      }
    }),
    { seed: 20_260_901, numRuns: 100 },
  )
})
