import { createInterface } from 'node:readline'
import { EJSON } from 'bson'
import { Database } from '../database'

// The process that is killed: it writes as fast as it can and says on stdout what was acknowledged.
// Singles are `s<round>-<n>`; each transaction writes two documents `t<round>-<n>-left` and `-right`, and moves both halves of a pair.

const [directory = '', round = ''] = process.argv.slice(2)
const text = (value: Record<string, unknown>) => EJSON.stringify(value, { relaxed: false })
const database = Database.open({ directory, collections: { marks: { indexes: [] } }, strictIndexes: false, now: () => 0 })

async function insert(id: string, transactionId?: string): Promise<void> {
  const data = [text({ _id: id, padding: 'x'.repeat(200) })]
  await database.handle('database.insertDocument', { collectionName: 'marks', data, transactionId })
}

async function setBalance(id: string, value: number, transactionId: string): Promise<void> {
  const params = { collectionName: 'marks', queryType: 'DOC', query: text({ _id: id }), merge: false, upsert: true, multi: false }
  await database.handle('database.modifyDocument', { ...params, data: text({ value }), transactionId })
}

async function writeSingles(): Promise<void> {
  for (let n = 0; ; n++) {
    await Promise.all([0, 1, 2].map((part) => insert(`s${round}-${n}-${part}`)))
    for (const part of [0, 1, 2]) acknowledge(`s${round}-${n}-${part}`)
  }
}

async function writeTransactions(): Promise<void> {
  for (let n = 0; ; n++) {
    const { body } = await database.handle('database.startTransaction', {})
    const transactionId = String(body['transactionId'])
    for (const side of ['left', 'right']) {
      await insert(`t${round}-${n}-${side}`, transactionId)
      await setBalance(`pair-${side}`, Number(round) * 1_000_000 + n, transactionId)
    }
    await database.handle('database.commitTransaction', { transactionId })
    acknowledge(`t${round}-${n}-left`)
    acknowledge(`t${round}-${n}-right`)
  }
}

function acknowledge(id: string): void {
  process.stdout.write(`${id}\n`)
}

createInterface(process.stdin).on('close', () => process.exit(0))
void Promise.all([writeSingles(), writeTransactions()])
