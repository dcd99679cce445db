import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import path from 'node:path'
import { Clock, type ClockMove } from './clock'
import { CloudError } from './cloud-error'
import { readCollections } from './collections'
import { control } from './control'
import { Database } from './database/database'
import { Faults, type FaultPlan, type FaultRule } from './faults'
import { readFunctions, type FunctionDefinition } from './functions/function-definition'
import { appId } from './functions/function-environment'
import { FunctionFailure, phoneError, type PhoneError } from './functions/function-failure'
import { Functions } from './functions/functions'
import { HttpProblem, isLocal, readBody, send, sendJson } from './http'
import { IdentityTokens, type Caller } from './identity'
import { listen, stopListening } from './listen'
import { Log, type LogEntry } from './log'
import { answerSdk, type SdkSite } from './sdk/sdk-endpoint'
import { Storage } from './storage'
import { answerStorage } from './storage-links'
import { Timers } from './timers'
import { UsageLedger, type TotalUsage, type Usage } from './usage'
import { runInUtc } from './utc'

export type LocalCloudOptions = {
  functionsDirectory: string
  /** Where everything is kept; null keeps it in memory only. */
  dataDirectory: string | null
  /** 0, the default, takes any free one. */
  port?: number
  /** A query that no declared index serves fails. */
  strictIndexes?: boolean
  /** What an administrator has set for the functions in the platform's console. */
  functionEnvironment?: Record<string, string>
  /** By name, for `reset`. "empty" is always there. */
  seeds?: Record<string, (cloud: LocalCloud) => Promise<void>>
  /** `automatic` fires timers as the clock passes their times; `manual`, the default, when asked to: a test wants no call of its own accord. */
  timers?: 'automatic' | 'manual'
  /** The released mini-program's pages, for APIs that check a path; without them every page counts as released. */
  pages?: readonly string[]
  /** Of one function at a time; calls beyond wait in line. */
  maximumInstances?: number
  onLog?: (entry: LogEntry) => void
}
export type PhoneCall = { openid: string; function: string; data?: unknown }
export type Reply = { result: unknown; usage: Usage; requestId: string } | { error: PhoneError; usage: Usage }
export type SentMessage = { at: number; message: Record<string, unknown> }

const defaultMaximumInstances = 6
// What the base library reports when it cannot say more.
const unknownPhoneError = -1

