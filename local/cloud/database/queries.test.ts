import { failureOf, sdkOnLocalCloud } from './testing/sdk'

const setting = sdkOnLocalCloud({ things: { indexes: [] } }, { strictIndexes: false })

const found = async (condition: unknown): Promise<string> => {
  const { data } = await setting().db.collection('things').where(condition).get()
  return data.map((document) => String(document['_id'])).join('')
}

describe('through the unmodified SDK, a query', () => {
  beforeEach(() => {
    setting().cloud.database.import('things', [
      { _id: 'a', n: 1, tags: ['red'], at: new Date(1000), nested: { x: 1 } },
      { _id: 'b', n: 5, tags: ['red', 'blue'], at: new Date(2000), nested: { x: 2 }, items: [{ k: 'p', v: 1 }] },
      {
        _id: 'c',
        n: 9,
        name: 'Carol',
        items: [
          { k: 'p', v: 9 },
          { k: 'q', v: 1 },
        ],
      },
    ])
  })

  it('understands every query command of the SDK', async () => {
    const { _ } = setting()
    expect(await found({ n: _['eq']?.(5) })).toBe('b')
    expect(await found({ n: _['neq']?.(5) })).toBe('ac')
    expect(await found({ n: _['gt']?.(1).and(_['lt']?.(9)) })).toBe('b')
    expect(await found({ n: _['lte']?.(1).or(_['gte']?.(9)) })).toBe('ac')
    expect(await found({ n: _['in']?.([1, 9]) })).toBe('ac')
    expect(await found({ n: _['nin']?.([1, 9]) })).toBe('b')
    expect(await found({ n: _['not']?.(_['gt']?.(1)) })).toBe('a')
    expect(await found({ n: _['mod']?.(4, 1) })).toBe('abc')
    expect(await found({ name: _['exists']?.(true) })).toBe('c')
    expect(await found({ tags: _['size']?.(1) })).toBe('a')
    expect(await found({ tags: _['all']?.(['blue', 'red']) })).toBe('b')
    expect(await found({ items: _['elemMatch']?.({ k: 'p', v: _['gt']?.(5) }) })).toBe('c')
    expect(await found(_['or']?.([{ n: 1 }, { name: 'Carol' }]))).toBe('ac')
    expect(await found(_['and']?.([{ n: _['gt']?.(1) }, { tags: 'red' }]))).toBe('b')
    expect(await found(_['nor']?.([{ n: 1 }, { n: 5 }]))).toBe('c')
    expect(await found({ name: /^car/i })).toBe('c')
    expect(await found({ name: setting().db.RegExp({ regexp: 'ROL$', options: 'i' }) })).toBe('c')
    expect(await found({ nested: { x: 2 } })).toBe('b')
    expect(await found({ at: _['gte']?.(new Date(2000)) })).toBe('b')
    expect(await found({ tags: 'blue' })).toBe('b')
    expect(await found({ name: null })).toBe('ab')
  })

  it('orders, skips and limits', async () => {
    const { data } = await setting().db.collection('things').orderBy('n', 'desc').skip(1).limit(1).get()
    expect(data.map((document) => document['n'])).toEqual([5])
  })

  it('orders by several fields, missing ones first', async () => {
    const { data } = await setting().db.collection('things').orderBy('name', 'asc').orderBy('n', 'desc').get()
    expect(data.map((document) => document['_id'])).toEqual(['b', 'a', 'c'])
  })

  it('answers 100 documents unless told, 1000 at most', async () => {
    const { db, cloud } = setting()
    cloud.database.import(
      'things',
      Array.from({ length: 1200 }, (_unused, n) => ({ _id: n, n })),
    )
    expect((await db.collection('things').get()).data).toHaveLength(100)
    expect((await db.collection('things').limit(5000).get()).data).toHaveLength(1000)
    expect((await db.collection('things').count()).total).toBe(1203)
  })

  it('answers the fields that were asked for, with the id unless it is left out', async () => {
    const { db } = setting()
    const document = db.collection('things').doc('c')
    expect((await document.field({ n: true, 'items.k': true }).get()).data).toEqual({ _id: 'c', n: 9, items: [{ k: 'p' }, { k: 'q' }] })
    expect((await document.field({ _id: false, n: true }).get()).data).toEqual({ n: 9 })
    expect((await document.field({ items: false, name: false }).get()).data).toEqual({ _id: 'c', n: 9 })
    expect((await failureOf(document.field({ items: false, n: true }).get())).errMsg).toContain(
      'cannot have a mix of inclusion and exclusion',
    )
  })

  it('is refused by name when it holds what is not answered', async () => {
    const { _, db } = setting()
    const near = db.collection('things').where({ place: { $near: 1 } })
    expect((await failureOf(near.get())).errMsg).toContain('does not answer the query operator $near')
    const sliced = db.collection('things').field({ tags: { $slice: 1 } })
    expect((await failureOf(sliced.get())).errMsg).toContain("does not answer the projection $slice of 'tags'")
    expect(
      (
        await failureOf(
          db
            .collection('things')
            .where({ name: _['eq']?.(/x/) })
            .get(),
        )
      ).errCode,
    ).toBe(-502001)
  })
})
