import { failureOf, sdkOnLocalCloud } from './testing/sdk'
import type { Fields, SdkAggregate } from './testing/sdk'

const setting = sdkOnLocalCloud(
  {
    studios: { indexes: [] },
    sheets: {
      indexes: [
        {
          name: 'by-studio',
          fields: [
            ['studioId', 1],
            ['endsAt', 1],
          ],
        },
        { name: 'by-tag', fields: [['tags', 1]] },
      ],
    },
  },
  { strictIndexes: true },
)

type Build = (pipeline: SdkAggregate) => SdkAggregate

/** The sheets that are joined to the studio `s1`. */
const joined = async (expression: unknown, rest: Build = (pipeline) => pipeline): Promise<Fields[]> => {
  const { db, _ } = setting()
  const pipeline = rest(_.aggregate.pipeline().match(_['expr']?.(expression))).done()
  const variables = { studio: '$_id', from: '$since', none: '$missing', list: '$tags' }
  const lookup = { from: 'sheets', let: variables, pipeline, as: 'sheets' }
  const { list } = await db.collection('studios').aggregate().match({ _id: 's1' }).lookup(lookup).end()
  return list[0]?.['sheets'] as Fields[]
}
const idsOf = (documents: Fields[]): unknown[] => documents.map((document) => document['_id'])
const ofTheStudio = { $eq: ['$studioId', '$$studio'] }

describe('through the unmodified SDK, a lookup by a pipeline', () => {
  beforeEach(() => {
    const { database } = setting().cloud
    database.import('studios', [{ _id: 's1', since: 20, tags: ['x', 'y'] }])
    database.import('sheets', [
      { _id: 'a', studioId: 's1', endsAt: 10, tags: ['x', 'y'] },
      { _id: 'b', studioId: 's1', endsAt: 20, tags: 'x' },
      { _id: 'c', studioId: 's1', endsAt: 30, note: 'long' },
      { _id: 'd', studioId: 's1', endsAt: null },
      { _id: 'e', studioId: 's1' },
      { _id: 'f', studioId: 's2', endsAt: 25 },
    ])
  })

  it('joins what meets the conditions on the document’s own values, as one operation', async () => {
    const { cloud, _ } = setting()
    const before = cloud.usage()
    const $ = _.aggregate
    const found = await joined($['and']?.([$['eq']?.(['$studioId', '$$studio']), $['gte']?.(['$endsAt', '$$from'])]))
    expect(idsOf(found)).toEqual(['b', 'c'])
    const after = cloud.usage()
    expect(after.databaseOperations - before.databaseOperations).toBe(1)
    // The studio, and every sheet of it: comparisons by order do not narrow what is read.
    expect(after.documentsExamined - before.documentsExamined).toBe(1 + 5)
  })

  it.each<[string, unknown, string[]]>([
    ['one equality alone', ofTheStudio, ['a', 'b', 'c', 'd', 'e']],
    ['$gt', { $and: [ofTheStudio, { $gt: ['$endsAt', '$$from'] }] }, ['c']],
    ['$lte, which null and missing values meet', { $and: [ofTheStudio, { $lte: ['$endsAt', '$$from'] }] }, ['a', 'b', 'd', 'e']],
    ['$lt of a literal', { $and: [ofTheStudio, { $lt: ['$endsAt', 20] }] }, ['a', 'd', 'e']],
    ['$eq of null, which a missing value is not', { $and: [ofTheStudio, { $eq: ['$endsAt', null] }] }, ['d']],
    ['$eq of a variable without a value', { $and: [ofTheStudio, { $eq: ['$endsAt', '$$none'] }] }, ['e']],
    ['$eq of a text, which an array does not contain', { $and: [ofTheStudio, { $eq: ['$tags', 'x'] }] }, ['b']],
    ['$eq of arrays, which are compared whole', { $and: [ofTheStudio, { $eq: ['$tags', '$$list'] }] }, ['a']],
    ['$eq of a $literal', { $and: [ofTheStudio, { $eq: ['$note', { $literal: 'long' }] }] }, ['c']],
  ])('by %s', async (_name, expression, expected) => {
    expect(idsOf(await joined(expression)).sort()).toEqual(expected)
  })

  it('sorts, limits and keeps fields of what it joined', async () => {
    const newest = await joined({ $and: [ofTheStudio, { $gte: ['$endsAt', 0] }] }, (pipeline) =>
      pipeline.sort({ endsAt: -1 }).limit(2).project({ endsAt: 1, _id: 0 }),
    )
    expect(newest).toEqual([{ endsAt: 30 }, { endsAt: 20 }])
  })

  it.each<[string, unknown, string]>([
    ['only by an order', { $gte: ['$endsAt', '$$from'] }, 'No index of the collection "sheets" serves a query on endsAt'],
    ['by a field without an index', { $eq: ['$note', '$$studio'] }, 'serves a query on note'],
    ['by an index of arrays', { $eq: ['$tags', 'x'] }, 'serves a query on tags'],
    ['by a missing value', { $eq: ['$studioId', '$$none'] }, 'serves a query on studioId'],
    ['by $or', { $or: [ofTheStudio] }, 'does not answer $or in the $expr of a $lookup pipeline'],
    ['by $in', { $in: ['$studioId', '$$list'] }, 'does not answer $in in the $expr of a $lookup pipeline'],
    ['by a value first', { $eq: ['$$studio', '$studioId'] }, 'unless its first operand is a field'],
    ['by two fields', { $eq: ['$studioId', '$_id'] }, 'does not answer an operand besides a variable and a literal'],
    ['by an undeclared variable', { $eq: ['$studioId', '$$nobody'] }, 'Use of undefined variable: nobody'],
  ])('is refused %s', async (_name, expression, message) => {
    expect((await failureOf(joined(expression))).errMsg).toContain(message)
  })

  it.each<[string, Build, string]>([
    ['another stage', (pipeline) => pipeline.unwind('$tags'), 'does not answer the stage $unwind in a $lookup pipeline'],
    ['a computed field', (pipeline) => pipeline.project({ x: '$$studio' }), 'does not answer a computed field (x) in a $lookup pipeline'],
  ])('is refused with %s', async (_name, rest, message) => {
    expect((await failureOf(joined(ofTheStudio, rest))).errMsg).toContain(message)
  })

  it('is refused without a $match by $expr at its head', async () => {
    const { db, _ } = setting()
    const by = (pipeline: SdkAggregate) =>
      failureOf(db.collection('studios').aggregate().match({ _id: 's1' }).lookup({ from: 'sheets', pipeline: pipeline.done(), as: 'x' }).end())
    expect((await by(_.aggregate.pipeline().limit(1))).errMsg).toContain('a $lookup pipeline that does not begin with $match')
    expect((await by(_.aggregate.pipeline().match({ studioId: 's1' }))).errMsg).toContain('a condition on studioId besides $expr')
  })
})
