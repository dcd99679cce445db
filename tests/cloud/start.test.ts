import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, StartedProduct } from './support/started-product'

// Each start builds, compiles and opens a store, in a process of its own.
jest.setTimeout(180_000)

const day = 86_400_000
let data = ''
let started: StartedProduct[] = []

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'homeroom-start-'))
})
afterEach(async () => {
  await Promise.all(started.map((product) => product.stop('SIGKILL')))
  started = []
  rmSync(data, { recursive: true })
})

function start(port: number, ...flags: string[]): StartedProduct {
  const product = StartedProduct.run(['--port', String(port), '--data', data, ...flags])
  started.push(product)
  return product
}

it('tells the story once, keeps it through kill -9 and Ctrl-C, and begins it anew when asked to', async () => {
  const port = await freePort()
  const first = start(port)
  const address = await first.address()
  expect(first.output).toContain('Planting the demo story')
  const told = await clock(address)
  await clock(address, { advanceMs: day })
  await first.stop('SIGKILL')

  const second = start(port)
  expect(await second.address()).toBe(address)
  expect(second.output).not.toContain('Planting')
  expect((await clock(address)).offsetMs).toBeGreaterThanOrEqual(told.offsetMs + day)
  await second.stop('SIGINT')
  expect(await second.exitCode()).toBe(0)

  const third = start(port, '--reset')
  await third.address()
  expect(third.output).toContain('Planting the demo story')
  expect((await clock(address)).offsetMs).toBeLessThan(told.offsetMs + day)
})

it('leaves a damaged store as it is, and moves it away when the story is to begin anew', async () => {
  const port = await freePort()
  writeFileSync(path.join(data, 'store.db'), 'no database')
  const refused = start(port)
  expect(await refused.exitCode()).toBe(1)
  expect(refused.output).toContain(path.join(data, 'store.db'))
  expect(refused.output).toContain('npm start -- --reset')
  expect(readFileSync(path.join(data, 'store.db'), 'utf8')).toBe('no database')

  const renewed = start(port, '--reset')
  await renewed.address()
  const shelf = readdirSync(data).find((name) => name.startsWith('damaged-')) ?? ''
  expect(readFileSync(path.join(data, shelf, 'store.db'), 'utf8')).toBe('no database')
})

it('names a port that is taken, and how to choose another', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const address = squatter.address()
  const port = address === null || typeof address === 'string' ? 0 : address.port
  const refused = start(port)
  expect(await refused.exitCode()).toBe(1)
  expect(refused.output).toContain(`Port ${port} is taken`)
  expect(refused.output).toContain(`npm start -- --port ${port + 1}`)
  expect(readdirSync(data)).toEqual([])
  squatter.close()
})

it('says which Node it needs when this one is too old', async () => {
  const pretend = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"16.20.2"})'
  const refused = StartedProduct.run([], ['--import', pretend])
  expect(await refused.exitCode()).toBe(1)
  expect(refused.output).toBe('Homeroom Studio needs Node 20.19 or newer; this is Node 16.20.2. Install it from https://nodejs.org.\n')
})

async function clock(address: string, change?: { advanceMs: number }): Promise<{ offsetMs: number }> {
  const request = change === undefined ? {} : { method: 'POST', body: JSON.stringify(change) }
  return (await fetch(`${address}/__local/clock`, request)).json() as Promise<{ offsetMs: number }>
}
