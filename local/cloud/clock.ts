import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartError } from './start-error'

/** Where the clock is to go: an instant or a distance from the machine's clock, both in milliseconds, or a step from where it stands. */
export type ClockMove = { now: number } | { offsetMs: number } | { advanceMs: number }

const stored = z.object({ offsetMs: z.number() })

/** The machine's clock, shifted. The shift lies in shared memory, so that running functions see a move at once. */
export class Clock {
  static open(directory: string | null): Clock {
    return new Clock(directory === null ? null : path.join(directory, 'clock.json'))
  }

  readonly memory = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  readonly #shift = new Float64Array(this.memory)
  readonly #listeners = new Set<() => void>()

  private constructor(readonly file: string | null) {
    this.#shift[0] = file === null ? 0 : readShift(file)
  }

  get offsetMs(): number {
    return this.#shift[0] ?? 0
  }

  now(): number {
    return Date.now() + this.offsetMs
  }

  move(move: ClockMove): void {
    this.#shift[0] = Math.round(this.#shiftAfter(move))
    if (this.file !== null) writeShift(this.file, this.offsetMs)
    for (const listener of this.#listeners) listener()
  }

  onMove(listener: () => void): void {
    this.#listeners.add(listener)
  }

  #shiftAfter(move: ClockMove): number {
    if ('now' in move) return move.now - Date.now()
    if ('offsetMs' in move) return move.offsetMs
    return this.offsetMs + move.advanceMs
  }
}

function readShift(file: string): number {
  if (!existsSync(file)) return 0
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetMs
  } catch {
    throw new StartError(`The clock in ${file} cannot be read. Delete this one file to go back to the machine's clock; nothing else is lost.`)
  }
}

function writeShift(file: string, offsetMs: number): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.new`
  writeFileSync(draft, JSON.stringify({ offsetMs }))
  renameSync(draft, file)
}