/** WeChat's cloud on this computer: functions, database, storage and the few APIs that the product uses. */
export class LocalCloud {
  static async start(options: LocalCloudOptions): Promise<LocalCloud> {
    const definitions = readFunctions(options.functionsDirectory)
    const collections = readCollections(options.functionsDirectory)
    await runInUtc()
    const clock = Clock.open(options.dataDirectory)
    const { dataDirectory: directory, strictIndexes = false } = options
    const database = Database.open({ directory, collections, strictIndexes, now: () => clock.now() })
    try {
      const { server, url } = await listen(options.port ?? 0, (request, response) => cloud.#serve(request, response))
      const cloud = new LocalCloud(options, definitions, clock, database, server, url)
      return cloud
    } catch (error) {
      database.close()
      throw error
    }
  }

  readonly log: Log
  readonly #faults = new Faults()
  readonly #usage = new UsageLedger()
  readonly #tokens = new IdentityTokens()
  readonly #storage: Storage
  readonly #functions: Functions
  readonly #timers: Timers | null
  readonly #site: SdkSite
  #sent: SentMessage[] = []

  private constructor(
    readonly options: LocalCloudOptions,
    definitions: Map<string, FunctionDefinition>,
    readonly clock: Clock,
    readonly database: Database,
    readonly server: Server,
    readonly url: string,
  ) {
    const now = (): number => clock.now()
    this.log = new Log(now, options.onLog)
    this.#storage = new Storage(options.dataDirectory === null ? null : path.join(options.dataDirectory, 'storage'))
    this.#functions = new Functions({
      definitions,
      cloudUrl: url,
      environment: options.functionEnvironment ?? {},
      maximumInstances: options.maximumInstances ?? defaultMaximumInstances,
      clockMemory: clock.memory,
      tokens: this.#tokens,
      usage: this.#usage,
      log: this.log,
    })
    this.#site = {
      database,
      functions: this.#functions,
      storage: { storage: this.#storage, url, now },
      openapi: {
        now,
        send: (message) => void this.#sent.push({ at: now(), message }),
        note: (text) => this.log.write('cloud', 'warn', text),
        pages: options.pages ?? null,
      },
      tokens: this.#tokens,
      usage: this.#usage,
      faults: this.#faults,
      log: this.log,
    }
    const fire = (functionName: string): Promise<unknown> => this.fireTimer(functionName)
    this.#timers = options.timers === 'automatic' ? new Timers({ definitions: definitions.values(), clock, fire }) : null
  }

  /** A phone's `wx.cloud.callFunction`. What fails is an answer, too, as the phone would see it. */
  async call({ openid, function: functionName, data = {} }: PhoneCall): Promise<Reply> {
    const event = JSON.stringify({ ...Object(data), userInfo: { appId, openId: openid } })
    const loss = this.#faults.next('reply')
    if (loss?.when === 'before') return { error: lossOf(loss), usage: { functionCalls: 0, databaseOperations: 0, roundTrips: 0, documentsExamined: 0 } }
    const reply = await this.#invoke(event, { openid, source: 'wx_client', functionName })
    return loss === undefined ? reply : { error: lossOf(loss), usage: reply.usage }
  }

  /** Calls a function as its timer does, now. */
  async fireTimer(functionName: string): Promise<Reply> {
    const timer = this.#functions.definition(functionName)?.timer
    if (timer === undefined || timer === null) throw new HttpProblem(400, `${functionName} is not a function with a timer.`)
    const event = { Type: 'Timer', TriggerName: timer.name, Time: new Date(this.clock.now()).toISOString() }
    return this.#invoke(JSON.stringify(event), { source: 'wx_trigger', functionName })
  }

  /** Moves the clock and waits for the timers that this fired. */
  async moveClock(move: ClockMove): Promise<void> {
    this.clock.move(move)
    await this.#timers?.settled()
  }

  /** From now on, and instead of what was set before. */
  faults(plan: FaultPlan): void {
    this.#faults.set(plan)
  }

  usage(): TotalUsage {
    return this.#usage.total()
  }

  /** What WeChat would have delivered to people, oldest first. */
  sent(): SentMessage[] {
    return [...this.#sent]
  }

  /** Empties database, storage, messages, counters, faults and whatever warm functions remember; then seeds. The clock stays. */
  async reset(seed: string): Promise<void> {
    const seeds = new Map(Object.entries(this.options.seeds ?? {})).set('empty', async () => undefined)
    const plant = seeds.get(seed)
    if (plant === undefined) throw new HttpProblem(400, `There is no seed ${seed}. There are: ${[...seeds.keys()].join(', ')}.`)
    this.#faults.set({})
    this.#functions.recycle()
    this.database.clear()
    this.#storage.clear()
    this.#sent = []
    await plant(this)
    this.#usage.reset()
  }

  /** Answers a request that is meant for the cloud, on whatever server it came in; false when it is not. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname } = new URL(request.url ?? '/', 'http://local')
    const answer = this.#answerTo(pathname)
    if (answer === undefined) return false
    try {
      if (!isLocal(request)) throw new HttpProblem(403, 'The local cloud answers this computer only.')
      await answer(request, response)
    } catch (error) {
      this.#sendProblem(response, error)
    }
    return true
  }

  async close(): Promise<void> {
    this.#timers?.stop()
    await this.#functions.stop()
    await stopListening(this.server)
    this.database.close()
  }

  async #invoke(event: string, caller: Omit<Caller, 'callId'>): Promise<Reply> {
    const callId = randomUUID()
    const usage = this.#usage.open(callId)
    const countRoundTrips = (count: number): void => {
      usage.roundTrips = count
    }
    try {
      const { json, requestId } = await this.#functions.invoke(event, { ...caller, callId }, countRoundTrips)
      return { result: JSON.parse(json) as unknown, usage, requestId }
    } catch (error) {
      if (error instanceof FunctionFailure) return { error: phoneError(error.errCode, error.message), usage }
      throw error
    } finally {
      this.#usage.close(callId)
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!(await this.handle(request, response))) sendJson(response, 404, { error: 'Nothing is answered here. See local/README.md.' })
  }

  #answerTo(pathname: string): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined {
    if (pathname === '/admin') return (request, response) => this.#answerSdk(request, response)
    if (pathname.startsWith('/storage/')) return (request, response) => answerStorage(request, response, this.#storage, this.clock.now())
    if (pathname.startsWith('/__local/')) return (request, response) => this.#answerControl(pathname, request, response)
    return undefined
  }

  async #answerSdk(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    const answer = await answerSdk(request.headers['content-type'] ?? '', body, this.#site)
    if (answer.kind === 'connectionLost') return void response.destroy()
    if (answer.kind === 'binary') return send(response, 200, 'application/octet-stream', answer.body)
    sendJson(response, 200, answer.body, { 'x-local-round-trips': String(answer.roundTrips) })
  }

  async #answerControl(pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    sendJson(response, 200, await control(this, request.method ?? 'GET', pathname, body))
  }

  #sendProblem(response: ServerResponse, error: unknown): void {
    if (response.headersSent) return void response.destroy()
    if (error instanceof HttpProblem) return sendJson(response, error.status, { error: error.message })
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.log.write('cloud', 'error', text)
    sendJson(response, 500, { error: error instanceof CloudError ? `${error.code} ${error.message}` : text })
  }
}

function lossOf({ code, message = 'request:fail the answer was lost' }: FaultRule): PhoneError {
  const number = Number(code)
  return phoneError(Number.isInteger(number) ? number : unknownPhoneError, message)
}
