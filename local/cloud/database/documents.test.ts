import type { SdkDatabase } from './testing/sdk'
import { failureOf, sdkOnLocalCloud } from './testing/sdk'

const setting = sdkOnLocalCloud(
  {
    people: { indexes: [{ name: 'by-name', fields: [['name', 1]] }] },
    seats: {
      indexes: [
        {
          name: 'one-per-seat',
          fields: [
            ['room', 1],
            ['seat', 1],
          ],
          unique: true,
        },
      ],
    },
  },
  { strictIndexes: false },
)

describe('through the unmodified SDK, documents', () => {
  it('get an id of 32 hexadecimal digits when added without one, and come back as they were', async () => {
    const { db } = setting()
    const at = new Date('2026-09-01T01:02:03.004Z')
    const data = { name: '林可', at, nested: { list: [1, 2.5, 'x', null, true, { a: [] }] }, big: 2 ** 40 }
    const { _id } = await db.collection('people').add({ data })
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
    expect((await db.collection('people').doc(_id).get()).data).toEqual({ _id, ...data })
  })

  it('keep an id of their own; a taken one is refused as E11000', async () => {
    const { db } = setting()
    await db.collection('people').add({ data: { _id: 'p1', name: 'a' } })
    const failure = await failureOf(db.collection('people').add({ data: { _id: 'p1', name: 'b' } }))
    expect(failure.errCode).toBe(-502001)
    expect(failure.errMsg).toContain('E11000 duplicate key error collection: tnt-local.people index: _id_ dup key: { _id: "p1" }')
  })

  it('are added several at once, up to the first that fails', async () => {
    const { db } = setting()
    expect((await db.collection('people').add({ data: [{ _id: 'a' }, { _id: 'b' }] }))._ids).toEqual(['a', 'b'])
    await failureOf(db.collection('people').add({ data: [{ _id: 'c' }, { _id: 'a' }, { _id: 'd' }] }))
    expect(await ids(db, 'people')).toEqual(['a', 'b', 'c'])
  })

  it('distinguish 1 from "1" as an id', async () => {
    const { db } = setting()
    await db.collection('people').add({
      data: [
        { _id: 1, name: 'number' },
        { _id: '1', name: 'text' },
      ],
    })
    expect((await db.collection('people').doc(1).get()).data).toEqual({ _id: 1, name: 'number' })
  })

  it('are null when nobody has the id', async () => {
    expect((await setting().db.collection('people').doc('nobody').get()).data).toBeNull()
  })

  it('take the time of the server, with an offset', async () => {
    const { db, cloud } = setting()
    cloud.clock.move({ now: Date.UTC(2026, 8, 1) })
    await db.collection('people').add({ data: { _id: 'p', at: db.serverDate({ offset: 1000 }) } })
    const stored = (await db.collection('people').doc('p').get()).data?.['at'] as Date
    expect(stored.getTime() - Date.UTC(2026, 8, 1)).toBeGreaterThanOrEqual(1000)
    expect(stored.getTime() - Date.UTC(2026, 8, 1)).toBeLessThan(60_000)
  })

  it('are replaced or created by set, which keeps the id and drops other fields', async () => {
    const { db } = setting()
    const document = db.collection('people').doc('p')
    expect((await document.set({ data: { name: 'a', age: 1 } })).stats).toEqual({ updated: 0, created: 1 })
    expect((await document.set({ data: { name: 'b' } })).stats).toEqual({ updated: 1, created: 0 })
    expect((await document.get()).data).toEqual({ _id: 'p', name: 'b' })
  })

  it('are updated field by field: a nested object merges unless set() says otherwise', async () => {
    const { db, _ } = setting()
    await db.collection('people').add({ data: { _id: 'p', a: { x: 1, y: 2 }, b: { x: 1 }, n: 1 } })
    const { stats } = await db
      .collection('people')
      .doc('p')
      .update({ data: { a: { x: 5 }, b: _['set']?.({ z: 1 }), n: _['inc']?.(2) } })
    expect(stats.updated).toBe(1)
    expect((await db.collection('people').doc('p').get()).data).toEqual({ _id: 'p', a: { x: 5, y: 2 }, b: { z: 1 }, n: 3 })
  })

  it('count as updated only when something changed', async () => {
    const { db } = setting()
    await db.collection('people').add({ data: { _id: 'p', n: 1 } })
    expect(
      (
        await db
          .collection('people')
          .doc('p')
          .update({ data: { n: 1 } })
      ).stats.updated,
    ).toBe(0)
    expect(
      (
        await db
          .collection('people')
          .doc('nobody')
          .update({ data: { n: 1 } })
      ).stats.updated,
    ).toBe(0)
  })

  it('understand every update command of the SDK', async () => {
    const { db, _ } = setting()
    const before = {
      _id: 'p',
      n: 2,
      low: 5,
      high: 5,
      gone: 1,
      old: 'v',
      list: [1, 2, 3],
      set: ['a'],
      tail: [1, 2],
      head: [1, 2],
      pulled: [1, 5, 9],
      both: [1, 2],
    }
    await db.collection('people').add({ data: before })
    await db
      .collection('people')
      .doc('p')
      .update({
        data: {
          n: _['mul']?.(3),
          low: _['min']?.(1),
          high: _['max']?.(9),
          gone: _['remove']?.(),
          old: _['rename']?.('renamed'),
          list: _['push']?.({ each: [9, 0], position: 1, slice: 4 }),
          set: _['addToSet']?.('b'),
          tail: _['pop']?.(),
          head: _['shift']?.(),
          pulled: _['pull']?.(_['gt']?.(4)),
          both: _['pullAll']?.([1, 2]),
          fresh: _['unshift']?.('x', 'y'),
        },
      })
    expect((await db.collection('people').doc('p').get()).data).toEqual({
      _id: 'p',
      n: 6,
      low: 1,
      high: 9,
      renamed: 'v',
      list: [1, 9, 0, 2],
      set: ['a', 'b'],
      tail: [1],
      head: [2],
      pulled: [1],
      both: [],
      fresh: ['x', 'y'],
    })
  })

  it('are not half changed by an update that MongoDB rejects', async () => {
    const { db, _ } = setting()
    await db.collection('people').add({ data: { _id: 'p', name: 'a', n: 'text' } })
    const failure = await failureOf(
      db
        .collection('people')
        .doc('p')
        .update({ data: { name: 'b', n: _['inc']?.(1) } }),
    )
    expect(failure.errCode).toBe(-502001)
    expect(failure.errMsg).toContain('Cannot apply $inc to a value of non-numeric type')
    expect((await db.collection('people').doc('p').get()).data).toEqual({ _id: 'p', name: 'a', n: 'text' })
  })

  it('are updated and removed by a query: all that it finds, or one', async () => {
    const { db } = setting()
    await db.collection('people').add({ data: [1, 2, 3].map((n) => ({ _id: `p${n}`, name: 'same', n })) })
    const same = db.collection('people').where({ name: 'same' })
    expect((await same.update({ data: { seen: true }, multi: false })).stats.updated).toBe(1)
    expect((await same.update({ data: { seen: true } })).stats.updated).toBe(2)
    expect((await same.remove({ multi: false })).stats.removed).toBe(1)
    expect((await same.remove()).stats.removed).toBe(2)
    expect((await same.count()).total).toBe(0)
  })

  it('are answered as they are afterwards by updateAndReturn', async () => {
    const { db, _ } = setting()
    await db.collection('people').add({ data: { _id: 'p', name: 'a', n: 1 } })
    const query = db.collection('people').where({ name: 'a', n: 1 })._query
    expect(await query.updateAndReturn({ n: _['inc']?.(1) })).toMatchObject({ updated: 1, doc: { _id: 'p', name: 'a', n: 2 } })
    expect(await query.updateAndReturn({ n: _['inc']?.(1) })).toMatchObject({ updated: 0, doc: null })
  })

  it('are guarded by unique indexes; a missing field counts as null', async () => {
    const { db } = setting()
    const seats = db.collection('seats')
    await seats.add({ data: { _id: 's1', room: 'A', seat: 1 } })
    const taken = await failureOf(seats.add({ data: { room: 'A', seat: 1 } }))
    expect(taken.errMsg).toContain(
      'E11000 duplicate key error collection: tnt-local.seats index: one-per-seat dup key: { room: "A", seat: 1 }',
    )
    await seats.add({ data: { _id: 's2', room: 'A' } })
    expect((await failureOf(seats.add({ data: { room: 'A', seat: null } }))).errMsg).toContain('dup key: { room: "A", seat: null }')
    expect((await failureOf(seats.doc('s2').update({ data: { seat: 1 } }))).errMsg).toContain('E11000')
    await seats.doc('s1').update({ data: { seat: 2 } })
    await seats.doc('s2').update({ data: { seat: 1 } })
  })

  it('have no place in a collection that does not exist', async () => {
    const { db } = setting()
    const failure = await failureOf(db.collection('nowhere').add({ data: { a: 1 } }))
    expect(failure.errCode).toBe(-502005)
    expect(failure.errMsg).toContain('[ResourceNotFound] Db or Table not exist: nowhere')
    expect((await failureOf(db.collection('nowhere').doc('x').get())).errCode).toBe(-502005)
  })

  it('are at home in a collection that was made at run time', async () => {
    const { db } = setting()
    await db.createCollection('albums')
    await db.collection('albums').add({ data: { _id: 'a' } })
    expect(await ids(db, 'albums')).toEqual(['a'])
    expect((await failureOf(db.createCollection('albums'))).errMsg).toContain('Table exist: albums')
  })

  it.each([
    ['a name with a dot', { data: { 'a.b': 1 } }, "The dotted field 'a.b' in 'a.b' is not valid for storage."],
    ['a name that begins with $', { data: { a: { $b: 1 } } }, "The dollar ($) prefixed field '$b' in 'a.$b' is not valid for storage."],
    ['not a number', { data: { n: NaN } }, 'does not answer NaN and infinite numbers'],
    ['a pattern', { data: { p: /x/ } }, 'does not answer a regular expression as a stored value'],
    ['an id that is an object', { data: { _id: { a: 1 } } }, 'does not answer an _id that is neither text nor a number'],
  ])('are refused when they hold %s', async (_name, options, message) => {
    expect((await failureOf(setting().db.collection('people').add(options))).errMsg).toContain(message)
  })
})

async function ids(db: SdkDatabase, collection: string): Promise<unknown[]> {
  return (await db.collection(collection).get()).data.map((document) => document['_id'])
}
