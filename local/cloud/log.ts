export type LogEntry = { at: number; source: string; level: string; text: string }

const kept = 1000

/** What functions print and what the cloud has to say about them; the newest 1,000 entries. */
export class Log {
  #entries: LogEntry[] = []

  constructor(
    readonly now: () => number,
    readonly onEntry: (entry: LogEntry) => void = () => undefined,
  ) {}

  write(source: string, level: string, text: string): void {
    const entry = { at: this.now(), source, level, text }
    this.#entries.push(entry)
    if (this.#entries.length > kept) this.#entries = this.#entries.slice(-kept)
    this.onEntry(entry)
  }

  entries(): LogEntry[] {
    return [...this.#entries]
  }
}
