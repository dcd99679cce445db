import { compileFilter } from './filter'

const day = (date: number) => new Date(Date.UTC(2026, 8, date))

describe('a query finds what MongoDB finds', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, boolean]>([
    ['null finds a missing field', { a: null }, {}, true],
    ['null finds a stored null', { a: null }, { a: null }, true],
    ['null does not find an empty array', { a: null }, { a: [] }, false],
    ['null finds an array that holds it', { a: null }, { a: [1, null] }, true],
    ['null finds a document inside an array that lacks the field', { 'a.b': null }, { a: [{ b: 1 }, {}] }, true],
    ['null does not find scalars inside an array on the path', { 'a.b': null }, { a: [1] }, false],
    ['null finds a field below a scalar', { 'a.b': null }, { a: 5 }, true],
    ['a value finds an array that holds it', { a: 2 }, { a: [1, 2] }, true],
    ['a whole array finds itself', { a: [1, 2] }, { a: [1, 2] }, true],
    ['a whole array does not find another order', { a: [2, 1] }, { a: [1, 2] }, false],
    ['a whole document finds itself', { a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 } }, true],
    ['a whole document does not find other order of fields', { a: { y: 2, x: 1 } }, { a: { x: 1, y: 2 } }, false],
    ['a path goes through arrays of documents', { 'a.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }, true],
    ['a path names an element by its position', { 'a.1': 5 }, { a: [4, 5] }, true],
    ['a position beyond the end finds nothing', { 'a.2': null }, { a: [4, 5] }, false],
    ['dates compare by their moment', { a: day(1) }, { a: day(1) }, true],
    ['$gt stays within a type', { a: { $gt: 5 } }, { a: '9' }, false],
    ['$gt does not find a missing field', { a: { $gt: 5 } }, {}, false],
    ['$gte null finds a missing field', { a: { $gte: null } }, {}, true],
    ['$gt null finds nothing', { a: { $gt: null } }, { a: 1 }, false],
    ['$lt compares dates', { a: { $lt: day(2) } }, { a: day(1) }, true],
    ['bounds may be met by different elements', { a: { $gt: 5, $lt: 3 } }, { a: [1, 9] }, true],
    ['$elemMatch wants one element for both bounds', { a: { $elemMatch: { $gt: 5, $lt: 3 } } }, { a: [1, 9] }, false],
    ['$elemMatch of fields does not find scalars', { a: { $elemMatch: { b: null } } }, { a: [1] }, false],
    [
      '$elemMatch of fields finds a document',
      { a: { $elemMatch: { b: 1, c: { $gt: 1 } } } },
      {
        a: [
          { b: 1, c: 1 },
          { b: 1, c: 2 },
        ],
      },
      true,
    ],
    ['$elemMatch does not find a document outside an array', { a: { $elemMatch: { b: 1 } } }, { a: { b: 1 } }, false],
    ['$elemMatch takes $or', { a: { $elemMatch: { $or: [{ b: 1 }, { b: 2 }] } } }, { a: [{ b: 2 }] }, true],
    ['$ne does not find an array that holds the value', { a: { $ne: 1 } }, { a: [1, 2] }, false],
    ['$ne finds a missing field', { a: { $ne: 1 } }, {}, true],
    ['$ne null does not find a missing field', { a: { $ne: null } }, {}, false],
    ['$in with null finds a missing field', { a: { $in: [1, null] } }, {}, true],
    ['$in finds by a pattern', { a: { $in: [/^b/] } }, { a: ['ab', 'ba'] }, true],
    ['$nin does not find an array that holds one of them', { a: { $nin: [1] } }, { a: [1, 2] }, false],
    ['$nin finds a missing field', { a: { $nin: [1] } }, {}, true],
    ['$not turns a range around and finds a missing field', { a: { $not: { $gt: 1 } } }, {}, true],
    ['$not takes a pattern', { a: { $not: /^x/ } }, { a: 'xy' }, false],
    ['$exists finds a stored null', { a: { $exists: true } }, { a: null }, true],
    ['$exists false finds a missing field', { 'a.b': { $exists: false } }, { a: [{}] }, true],
    ['$exists on an empty array on the path', { 'a.b': { $exists: true } }, { a: [] }, false],
    ['$size counts the array itself', { a: { $size: 2 } }, { a: [1, [2]] }, true],
    ['$size does not count text', { a: { $size: 2 } }, { a: 'xy' }, false],
    ['$all wants every value', { a: { $all: [1, 2] } }, { a: [2, 1, 3] }, true],
    ['$all finds a scalar that is the only value', { a: { $all: [1] } }, { a: 1 }, true],
    ['$all of nothing finds nothing', { a: { $all: [] } }, { a: [] }, false],
    ['$all takes $elemMatch', { a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } }, { a: [{ b: 1 }, { b: 2 }] }, true],
    ['$regex takes options', { a: { $regex: '^AB', $options: 'i' } }, { a: 'abc' }, true],
    ['$regex passes by numbers', { a: { $regex: '1' } }, { a: 1 }, false],
    ['$mod cuts fractions off', { a: { $mod: [4, 0] } }, { a: 8.5 }, true],
    ['$nor', { $nor: [{ a: 1 }, { b: 1 }] }, { a: 2 }, true],
    ['$or within $and', { $and: [{ $or: [{ a: 1 }, { a: 2 }] }, { b: 1 }] }, { a: 2, b: 1 }, true],
    ['$expr compares two fields', { $expr: { $gt: ['$a', '$b'] } }, { a: 3, b: 2 }, true],
    ['$expr tells a missing field from null', { $expr: { $eq: ['$a', null] } }, {}, false],
  ])('%s', (_name, filter, document, expected) => {
    expect(compileFilter(filter)(document)).toBe(expected)
  })
})

describe('a query that is not on the allow-list is refused by name', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown field operator', { a: { $near: 1 } }, 'does not answer the query operator $near'],
    ['an unknown operator beside a known one', { a: { $gt: 1, $type: 2 } }, 'does not answer the query operator $type'],
    ['an unknown top-level operator', { $where: '1' }, 'does not answer the top-level query operator $where'],
    ['an operator deep inside', { $or: [{ a: { $not: { $bitsAllSet: 1 } } }] }, 'does not answer the query operator $bitsAllSet'],
    ['a field among operators', { a: { $gt: 1, b: 2 } }, 'unknown operator: b'],
    ['an empty $or', { $or: [] }, '$or must be a nonempty array'],
    ['$in without a list', { a: { $in: 1 } }, '$in needs an array'],
    ['$not of a value', { a: { $not: 1 } }, '$not needs a regex or a document'],
    ['an unknown expression', { $expr: { $rand: {} } }, 'does not answer the aggregation expression $rand'],
    ['a bound that is a pattern', { a: { $gt: /x/ } }, "Can't have RegEx as arg to predicate"],
  ])('%s', (_name, filter, message) => {
    expect(() => compileFilter(filter)).toThrow(message)
  })
})
