import { failureOf, sdkOnLocalCloud } from './testing/sdk'
import type { SdkTransaction } from './testing/sdk'

const setting = sdkOnLocalCloud(
  { accounts: { indexes: [{ name: 'one-per-owner', fields: [['owner', 1]], unique: true }] }, log: { indexes: [] } },
  { strictIndexes: true },
)

const accounts = () => setting().db.collection('accounts')
const inTransaction = (transaction: SdkTransaction) => transaction.collection('accounts')
const amountOf = async (id: string): Promise<unknown> => (await accounts().doc(id).get()).data?.['amount']

describe('through the unmodified SDK, a transaction', () => {
  beforeEach(() =>
    setting().cloud.database.import('accounts', [
      { _id: 'a', owner: 'A', amount: 10 },
      { _id: 'b', owner: 'B', amount: 10 },
    ]),
  )

  it('shows its writes to itself and to others only once committed', async () => {
    const { db, _ } = setting()
    const transaction = await db.startTransaction()
    await inTransaction(transaction)
      .doc('a')
      .update({ data: { amount: _['inc']?.(-3) } })
    await inTransaction(transaction)
      .doc('b')
      .update({ data: { amount: _['inc']?.(3) } })
    await inTransaction(transaction).add({ data: { _id: 'c', owner: 'C' } })
    expect((await inTransaction(transaction).doc('a').get()).data).toEqual({ _id: 'a', owner: 'A', amount: 7 })
    expect([await amountOf('a'), await amountOf('b')]).toEqual([10, 10])
    expect((await accounts().doc('c').get()).data).toBeNull()
    await transaction.commit()
    expect([await amountOf('a'), await amountOf('b')]).toEqual([7, 13])
    expect((await accounts().doc('c').get()).data).toEqual({ _id: 'c', owner: 'C' })
  })

  it('sees the snapshot of its first operation whatever happens meanwhile', async () => {
    const transaction = await setting().db.startTransaction()
    await inTransaction(transaction).doc('a').get()
    await accounts()
      .doc('b')
      .update({ data: { amount: 99 } })
    await accounts().doc('a').remove()
    await accounts().add({ data: { _id: 'c', owner: 'C' } })
    expect((await inTransaction(transaction).doc('b').get()).data).toMatchObject({ amount: 10 })
    expect((await inTransaction(transaction).doc('a').get()).data).toMatchObject({ amount: 10 })
    expect((await inTransaction(transaction).doc('c').get()).data).toBeNull()
    await transaction.rollback()
  })

  it('leaves nothing behind when it is rolled back', async () => {
    const transaction = await setting().db.startTransaction()
    await inTransaction(transaction)
      .doc('a')
      .set({ data: { owner: 'A', amount: 0 } })
    await inTransaction(transaction).doc('b').remove()
    await transaction.rollback()
    expect([await amountOf('a'), await amountOf('b')]).toEqual([10, 10])
    await accounts()
      .doc('a')
      .update({ data: { amount: 11 } })
  })

  it('loses against the first updater, is told so as on the platform, and is over', async () => {
    const { db } = setting()
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await inTransaction(first)
      .doc('a')
      .update({ data: { amount: 1 } })
    const conflict = await failureOf(
      inTransaction(second)
        .doc('a')
        .update({ data: { amount: 2 } }),
    )
    expect(conflict.errCode).toBe(-501001)
    expect(conflict.errMsg).toContain(
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request',
    )
    expect((await failureOf(second.commit())).message).toContain('[ResourceUnavailable.TransactionNotExist]')
    await first.commit()
    expect(await amountOf('a')).toBe(1)
  })

  it('conflicts with a plain write that came after its snapshot', async () => {
    const transaction = await setting().db.startTransaction()
    await inTransaction(transaction).doc('a').get()
    await accounts()
      .doc('a')
      .update({ data: { amount: 50 } })
    const conflict = await failureOf(
      inTransaction(transaction)
        .doc('a')
        .update({ data: { amount: 1 } }),
    )
    expect(conflict.errMsg).toContain('[ResourceUnavailable.TransactionConflict]')
    expect(await amountOf('a')).toBe(50)
  })

  it('lets a plain write of the same document wait until it is over', async () => {
    const { db, _ } = setting()
    const transaction = await db.startTransaction()
    await inTransaction(transaction)
      .doc('a')
      .update({ data: { amount: 100 } })
    const order: string[] = []
    const waiting = accounts()
      .doc('a')
      .update({ data: { amount: _['inc']?.(1) } })
      .then(() => order.push('plain write'))
    // A write elsewhere passes, and with it time enough for the waiting one to have gone through wrongly.
    await accounts()
      .doc('b')
      .update({ data: { amount: 11 } })
    order.push('commit')
    await transaction.commit()
    await waiting
    expect(order).toEqual(['commit', 'plain write'])
    expect(await amountOf('a')).toBe(101)
  })

  it('holds unique indexes against others: a conflict between transactions, a wait for a plain write', async () => {
    const { db } = setting()
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await inTransaction(first).add({ data: { _id: 'c1', owner: 'C' } })
    const conflict = await failureOf(inTransaction(second).add({ data: { _id: 'c2', owner: 'C' } }))
    expect(conflict.errMsg).toContain('[ResourceUnavailable.TransactionConflict]')
    const plain = failureOf(accounts().add({ data: { _id: 'c3', owner: 'C' } }))
    await first.commit()
    expect((await plain).errMsg).toContain('E11000 duplicate key error collection: tnt-local.accounts index: one-per-owner')
  })

  it('may hand a unique key from one document to another', async () => {
    const transaction = await setting().db.startTransaction()
    await inTransaction(transaction)
      .doc('a')
      .update({ data: { owner: 'former' } })
    await inTransaction(transaction)
      .doc('b')
      .update({ data: { owner: 'A' } })
    await transaction.commit()
    expect((await accounts().where({ owner: 'A' }).get()).data).toEqual([{ _id: 'b', owner: 'A', amount: 10 }])
  })

  it('is over after a write that failed', async () => {
    const { db, _ } = setting()
    const transaction = await db.startTransaction()
    await inTransaction(transaction)
      .doc('b')
      .update({ data: { amount: 0 } })
    expect((await failureOf(inTransaction(transaction).add({ data: { _id: 'a', owner: 'X' } }))).errMsg).toContain('E11000')
    expect(
      (
        await failureOf(
          inTransaction(transaction)
            .doc('b')
            .update({ data: { amount: _['inc']?.(1) } }),
        )
      ).errMsg,
    ).toContain(
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30',
    )
    expect(await amountOf('b')).toBe(10)
  })

  it('knows documents by id only', async () => {
    const transaction = await setting().db.startTransaction()
    const failure = await failureOf(inTransaction(transaction).where({ owner: 'A' }).get())
    expect(failure.errMsg).toContain('where() does not work in a transaction')
    await transaction.rollback()
  })

  it('run by runTransaction commits what it returns from, and rolls back what it throws in', async () => {
    const { db } = setting()
    const answer = await db.runTransaction(async (transaction) => {
      await inTransaction(transaction)
        .doc('a')
        .update({ data: { amount: 1 } })
      return 'done'
    })
    expect(answer).toBe('done')
    await failureOf(
      db.runTransaction(async (transaction) => {
        await inTransaction(transaction)
          .doc('a')
          .update({ data: { amount: 2 } })
        throw new Error('changed my mind')
      }),
    )
    expect(await amountOf('a')).toBe(1)
  })

  it('among twenty at once on one document lets those through that do not conflict, and loses nothing', async () => {
    const { db } = setting()
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, async () => {
        const transaction = await db.startTransaction()
        const { data } = await inTransaction(transaction).doc('a').get()
        await inTransaction(transaction)
          .doc('a')
          .update({ data: { amount: Number(data?.['amount']) + 1 } })
        await transaction.commit()
      }),
    )
    const succeeded = attempts.filter(({ status }) => status === 'fulfilled').length
    expect(succeeded).toBeGreaterThan(0)
    expect(await amountOf('a')).toBe(10 + succeeded)
  })
})
