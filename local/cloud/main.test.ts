import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { cloudsWithFixtures, temporaryFolder } from './fixtures/cloud-for-test'

const clouds = cloudsWithFixtures()
const folder = temporaryFolder()
const run = path.join(__dirname, '..', '..', 'scripts', 'run.mjs')
const started: ChildProcess[] = []

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

it('starts, answers, and stops on Ctrl-C', async () => {
  const program = start(path.join(folder, 'plain'))
  const url = await program.url
  expect((await fetch(`${url}/__local/clock`)).status).toBe(200)
  program.child.kill('SIGINT')
  expect(await program.exit).toBe(0)
})

it('has everything again after kill -9: documents and the moved clock', async () => {
  const data = path.join(folder, 'killed')
  const first = start(data)
  await post(await first.url, 'clock', { offsetMs: 3_600_000 })
  await post(await first.url, 'call', { openid: 'oAlice', function: 'probe', data: { action: 'addNote', text: 'kept' } })
  first.child.kill('SIGKILL')
  await first.exit
  const url = await start(data).url
  expect(await (await fetch(`${url}/__local/clock`)).json()).toMatchObject({ offsetMs: 3_600_000 })
  const notes = await post(url, 'call', { openid: 'oAlice', function: 'probe', data: { action: 'listNotes' } })
  expect(notes).toMatchObject({ result: [{ text: 'kept' }] })
})

it('says in a sentence that the port is taken', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { exit, complaint } = start(path.join(folder, 'taken'), ['--port', String(port)])
  expect(await exit).toBe(1)
  expect(await complaint).toBe(`Port ${port} is taken by another program. End that one or choose another port with --port.\n`)
  other.close()
})

it('says in a sentence that there are no functions', async () => {
  const { exit, complaint } = start(path.join(folder, 'plain'), ['--functions', '/nowhere'])
  expect(await exit).toBe(1)
  expect(await complaint).toBe('There are no functions in /nowhere: build them first (npm run build).\n')
})

it('says in a sentence that an option is unknown', async () => {
  const { exit, complaint } = start(path.join(folder, 'plain'), ['--prot', '1'])
  expect(await exit).toBe(1)
  expect(await complaint).toMatch(/^Unknown option '--prot'.*\n$/)
})

it('leaves a damaged store as it is and says so in a sentence', async () => {
  const data = path.join(folder, 'damaged')
  const store = path.join(data, 'store.db')
  mkdirSync(data)
  writeFileSync(store, 'this is no database, but it may be somebody’s only copy')
  const { exit, complaint } = start(data)
  expect(await exit).toBe(1)
  expect(await complaint).toMatch(/^[^\n]+\n$/)
  expect(readFileSync(store, 'utf8')).toBe('this is no database, but it may be somebody’s only copy')
})

type Program = { child: ChildProcess; url: Promise<string>; exit: Promise<number | null>; complaint: Promise<string> }

function start(data: string, more: string[] = []): Program {
  const flags = ['--port', '0', '--data', data, '--functions', clouds.functions(), ...more]
  const child = spawn(process.execPath, [run, 'local-cloud', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
  let output = ''
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (found !== null) resolve(found[0])
    })
    child.once('close', () => reject(new Error(`The local cloud did not start: ${complaint}`)))
  })
  // A program that is expected to fail is not asked for its address.
  url.catch(() => undefined)
  return { child, url, exit, complaint: exit.then(() => complaint) }
}

async function post(url: string, action: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${url}/__local/${action}`, { method: 'POST', body: JSON.stringify(body) })
  return response.json()
}
