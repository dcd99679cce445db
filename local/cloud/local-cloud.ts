import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Clock, type ClockMove } from './clock'
import { readCollections } from './collections'
import { control } from './control'
import { Database } from './database/database'
import { Faults, type FaultPlan, type FaultRule } from './faults'
import { Front } from './front'
import { readFunctions, type FunctionDefinition } from './functions/function-definition'
import { appId } from './functions/function-environment'
import { FunctionFailure, phoneError, type PhoneError } from './functions/function-failure'
import { Functions } from './functions/functions'
import { HttpProblem, sendJson } from './http'
import { IdentityTokens, type Caller } from './identity'
import { listen, stopListening } from './listen'
import { Log, type LogEntry } from './log'
import { deleteFromPhone, linkForPhone, uploadError, uploadFromPhone, type PhoneDeletion, type PhoneLink, type PhoneUpload, type UploadReply } from './phone-storage'
import { PushedEvents, type PushedEvent } from './pushed-events'
import { SentMessages } from './sent-messages'
import type { ContentVerdict } from './openapi/open-api'
import type { SentMessage, ServiceNotification } from './service-notification'
import type { DatabaseOperation } from './sdk/sdk-endpoint'
import type { StorageSite } from './sdk/storage-actions'
import { Storage, type StoredFile } from './storage'
import { contentBehind } from './storage-links'
import { SubscriptionRecords } from './subscription-records'
import { Subscriptions } from './subscriptions'
import { readTemplates, type SubscriptionTemplate } from './subscription-templates'
import { readSchedules, Timers, type Schedule } from './timers'
import { noUsage, UsageLedger, type TotalUsage, type Usage } from './usage'
import { runInUtc } from './utc'
import { Visits } from './visits'

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
  /** Told of every database operation, for whoever asks where units go. */
  onOperation?: (operation: DatabaseOperation) => void
}
export type PhoneCall = { openid: string; function: string; data?: unknown }
export type Reply = { result: unknown; usage: Usage; requestId: string } | { error: PhoneError; usage: Usage }

type Parts = {
  definitions: Map<string, FunctionDefinition>
  schedules: Schedule[]
  templates: SubscriptionTemplate[]
  subscribers: SubscriptionRecords
  clock: Clock
  database: Database
  server: Server
  url: string
}

const defaultMaximumInstances = 6
// What the base library reports when it cannot say more.
const unknownPhoneError = -1
// What WeChat pushes comes from itself, on behalf of the person whom it is about.
const pushSource = 'wx_unknown'
const receiverOfEvents = 'events'
const lostAnswer = 'request:fail the answer was lost'

