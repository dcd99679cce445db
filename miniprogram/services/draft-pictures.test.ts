import { describe, expect, it } from '@jest/globals'
import { withoutPicture, withPicture, withPictureMoved, type Pictured } from './draft-pictures'

const empty: Pictured = { pictures: [], nextNumber: 1 }
const files = (n: number): { large: string; small: string } => ({ large: `wxfile://usr/${n}.jpg`, small: `wxfile://usr/${n}s.jpg` })
const pictured = (count: number): Pictured => Array.from({ length: count }, (_, i) => i + 1).reduce((draft, n) => withPicture(draft, `p${n}`, files(n)), empty)
const keys = (draft: Pictured): string => draft.pictures.map(({ key }) => key).join(' ')

describe('pictures of a draft', () => {
  it.each<[string, string, -1 | 1, string]>([
    ['forward', 'p2', -1, 'p2 p1 p3'],
    ['back', 'p2', 1, 'p1 p3 p2'],
    ['not before the first', 'p1', -1, 'p1 p2 p3'],
    ['not behind the last', 'p3', 1, 'p1 p2 p3'],
    ['not when it is none of them', 'p9', 1, 'p1 p2 p3'],
  ])('are moved %s', (_name, key, by, order) => {
    expect(keys(withPictureMoved(pictured(3), key, by))).toBe(order)
  })

  it('are nine at most', () => {
    expect(pictured(12).pictures).toHaveLength(9)
  })

  it('get a number of their own, also when one was taken out: what is stored under a number is one picture', () => {
    const draft = withPicture(withoutPicture(pictured(2), 'p2'), 'p3', files(3))
    expect(draft.pictures.map(({ number }) => number)).toEqual([1, 3])
  })

  it('go on where numbers end', () => {
    const draft = withPicture({ ...withoutPicture(pictured(3), 'p2'), nextNumber: 100 }, 'late', files(4))
    expect(draft.pictures.map(({ number }) => number)).toEqual([1, 3, 2])
  })
})
