import { decodeObject, encode } from './wire'

describe('extended JSON', () => {
  it('comes back as it was sent', () => {
    const value = { n: 1, big: 2 ** 40, half: 0.5, at: new Date(5), list: [null, true, 'x', { a: {} }] }
    expect(decodeObject(encode(value), 'data', 0)).toEqual(value)
  })

  it('turns the marker of db.serverDate() into the given time, wherever it stands', () => {
    const text = '{"a":[{"$tcb_server_date":{"offset":-5}}]}'
    expect(decodeObject(text, 'data', 1000)).toEqual({ a: [new Date(995)] })
  })

  it.each([
    ['an ObjectId', '{"a":{"$oid":"0123456789abcdef01234567"}}', 'does not answer values of the BSON type ObjectID'],
    ['bytes', '{"a":{"$binary":{"base64":"AA==","subType":"00"}}}', 'does not answer values of the BSON type Binary'],
    ['a decimal', '{"a":{"$numberDecimal":"1.5"}}', 'does not answer values of the BSON type Decimal128'],
    ['infinity', '{"a":{"$numberDouble":"Infinity"}}', 'does not answer NaN and infinite numbers'],
    ['an unknown option of a pattern', '{"a":{"$regularExpression":{"pattern":"x","options":"x"}}}', 'regular expression option "x"'],
    ['no JSON at all', '{', 'data is not extended JSON'],
    ['no object', '[1]', 'data must be an object'],
  ])('is refused when it holds %s', (_name, text, message) => {
    expect(() => decodeObject(text, 'data', 0)).toThrow(message)
  })
})
