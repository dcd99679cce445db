import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { SentMessage } from './service-notification'

/** What WeChat would have delivered to people, oldest first: in a file of one line each, or in memory without a directory. */
export class SentMessages {
  readonly #file: string | null
  readonly #listeners = new Set<() => void>()
  #messages: SentMessage[]

  constructor(directory: string | null) {
    this.#file = directory === null ? null : path.join(directory, 'sent-messages.jsonl')
    this.#messages = this.#file === null ? [] : readLines(this.#file)
  }

  add(sent: SentMessage): void {
    this.#messages.push(sent)
    if (this.#file !== null) append(this.#file, sent)
    for (const listener of this.#listeners) listener()
  }

  all(): SentMessage[] {
    return [...this.#messages]
  }

  onSent(listener: () => void): void {
    this.#listeners.add(listener)
  }

  clear(): void {
    this.#messages = []
    if (this.#file !== null) rmSync(this.#file, { force: true })
  }
}

function append(file: string, sent: SentMessage): void {
  mkdirSync(path.dirname(file), { recursive: true })
  appendFileSync(file, `${JSON.stringify(sent)}\n`)
}

// The last line may have been cut off when the process was killed.
function readLines(file: string): SentMessage[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').flatMap(readLine)
}

function readLine(line: string): SentMessage[] {
  try {
    return [JSON.parse(line) as SentMessage]
  } catch {
    return []
  }
}
