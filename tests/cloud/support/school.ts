import type { ActionName, InputOf, OutputOf, Reply } from '../../../contract/index'
import type { RefusalCode, RefusalDetail } from '../../../contract/refusals'
import { startOfChinaDay } from '../../../domain/shared/china-day'
import type { Collections } from '../../../cloudfunctions/kit/documents'
import type { LocalCloudOptions } from '../../../local/cloud/local-cloud'
import type { Snapshot } from '../../../local/cloud/database/engine'
import { LocalCloud } from '../../../local/cloud/local-cloud'
import type { Usage } from '../../../local/cloud/usage'
import { seedStory } from '../../../local/seed/story'
import { inRoot } from '../../../scripts/root'
import { actionNamed, mayAnswer } from './actions'
import { activityIds, addExtras } from './cast'

export type Answer<Name extends ActionName> = { reply: Reply<OutputOf<Name>>; usage: Usage }
export type Store = { [C in keyof Collections]: Collections[C][] }

// Any fixed key will do: what is signed with it never leaves the test.
export const masterKey = new Uint8Array(32).fill(7)
export const secrets = { current: 1, keys: { 1: Buffer.from(masterKey).toString('base64url') } }

/** The day the story is told: a Wednesday. */
const today = startOfChinaDay(Date.parse('2026-03-18T12:00:00+08:00'))
const day = 86_400_000
const instances = 4

/** China time of the story's day, such as `14:10:01`, or of another so many days later; epoch milliseconds. */
export function time(clock: string, days = 0): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return today + days * day + ((hours * 60 + minutes) * 60 + seconds) * 1000
}

/** Opens the school of the story for all tests of a file. Each test finds it as it was at ten to two. */
export function useSchool(options: Partial<LocalCloudOptions> = {}): () => School {
  let opened: School | undefined
  // No test here is about speed, and a crowd takes its time on a busy machine.
  jest.setTimeout(300_000)
  beforeAll(async () => {
    opened = await School.open(options)
  })
  beforeEach(() => opened?.begin())
  afterAll(() => opened?.close())
  return () => {
    if (opened === undefined) throw new Error('The school opens before the first test, not while tests are declared.')
    return opened
  }
}

/** The story's school behind the local cloud, called as its phones call it. */
export class School {
  static async open(options: Partial<LocalCloudOptions> = {}): Promise<School> {
    const cloud = await LocalCloud.start({
      functionsDirectory: inRoot('dist', 'cloudfunctions'),
      dataDirectory: null,
      strictIndexes: true,
      functionEnvironment: { HOMEROOM_SECRETS: JSON.stringify(secrets) },
      seeds: { story: seedStory },
      maximumInstances: instances,
      ...options,
    })
    cloud.clock.move({ now: today })
    await cloud.reset('story')
    const school = new School(cloud)
    addExtras(school)
    // Older marks would only make every fresh beginning slower.
    school.rewrite((store) => void (store.marks = store.marks.filter(({ activityId }) => activityId === activityIds.past)))
    // Tests of notices write their own.
    school.rewrite((store) => {
      Object.assign(store, { notices: [], notice_audiences: [], notice_reads: [] })
      store.messages = store.messages.filter(({ kind }) => kind !== 'notice' && kind !== 'notice-to-confirm')
    })
    // What was told before would be counted with what a test tells.
    school.rewrite((store) => void (store.messages = []))
    school.#beginning = cloud.database.snapshot()
    return school
  }

  #beginning: Snapshot | undefined
  #beginsAt = '13:50'

  private constructor(readonly cloud: LocalCloud) {}

