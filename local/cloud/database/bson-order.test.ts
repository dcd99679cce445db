import { compareStrings, compareValues } from './bson-order'

describe('values are ordered as in MongoDB', () => {
  it('types come one after the other: null, numbers, text, objects, arrays, booleans, dates', () => {
    const ordered = [null, -1, 0, 2.5, '', 'a', 'ab', 'b', {}, { a: 1 }, [], [1], false, true, new Date(0), new Date(1)]
    const shuffled = [...ordered].sort((left, right) => compareStrings(JSON.stringify(right), JSON.stringify(left)))
    expect(shuffled.sort(compareValues)).toEqual(ordered)
  })

  it('a missing field counts as null', () => {
    expect(compareValues(undefined, null)).toBe(0)
  })

  it('text is ordered by code point, so that an emoji follows every character of the basic plane', () => {
    expect(compareStrings('😀', '\uffee')).toBeGreaterThan(0)
    expect('😀' < '\uffee').toBe(true)
  })

  it('objects are ordered by type, then name, then value of their fields', () => {
    expect(compareValues({ a: 1 }, { a: 'x' })).toBeLessThan(0)
    expect(compareValues({ b: 1 }, { a: 2 })).toBeGreaterThan(0)
    expect(compareValues({ a: 1 }, { a: 1, b: 1 })).toBeLessThan(0)
  })
})
