import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { isLocal } from '../cloud/http'
import type { LocalCloud } from '../cloud/local-cloud'
import { compileMiniProgram } from './compile/compile'
import { isMedia } from './content-types'
import { serveFile, type Mount } from './files'
import type { Persona } from './persona'
import { answerCall } from './phone-call'
import { bundleStage } from './stage-bundle'
import { EventStream } from './event-stream'

export type SimulatorOptions = {
  cloud: LocalCloud
  personas: Persona[]
  /** The mini-program's folder, and the folder that its compiled form is written to. */
  miniprogram: string
  outDirectory: string
  /** 0 takes any free port. */
  port: number
}

export type Simulator = {
  url: string
  /** Compiles the mini-program anew and lets the phones reload. Answers what is wrong with it, or null. */
  recompile(): Promise<string | null>
  close(): Promise<void>
}

/** Serves the stage, the phones, the compiled mini-program and the cloud's control interface on one loopback address. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const events = new EventStream()
  const mounts = mountsOf(options)
  const server = createServer((request, response) => {
    answer(options, events, mounts, request, response).catch((error: unknown) => fail(response, error))
  })
  options.cloud.onSent(() => events.send({ kind: 'sent' }))
  await bundleStage(options.outDirectory)
  const url = await listen(server, options.port)
  return { url, recompile: () => recompile(options, events), close: () => close(server) }
}

async function answer(
  { cloud, personas }: SimulatorOptions,
  events: EventStream,
  mounts: Mount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLocal(request)) return void response.writeHead(403).end()
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/__local/call' && request.method === 'POST') {
    return answerCall(cloud, request, response, (call) => events.send({ kind: 'call', call }))
  }
  if (await cloud.handle(request, response)) {
    if (request.method === 'POST') events.send({ kind: 'controlled', path: pathname })
    return
  }
  if (pathname === '/stage/events') return events.subscribe(response)
  if (pathname === '/stage/personas') return void response.setHeader('content-type', 'application/json').end(JSON.stringify(personas))
  if (await serveFile(mounts, pathname === '/' ? '/stage.html' : decodeURIComponent(pathname), response)) return
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`There is nothing at ${pathname}.`)
}

function mountsOf({ miniprogram, outDirectory }: SimulatorOptions): Mount[] {
  const isShown = (file: string): boolean => ['.html', '.css'].includes(path.extname(file))
  return [
    { prefix: '/', directory: path.resolve(outDirectory) },
    { prefix: '/', directory: path.join(__dirname, 'browser', 'stage'), allows: isShown },
    { prefix: '/', directory: path.join(__dirname, 'browser', 'phone'), allows: isShown },
    { prefix: '/fonts/noto-sans-sc/', directory: path.dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json')) },
    { prefix: '/', directory: path.resolve(miniprogram), allows: isMedia },
  ]
}

async function recompile({ miniprogram, outDirectory }: SimulatorOptions, events: EventStream): Promise<string | null> {
  try {
    const { warnings } = await compileMiniProgram({ root: miniprogram, outDirectory })
    events.send({ kind: 'compiled' })
    return warnings.length === 0 ? null : warnings.join('\n')
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    events.send({ kind: 'broken', problem })
    return problem
  }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // Event streams never end by themselves.
    server.closeAllConnections()
  })
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error)
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
  response.end('The simulator failed: see its log.')
}
