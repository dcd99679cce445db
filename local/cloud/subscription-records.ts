import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartError } from './start-error'

const record = z.object({ credits: z.number().int().min(0), kept: z.enum(['accept', 'reject']).nullable() })
const person = z.object({ mainSwitch: z.boolean(), templates: z.record(z.string(), record) })
const people = z.record(z.string(), person)

/** `kept`: what they want without being asked again (总是保持以上选择). */
export type SubscriptionRecord = z.output<typeof record>
/** What WeChat knows of one person's wish to be written to, by template id. */
export type Subscriber = z.output<typeof person>

/** Everybody whom WeChat knows here, by OPENID: kept in a file, or in memory without a directory. */
export class SubscriptionRecords {
  readonly #file: string | null
  #people: Map<string, Subscriber>

  constructor(directory: string | null) {
    this.#file = directory === null ? null : path.join(directory, 'subscriptions.json')
    this.#people = new Map(this.#file === null ? [] : Object.entries(read(this.#file)))
  }

  get(openid: string): Subscriber | undefined {
    return this.#people.get(openid)
  }

  set(openid: string, subscriber: Subscriber): void {
    this.#people.set(openid, subscriber)
    if (this.#file !== null) write(this.#file, Object.fromEntries(this.#people))
  }

  clear(): void {
    this.#people = new Map()
    if (this.#file !== null) rmSync(this.#file, { force: true })
  }
}

function read(file: string): z.output<typeof people> {
  if (!existsSync(file)) return {}
  try {
    return people.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new StartError(`The subscriptions in ${file} cannot be read. Delete this one file: everybody is asked anew then; nothing else is lost.`)
  }
}

function write(file: string, contents: z.output<typeof people>): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.new`
  writeFileSync(draft, JSON.stringify(contents))
  renameSync(draft, file)
}
