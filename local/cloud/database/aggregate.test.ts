import { failureOf, sdkOnLocalCloud } from './testing/sdk'
import type { Fields, SdkAggregate } from './testing/sdk'

const setting = sdkOnLocalCloud(
  {
    marks: {
      indexes: [
        {
          name: 'by-session',
          fields: [
            ['sessionId', 1],
            ['at', 1],
          ],
        },
      ],
    },
    people: { indexes: [{ name: 'by-club', fields: [['club', 1]] }] },
  },
  { strictIndexes: true },
)

const list = async (build: (marks: SdkAggregate) => SdkAggregate): Promise<Fields[]> => {
  const marks = setting().db.collection('marks').aggregate().match({ sessionId: 's1' })
  return (await build(marks).end()).list
}
const computed = async (expression: unknown): Promise<unknown> => {
  const [first] = await list((marks) => marks.limit(1).project({ _id: 0, value: expression }))
  return first?.['value']
}

describe('through the unmodified SDK, an aggregation', () => {
  beforeEach(() => {
    const { database } = setting().cloud
    database.import('marks', [
      {
        _id: 'a',
        sessionId: 's1',
        at: new Date(Date.UTC(2026, 8, 1, 17)),
        person: 'p1',
        hours: 2,
        tags: ['x', 'y'],
        deep: { n: 1 },
        none: null,
      },
      { _id: 'b', sessionId: 's1', at: new Date(Date.UTC(2026, 8, 2)), person: 'p2', hours: 3, tags: [], late: true },
      { _id: 'c', sessionId: 's1', at: new Date(Date.UTC(2026, 8, 3)), person: 'p1', tags: 'z' },
      { _id: 'd', sessionId: 's2', at: new Date(0), person: 'p1', hours: 7 },
    ])
    database.import('people', [
      { _id: 'p1', name: '林可', club: 'c1' },
      { _id: 'p2', name: '周末', club: 'c1' },
    ])
  })

  it('matches, sorts, skips and limits by an index at its head', async () => {
    const { db, cloud } = setting()
    const before = cloud.usage().documentsExamined
    const { list: found } = await db.collection('marks').aggregate().match({ sessionId: 's1' }).sort({ at: -1 }).skip(1).limit(1).end()
    expect(found.map((document) => document['_id'])).toEqual(['b'])
    expect(cloud.usage().documentsExamined - before).toBe(2)
  })

  it('matches with the commands of the SDK', async () => {
    const { _ } = setting()
    expect(await list((marks) => marks.match({ hours: _['gt']?.(2) }).project({ _id: 1 }))).toEqual([{ _id: 'b' }])
  })

  it('groups with every accumulator', async () => {
    const { aggregate: $ } = setting().db.command
    const groups = await list((marks) =>
      marks.group({
        _id: '$person',
        total: $['sum']?.('$hours'),
        count: $['sum']?.(1),
        mean: $['avg']?.('$hours'),
        least: $['min']?.('$hours'),
        most: $['max']?.('$at'),
        first: $['first']?.('$hours'),
        last: $['last']?.('$hours'),
        all: $['push']?.('$hours'),
        distinct: $['addToSet']?.('$sessionId'),
      }),
    )
    expect(groups).toEqual([
      {
        _id: 'p1',
        total: 2,
        count: 2,
        mean: 2,
        least: 2,
        most: new Date(Date.UTC(2026, 8, 3)),
        first: 2,
        last: null,
        all: [2],
        distinct: ['s1'],
      },
      {
        _id: 'p2',
        total: 3,
        count: 1,
        mean: 3,
        least: 3,
        most: new Date(Date.UTC(2026, 8, 2)),
        first: 3,
        last: 3,
        all: [3],
        distinct: ['s1'],
      },
    ])
  })

  it('groups everything under null, and by several fields', async () => {
    expect(await list((marks) => marks.group({ _id: null, n: { $sum: 1 } }))).toEqual([{ _id: null, n: 3 }])
    const pairs = await list((marks) => marks.group({ _id: { person: '$person', late: '$late' } }).sort({ _id: 1 }))
    expect(pairs.map((pair) => pair['_id'])).toEqual([{ person: 'p1' }, { person: 'p2', late: true }])
  })

  it('counts; of nothing it answers nothing', async () => {
    expect(await list((marks) => marks.count('n'))).toEqual([{ n: 3 }])
    expect(await list((marks) => marks.match({ person: 'nobody' }).count('n'))).toEqual([])
  })

  it('unwinds arrays; an empty one vanishes unless kept, what is no array stays', async () => {
    const plain = await list((marks) => marks.unwind('$tags').project({ tags: 1 }))
    expect(plain).toEqual([
      { _id: 'a', tags: 'x' },
      { _id: 'a', tags: 'y' },
      { _id: 'c', tags: 'z' },
    ])
    const kept = await list((marks) =>
      marks.unwind({ path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' }).project({ tags: 1, i: 1 }),
    )
    expect(kept).toEqual([
      { _id: 'a', tags: 'x', i: 0 },
      { _id: 'a', tags: 'y', i: 1 },
      { _id: 'b', i: null },
      { _id: 'c', tags: 'z', i: null },
    ])
  })

  it('adds fields and replaces the root', async () => {
    const { aggregate: $ } = setting().db.command
    const added = await list((marks) =>
      marks
        .limit(1)
        .addFields({ 'deep.m': $['add']?.(['$deep.n', 1]), gone: '$missing' })
        .project({ deep: 1, gone: 1 }),
    )
    expect(added).toEqual([{ _id: 'a', deep: { n: 1, m: 2 } }])
    expect(await list((marks) => marks.limit(1).replaceRoot({ newRoot: '$deep' }))).toEqual([{ n: 1 }])
    expect((await failureOf(list((marks) => marks.replaceRoot({ newRoot: '$deep' })))).errMsg).toContain(
      "'newRoot' expression must evaluate to an object",
    )
  })

  it('keeps, leaves out and computes fields', async () => {
    expect(await list((marks) => marks.limit(1).project({ person: 1 }))).toEqual([{ _id: 'a', person: 'p1' }])
    expect(await list((marks) => marks.limit(1).project({ _id: 0, 'deep.n': 1, who: '$person' }))).toEqual([{ deep: { n: 1 }, who: 'p1' }])
    expect(await list((marks) => marks.limit(1).project({ at: 0, tags: 0, deep: 0, none: 0 }))).toEqual([
      { _id: 'a', sessionId: 's1', person: 'p1', hours: 2 },
    ])
    expect((await failureOf(list((marks) => marks.project({ at: 0, who: '$person' })))).errMsg).toContain('Bad projection specification')
  })

  it('looks up by id, and counts what it examines', async () => {
    const { cloud } = setting()
    const before = cloud.usage().documentsExamined
    const joined = await list((marks) =>
      marks.lookup({ from: 'people', localField: 'person', foreignField: '_id', as: 'who' }).project({ 'who.name': 1 }),
    )
    expect(joined.map((document) => document['who'])).toEqual([[{ name: '林可' }], [{ name: '周末' }], [{ name: '林可' }]])
    expect(cloud.usage().documentsExamined - before).toBe(6)
  })

  it('looks up by an indexed field only in strict mode', async () => {
    const byName = list((marks) => marks.lookup({ from: 'people', localField: 'person', foreignField: 'name', as: 'who' }))
    expect((await failureOf(byName)).errMsg).toContain('No index of the collection "people" serves a query on name')
  })

  it('of many documents wants a limit, because what the platform does without is not known', async () => {
    setting().cloud.database.import(
      'marks',
      Array.from({ length: 21 }, (_unused, n) => ({ _id: n, sessionId: 's1' })),
    )
    expect((await failureOf(list((marks) => marks))).errMsg).toContain('an aggregation of more than 20 documents without a limit()')
    expect(await list((marks) => marks.limit(1000))).toHaveLength(24)
  })

  it('sorts by how often a value occurs', async () => {
    expect(await list((marks) => marks.sortByCount('$person'))).toEqual([
      { _id: 'p1', count: 2 },
      { _id: 'p2', count: 1 },
    ])
  })

  it('leaves the stored documents as they were', async () => {
    const before = setting().cloud.database.export()
    await list((marks) => marks.addFields({ 'deep.n': 5, tags: [] }).unwind({ path: '$tags', preserveNullAndEmptyArrays: true }))
    expect(setting().cloud.database.export()).toEqual(before)
  })

  it.each<[string, unknown, unknown]>([
    ['$concat', { $concat: ['$person', '-', '$sessionId'] }, 'p1-s1'],
    ['$concat with a missing value', { $concat: ['$person', '$missing'] }, null],
    ['$cond', { $cond: [{ $gt: ['$hours', 1] }, 'much', 'little'] }, 'much'],
    ['$cond by names', { $cond: { if: '$none', then: 1, else: 2 } }, 2],
    ['$ifNull', { $ifNull: ['$none', 'nothing'] }, 'nothing'],
    ['$switch', { $switch: { branches: [{ case: { $eq: ['$hours', 2] }, then: 'two' }], default: 'other' } }, 'two'],
    ['$eq tells missing from null', { $eq: ['$missing', null] }, false],
    ['$gt compares across types', { $gt: ['$person', '$hours'] }, true],
    ['$lt of a missing value', { $lt: ['$missing', null] }, true],
    ['$and, $or, $not', { $and: [{ $or: [false, 1] }, { $not: ['$none'] }] }, true],
    ['$in', { $in: ['x', '$tags'] }, true],
    ['$size', { $size: '$tags' }, 2],
    ['$setIntersection', { $setIntersection: ['$tags', ['y', 'y', 'z', '$person']] }, ['y']],
    ['$setIntersection of numbers', { $setIntersection: [['$hours', 2, 3], [3, '$hours']] }, [2, 3]],
    ['$setIntersection with null', { $setIntersection: ['$tags', '$none'] }, null],
    ['$arrayElemAt', { $arrayElemAt: ['$tags', -1] }, 'y'],
    ['$filter', { $filter: { input: '$tags', as: 't', cond: { $eq: ['$$t', 'y'] } } }, ['y']],
    ['$map', { $map: { input: '$tags', as: 't', in: { $concat: ['$$t', '$person'] } } }, ['xp1', 'yp1']],
    [
      '$map within $filter',
      { $filter: { input: '$tags', as: 't', cond: { $in: ['$$t', { $map: { input: ['y'], as: 'u', in: '$$u' } }] } } },
      ['y'],
    ],
    ['$reduce', { $reduce: { input: '$tags', initialValue: '', in: { $concat: ['$$value', '$$this'] } } }, 'xy'],
    ['$let', { $let: { vars: { h: '$hours' }, in: { $multiply: ['$$h', 10] } } }, 20],
    ['$slice, $concatArrays, $reverseArray', { $slice: [{ $concatArrays: [{ $reverseArray: '$tags' }, [1]] }, 2] }, ['y', 'x']],
    ['$sum of fields', { $sum: ['$hours', '$missing', 5] }, 7],
    ['$max of an array', { $max: [[1, 5, 3]] }, 5],
    ['$avg', { $avg: ['$hours', 4] }, 3],
    ['$divide, $floor, $ceil, $mod', { $add: [{ $floor: { $divide: ['$hours', 4] } }, { $ceil: 0.5 }, { $mod: [7, 4] }] }, 4],
    ['$subtract of dates', { $subtract: ['$at', new Date(Date.UTC(2026, 8, 1))] }, 17 * 3_600_000],
    ['$mergeObjects', { $mergeObjects: ['$deep', { m: 2 }] }, { n: 1, m: 2 }],
    ['$objectToArray', { $objectToArray: '$deep' }, [{ k: 'n', v: 1 }]],
    ['$toUpper of null', { $toUpper: '$none' }, ''],
    ['$substrCP counts characters', { $substrCP: ['班主任😀工作室', 3, 2] }, '😀工'],
    ['$strLenCP', { $strLenCP: '😀室' }, 2],
    ['$literal', { $literal: '$person' }, '$person'],
    ['$dateToString in China', { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' } }, '2026-09-02 01:00'],
    ['$dateToString by offset', { $dateToString: { date: '$at', format: '%H:%M:%S.%L %z', timezone: '-03:30' } }, '13:30:00.000 -0330'],
    ['$dateToString of nothing', { $dateToString: { date: '$none', format: '%Y' } }, null],
    ['$dayOfMonth in China', { $dayOfMonth: { date: '$at', timezone: '+08' } }, 2],
    ['$dayOfWeek', { $dayOfWeek: '$at' }, 3],
    ['an object', { a: '$hours', b: '$missing' }, { a: 2 }],
  ])('computes %s', async (_name, expression, value) => {
    expect(await computed(expression)).toEqual(value)
  })

  it.each<[string, unknown, string]>([
    ['$add of text', { $add: ['$person', 1] }, '$add expression must resolve to array of numbers'],
    ['$size of what is no array', { $size: '$person' }, 'The argument to $size must be an array, but was of type: string'],
    ['an unknown expression', { $rand: {} }, 'does not answer the aggregation expression $rand'],
    [
      'an unknown zone',
      { $dateToString: { date: '$at', format: '%Y', timezone: 'Mars/Base' } },
      'does not answer the time zone "Mars/Base"',
    ],
    ['an unknown format', { $dateToString: { date: '$at', format: '%Q' } }, 'does not answer the date format specifier %Q'],
    ['an unknown variable', '$$NOW', 'does not answer the aggregation variable $$NOW'],
  ])('refuses %s', async (_name, expression, message) => {
    expect((await failureOf(computed(expression))).errMsg).toContain(message)
  })

  it.each<[string, (marks: SdkAggregate) => SdkAggregate, string]>([
    ['$sample', (marks) => marks.sample({ size: 1 }), 'does not answer the aggregation stage $sample'],
    [
      'an unknown accumulator',
      (marks) => marks.group({ _id: null, n: { $stdDevPop: '$hours' } }),
      'does not answer the accumulator $stdDevPop',
    ],
    ['$group without _id', (marks) => marks.group({ n: { $sum: 1 } }), 'a group specification must include an _id'],
  ])('refuses the stage %s', async (_name, build, message) => {
    expect((await failureOf(list(build))).errMsg).toContain(message)
  })
})