/** WeChat's cloud on this computer: functions, database, storage and the few APIs that the product uses. */
export class LocalCloud {
  static async start(options: LocalCloudOptions): Promise<LocalCloud> {
    const definitions = readFunctions(options.functionsDirectory)
    const schedules = readSchedules(definitions.values())
    const collections = readCollections(options.functionsDirectory)
    const templates = readTemplates(options.functionsDirectory)
    await runInUtc()
    const { dataDirectory: directory, strictIndexes = false } = options
    const clock = Clock.open(directory)
    const subscribers = new SubscriptionRecords(directory)
    const database = Database.open({ directory, collections, strictIndexes, now: () => clock.now() })
    try {
      const { server, url } = await listen(options.port ?? 0, (request, response) => cloud.#serve(request, response))
      const cloud = new LocalCloud(options, { definitions, schedules, templates, subscribers, clock, database, server, url })
      return cloud
    } catch (error) {
      database.close()
      throw error
    }
  }

  readonly url: string
  readonly clock: Clock
  readonly database: Database
  readonly log: Log
  readonly options: LocalCloudOptions
  /** Who let the mini-program write what. */
  readonly subscriptions: Subscriptions
  /** What WeChat pushes to the function `events`. */
  readonly events: PushedEvents
  readonly #server: Server
  readonly #faults = new Faults()
  readonly #usage = new UsageLedger()
  readonly #storage: Storage
  readonly #storageSite: StorageSite
  readonly #functions: Functions
  readonly #timers: Timers | null
  readonly #front: Front
  readonly #sent: SentMessages
  readonly #visits: Visits
  #verdictOnPictures: ContentVerdict | null = null
  #closing: Promise<void> | null = null

  private constructor(options: LocalCloudOptions, { definitions, schedules, templates, subscribers, clock, database, server, url }: Parts) {
    this.options = options
    this.#server = server
    this.url = url
    this.clock = clock
    this.database = database
    const now = (): number => clock.now()
    const log = new Log(now, options.onLog)
    const tokens = new IdentityTokens()
    const shared = { usage: this.#usage, tokens, log }
    this.log = log
    this.#storage = new Storage(options.dataDirectory)
    this.#functions = new Functions({
      ...shared,
      definitions,
      cloudUrl: url,
      environment: options.functionEnvironment ?? {},
      maximumInstances: options.maximumInstances ?? defaultMaximumInstances,
      clockMemory: clock.memory,
    })
    this.events = new PushedEvents((event) => this.#deliver(event))
    this.subscriptions = new Subscriptions({ records: subscribers, templates, events: this.events, now })
    const sent = new SentMessages(options.dataDirectory)
    this.#sent = sent
    this.#visits = new Visits(now)
    const openapi = {
      now,
      send: (message: ServiceNotification) => sent.add({ at: now(), message }),
      push: (event: PushedEvent) => this.events.push(event),
      subscriptions: this.subscriptions,
      visits: this.#visits,
      download: (link: string) => contentBehind(link, this.#storage, now()),
      verdictOnPictures: () => this.#verdictOnPictures,
      underway: new Set<string>(),
      faults: this.#faults,
      note: (text: string) => log.write('cloud', 'warn', text),
      pages: options.pages ?? null,
    }
    this.#storageSite = { storage: this.#storage, url, now, faults: this.#faults }
    const sdk = { ...shared, database, functions: this.#functions, storage: this.#storageSite, openapi, faults: this.#faults, onOperation: options.onOperation ?? (() => undefined) }
    this.#front = new Front({ sdk, control: (method, pathname, body) => control(this, method, pathname, body), log })
    const fire = (functionName: string): Promise<unknown> =>
      this.fireTimer(functionName).catch((error: unknown) => log.write(functionName, 'error', String(error)))
    this.#timers = options.timers === 'automatic' ? new Timers({ schedules, clock, fire }) : null
  }

  /** A phone's `wx.cloud.callFunction`. What fails is an answer, too, as the phone would see it. */
  async call({ openid, function: functionName, data = {} }: PhoneCall): Promise<Reply> {
    this.subscriptions.meet(openid)
    this.#visits.note(openid)
    const event = JSON.stringify({ ...Object(data), userInfo: { appId, openId: openid } })
    const loss = this.#faults.next('reply')
    if (loss?.when === 'before') return { error: lossOf(loss), usage: noUsage() }
    const reply = await this.#invoke(event, { openid, source: 'wx_client', functionName })
    return loss === undefined ? reply : { error: lossOf(loss), usage: reply.usage }
  }

  /** A phone's `wx.cloud.uploadFile`. */
  upload(file: PhoneUpload): UploadReply {
    const loss = this.#faults.next('upload')
    if (loss?.when === 'before') return { error: uploadError(numberOf(loss), loss.message ?? lostAnswer) }
    this.#usage.countStorageOperation()
    const reply = uploadFromPhone(file, this.#storageSite)
    return loss === undefined ? reply : { error: uploadError(numberOf(loss), loss.message ?? lostAnswer) }
  }

  /** A phone's `wx.cloud.getTempFileURL`. */
  links({ openid, fileList }: { openid: string; fileList: string[] }): PhoneLink[] {
    this.#usage.countStorageOperation()
    return fileList.map((fileID) => linkForPhone(openid, fileID, this.#storageSite))
  }

  /** A phone's `wx.cloud.deleteFile`. */
  deleteFiles({ openid, fileList }: { openid: string; fileList: string[] }): PhoneDeletion[] {
    this.#usage.countStorageOperation()
    return fileList.map((fileID) => deleteFromPhone(openid, fileID, this.#storageSite))
  }

  storedFiles(): StoredFile[] {
    return this.#storage.files()
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

  /** What WeChat says of every picture from now on; null: what it is. */
  judgePictures(verdict: ContentVerdict | null): void {
    this.#verdictOnPictures = verdict
  }

  usage(): TotalUsage {
    return this.#usage.total()
  }

  /** What WeChat would have delivered to people, oldest first. */
  sent(): SentMessage[] {
    return this.#sent.all()
  }

  onSent(listener: () => void): void {
    this.#sent.onSent(listener)
  }

  /** Empties database, storage, messages, subscriptions, counters, faults and whatever warm functions remember; then seeds. The clock stays. */
  async reset(seed: string): Promise<void> {
    const seeds = new Map(Object.entries(this.options.seeds ?? {})).set('empty', async () => undefined)
    const plant = seeds.get(seed)
    if (plant === undefined) throw new HttpProblem(400, `There is no seed ${seed}. There are: ${[...seeds.keys()].join(', ')}.`)
    this.#faults.set({})
    this.events.clear()
    await this.#functions.recycle()
    this.database.clear()
    this.#storage.clear()
    this.#sent.clear()
    this.subscriptions.clear()
    this.#visits.clear()
    this.#verdictOnPictures = null
    await plant(this)
    this.#usage.reset()
  }

  /** Answers a request that is meant for the cloud, on whatever server of this computer it came in; false when it is not. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    return this.#front.handle(request, response)
  }

  /** Ends everything; what was answered is kept. May be asked for again. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#timers?.stop()
    await this.#functions.stop()
    await stopListening(this.#server)
    this.database.close()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!(await this.handle(request, response))) sendJson(response, 404, { error: 'Nothing is answered here. See local/README.md.' })
  }

  /** Nothing happens without a function that receives events. WeChat asks for no answer. */
  async #deliver(event: PushedEvent): Promise<void> {
    if (this.#functions.definition(receiverOfEvents) === undefined) return
    await this.#invoke(JSON.stringify(event), { openid: event.FromUserName, source: pushSource, functionName: receiverOfEvents }).catch(
      (error: unknown) => this.log.write(receiverOfEvents, 'error', String(error)),
    )
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
}

function lossOf(rule: FaultRule): PhoneError {
  return phoneError(numberOf(rule), rule.message ?? lostAnswer)
}

function numberOf({ code }: FaultRule): number {
  const number = Number(code)
  return Number.isInteger(number) ? number : unknownPhoneError
}