  /** Everything as it was at the beginning, the clock included. Functions stay warm. */
  begin(): void {
    this.cloud.faults({})
    if (this.#beginning !== undefined) this.cloud.database.restore(this.#beginning)
    this.at(this.#beginsAt)
  }

  /** From now on a test of this file begins with what is stored now, at that China time of the story's day. */
  beginHere(clock: string): void {
    this.#beginning = this.cloud.database.snapshot()
    this.#beginsAt = clock
  }

  /** Everything as it is now, clock included, to be brought back any number of times. */
  remember(): () => void {
    const [snapshot, now] = [this.cloud.database.snapshot(), this.now()]
    return () => {
      this.cloud.faults({})
      this.cloud.database.restore(snapshot)
      this.cloud.clock.move({ now })
    }
  }

  /** Sets the clock, which then goes on; answers what it was set to. */
  at(clock: string, days = 0): number {
    const now = time(clock, days)
    this.cloud.clock.move({ now })
    return now
  }

  now(): number {
    return this.cloud.clock.now()
  }

  /** What a phone gets. Fails where the function failed, and where the answer is none that the contract names. */
  async call<Name extends ActionName>(openid: string, name: Name, input: InputOf<Name>): Promise<Answer<Name>> {
    const [functionName = '', action = ''] = name.split('.')
    const reply = await this.cloud.call({ openid, function: functionName, data: { action, input } })
    if ('error' in reply) throw new Error(`${name} failed: ${reply.error.errMsg}`)
    const result = reply.result as Reply<OutputOf<Name>>
    if (!result.ok && !mayAnswer(actionNamed(name), result.code))
      throw new Error(`${name} answered ${result.code}, which its contract does not name`)
    return { reply: result, usage: reply.usage }
  }

  /** The output of a call that must not be refused. */
  async output<Name extends ActionName>(openid: string, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    const { reply } = await this.call(openid, name, input)
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.code} ${JSON.stringify(reply.detail ?? {})}`)
    return reply.output
  }

  /** The refusal of a call that must be refused. */
  async refusal<Name extends ActionName>(
    openid: string,
    name: Name,
    input: InputOf<Name>,
  ): Promise<{ code: RefusalCode; detail?: RefusalDetail }> {
    const { reply } = await this.call(openid, name, input)
    if (reply.ok) throw new Error(`${name} was not refused but answered ${JSON.stringify(reply.output)}`)
    return reply.detail === undefined ? { code: reply.code } : { code: reply.code, detail: reply.detail }
  }

  /** Starts all instances of a function, so that calls made at once run at once. */
  async warmUp(name: 'attendance.today' | 'studio.me'): Promise<void> {
    await Promise.all(Array.from({ length: instances }, () => this.call('wx-nobody', name, {})))
  }

  /** All that is stored, a copy. */
  store(): Store {
    return copyOf(this.cloud.database.snapshot()).store
  }

  /** All that is stored but what is only counted: attempts at the door. */
  storeWithoutCounts(): Store {
    const store = this.store()
    return { ...store, rooms: store.rooms.map((room) => ({ ...room, attempts: [], attemptsOf: {}, attemptsTotal: 0, unbound: 0, digitTries: {}, changedAt: 0 })) }
  }

  plant<C extends keyof Collections>(collection: C, documents: Collections[C][]): void {
    this.cloud.database.import(collection, documents)
  }

  /** Changes what is stored behind the product's back. */
  rewrite(change: (store: Store) => void): void {
    const { store, looked } = copyOf(this.cloud.database.snapshot())
    change(store)
    for (const collection of looked) {
      this.cloud.database.clear(collection)
      this.cloud.database.import(collection, store[collection])
    }
  }

  close(): Promise<void> {
    return this.cloud.close()
  }
}

/** Each collection is copied when it is first looked at: most looks are at one or two of them. By way of JSON: under jest the objects of `structuredClone` are of another realm. */
function copyOf(snapshot: Snapshot): { store: Store; looked: Set<keyof Store> } {
  const looked = new Set<keyof Store>()
  const store = {} as Store
  for (const [name, documents] of snapshot) {
    const keep = (value: unknown): void => {
      looked.add(name as keyof Store)
      Object.defineProperty(store, name, { value, writable: true, enumerable: true, configurable: true })
    }
    const get = (): unknown => {
      keep(JSON.parse(JSON.stringify([...documents.values()].map(({ document }) => document))))
      return store[name as keyof Store]
    }
    Object.defineProperty(store, name, { get, set: keep, enumerable: true, configurable: true })
  }
  return { store, looked }
}
