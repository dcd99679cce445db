import { applyUpdate, parseUpdate } from './update'
import type { Document } from './values'

const updated = (fields: Record<string, unknown>, update: Record<string, unknown>): Record<string, unknown> => {
  const document: Document = { _id: 'x', ...fields }
  const { _id: _same, ...rest } = applyUpdate(document, parseUpdate(update))
  return rest
}

describe('an update changes what MongoDB would change', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>]>([
    ['$set makes the documents on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['$set writes an element by its position', { a: [1, 2] }, { $set: { 'a.1': 5 } }, { a: [1, 5] }],
    ['$set fills a gap in an array with nulls', { a: [1] }, { $set: { 'a.3': 5 } }, { a: [1, null, null, 5] }],
    ['$set reaches into a document in an array', { a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { a: [{ b: 2 }] }],
    ['$unset takes a field away', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
    ['$unset of what is missing does nothing', { b: 2 }, { $unset: { 'a.c': '' } }, { b: 2 }],
    ['$unset of an element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['$inc starts at zero', {}, { $inc: { n: 2 } }, { n: 2 }],
    ['$inc adds', { n: 1.5 }, { $inc: { n: -1 } }, { n: 0.5 }],
    ['$mul of what is missing is zero', {}, { $mul: { n: 3 } }, { n: 0 }],
    ['$mul multiplies', { n: 2 }, { $mul: { n: 3 } }, { n: 6 }],
    ['$min keeps the smaller', { n: 2 }, { $min: { n: 3 } }, { n: 2 }],
    ['$min sets what is missing', {}, { $min: { n: 3 } }, { n: 3 }],
    ['$max takes the larger date', { at: new Date(1) }, { $max: { at: new Date(2) } }, { at: new Date(2) }],
    ['$max compares across types', { n: 5 }, { $max: { n: 'a' } }, { n: 'a' }],
    ['$push starts an array', {}, { $push: { a: 1 } }, { a: [1] }],
    ['$push of an array adds it as one element', { a: [] }, { $push: { a: [1, 2] } }, { a: [[1, 2]] }],
    ['$push with $each adds several', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
    ['$push at a position', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
    ['$push at a position from the end', { a: [1, 4] }, { $push: { a: { $each: [3], $position: -1 } } }, { a: [1, 3, 4] }],
    ['$push sorts, then cuts', { a: [5, 1] }, { $push: { a: { $each: [3], $sort: 1, $slice: 2 } } }, { a: [1, 3] }],
    ['$push keeps the last ones', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
    ['$push sorts by a field', { a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } }, { a: [{ n: 1 }, { n: 2 }] }],
    ['$pop takes the last', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
    ['$pop takes the first', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
    ['$pull takes away equal elements', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ['$pull takes away by a condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    ['$pull takes away documents by their fields', { a: [{ b: 1, c: 1 }, { b: 2 }] }, { $pull: { a: { b: 1 } } }, { a: [{ b: 2 }] }],
    ['$pullAll takes away each value', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    ['$pull of what is missing does nothing', {}, { $pull: { a: 1 } }, {}],
    ['$addToSet adds what is not there', { a: [1] }, { $addToSet: { a: 2 } }, { a: [1, 2] }],
    ['$addToSet leaves what is there', { a: [{ b: 1 }] }, { $addToSet: { a: { b: 1 } } }, { a: [{ b: 1 }] }],
    ['$addToSet with $each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
    ['$rename moves a value', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
    ['$rename of what is missing does nothing', { b: 1 }, { $rename: { a: 'b' } }, { b: 1 }],
    ['operators act together', { n: 1 }, { $inc: { n: 1 }, $set: { s: 'x' } }, { n: 2, s: 'x' }],
  ])('%s', (_name, before, update, after) => {
    expect(updated(before, update)).toEqual(after)
  })

  it('leaves the given document as it was', () => {
    const document: Document = { _id: 'x', a: { b: [1] } }
    applyUpdate(document, parseUpdate({ $push: { 'a.b': 2 } }))
    expect(document).toEqual({ _id: 'x', a: { b: [1] } })
  })
})

describe('an update that MongoDB rejects is rejected in its words', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, string]>([
    [
      '$inc of text',
      { n: 'one' },
      { $inc: { n: 1 } },
      `Cannot apply $inc to a value of non-numeric type. {_id: "x"} has the field 'n' of non-numeric type string`,
    ],
    ['$inc of null', { n: null }, { $inc: { n: 1 } }, "has the field 'n' of non-numeric type null"],
    ['$inc by text', {}, { $inc: { n: '1' } }, 'Cannot increment with non-numeric argument: {n: "1"}'],
    ['$mul of an array', { n: [1] }, { $mul: { n: 2 } }, "has the field 'n' of non-numeric type array"],
    ['$mul by a date', { n: 1 }, { $mul: { n: new Date(0) } }, 'Cannot multiply with non-numeric argument'],
    ['$push on text', { a: 'x' }, { $push: { a: 1 } }, `The field 'a' must be an array but is of type string in document {_id: "x"}`],
    ['$push on null', { a: null }, { $push: { a: 1 } }, "The field 'a' must be an array but is of type null"],
    ['$push with an unknown clause', {}, { $push: { a: { $each: [1], $shuffle: 1 } } }, 'Unrecognized clause in $push: $shuffle'],
    [
      '$addToSet on a number',
      { a: 1 },
      { $addToSet: { a: 1 } },
      "Cannot apply $addToSet to non-array field. Field named 'a' has non-array type int",
    ],
    ['$pop on text', { a: 'x' }, { $pop: { a: 1 } }, "Path 'a' contains an element of non-array type 'string'"],
    ['$pop of two', { a: [] }, { $pop: { a: 2 } }, '$pop expects 1 or -1, found: 2'],
    ['$pull on a document', { a: {} }, { $pull: { a: 1 } }, 'Cannot apply $pull to a non-array value'],
    ['$set through text', { a: 'x' }, { $set: { 'a.b': 1 } }, `Cannot create field 'b' in element {a: "x"}`],
    ['$set through null', { a: null }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: null}"],
    ['$set of a field of an array', { a: [1] }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: [ 1 ]}"],
    ['the same path twice', {}, { $set: { a: 1 }, $inc: { a: 1 } }, "Updating the path 'a' would create a conflict at 'a'"],
    ['a path and one inside it', {}, { $set: { a: {} }, $inc: { 'a.b': 1 } }, "Updating the path 'a.b' would create a conflict at 'a'"],
    ['another id', {}, { $set: { _id: 'y' } }, "would modify the immutable field '_id'"],
    ['an id taken away', {}, { $unset: { _id: '' } }, "would modify the immutable field '_id'"],
    ['an empty name', {}, { $set: { 'a..b': 1 } }, "The update path 'a..b' contains an empty field name"],
    ['a name that begins with $', {}, { $set: { 'a.$b': 1 } }, "The dollar ($) prefixed field '$b' in 'a.$b' is not valid for storage."],
    [
      'a stored name that begins with $',
      {},
      { $set: { a: { $b: 1 } } },
      "The dollar ($) prefixed field '$b' in 'a.$b' is not valid for storage.",
    ],
    ['an operator without fields', {}, { $set: {} }, "'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}"],
    ['a field without operator', {}, { a: 1 }, 'Unknown modifier: a'],
    ['$rename to itself', { a: 1 }, { $rename: { a: 'a' } }, 'The source and target field for $rename must differ'],
    ['$rename out of an array', { a: [{ b: 1 }] }, { $rename: { 'a.0.b': 'c' } }, 'The source field cannot be an array element'],
  ])('%s', (_name, before, update, message) => {
    expect(() => updated(before, update)).toThrow(message)
  })

  it.each([
    ['an operator that is not on the allow-list', { $bit: { a: { and: 1 } } }, 'does not answer the update operator $bit'],
    ['the positional operator', { $set: { 'a.$.b': 1 } }, "does not answer the positional operator in 'a.$.b'"],
    ['a pattern as a value', { $set: { a: /x/ } }, 'does not answer a regular expression as a stored value'],
    ['no operator at all', {}, 'does not answer an update without any operator'],
  ])('refused by name: %s', (_name, update, message) => {
    expect(() => updated({}, update)).toThrow(message)
  })
})
