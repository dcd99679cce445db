import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'
import { Database } from './database'

const ROUNDS = 20
const folder = mkdtempSync(join(tmpdir(), 'durability-'))
const program = join(folder, 'writer.cjs')
const directory = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const stored = (): Map<unknown, Record<string, unknown>> => {
  const database = Database.open({ directory, collections: { marks: { indexes: [] } }, strictIndexes: false, now: () => 0 })
  const documents = database.export()['marks'] ?? []
  database.close()
  return new Map(documents.map((document) => [document['_id'], document]))
}

/** Runs the writer until it has acknowledged so many writes, then kills it; answers what it had acknowledged. */
function killAfter(acknowledgements: number, round: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const acknowledged: string[] = []
    const env = { ...process.env, NODE_PATH: join(__dirname, '../../../node_modules') }
    const writer = spawn(process.execPath, [program, directory, String(round)], { stdio: ['pipe', 'pipe', 'inherit'], env })
    createInterface(writer.stdout).on('line', (id) => {
      acknowledged.push(id)
      if (acknowledged.length === acknowledgements) writer.kill('SIGKILL')
    })
    writer.on('error', reject)
    writer.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(acknowledged)
      else reject(new Error(`the writer ended with ${String(code)}`))
    })
  })
}

it(`after ${ROUNDS} kills under load every acknowledged write is there and no transaction is there by half`, async () => {
  buildSync({ entryPoints: [join(__dirname, 'testing/writer.ts')], outfile: program, bundle: true, platform: 'node', external: ['libsql'] })
  const everAcknowledged: string[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    // From the very first write on, at moments that differ from round to round.
    everAcknowledged.push(...(await killAfter(1 + ((round * 37) % 150), round)))
    const documents = stored()
    expect(everAcknowledged.filter((id) => !documents.has(id))).toEqual([])
    expect(halves([...documents.keys()].map(String))).toEqual([])
    expect(documents.get('pair-left')?.['value']).toEqual(documents.get('pair-right')?.['value'])
  }
  expect(everAcknowledged.length).toBeGreaterThan(ROUNDS)
})

function halves(ids: string[]): string[] {
  const known = new Set(ids)
  const transactions = ids.filter((id) => id.startsWith('t')).map((id) => id.replace(/-(left|right)$/, ''))
  return transactions.filter((id) => !known.has(`${id}-left`) || !known.has(`${id}-right`))
}
