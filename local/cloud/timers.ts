import { Cron } from 'croner'
import type { Clock } from './clock'
import type { FunctionDefinition } from './functions/function-definition'
import { StartError } from './start-error'

export type Schedule = { functionName: string; cron: Cron }
export type TimersSettings = { schedules: Schedule[]; clock: Clock; fire: (functionName: string) => Promise<unknown> }

// The expressions run in UTC+8, whatever zone the code runs in.
const utcOffsetMinutes = 8 * 60
// Node's own timers drift and cannot reach further than 24 days: look again once a minute.
const longestWaitMs = 60_000

/** When each function's timer is due; a StartError if an expression is none. */
export function readSchedules(definitions: Iterable<FunctionDefinition>): Schedule[] {
  return [...definitions].flatMap(({ name, timer }) => (timer === null ? [] : [{ functionName: name, cron: parse(name, timer.expression) }]))
}

/**
 * Fires functions' timers as the local clock passes their times. When the clock jumps over several times of one timer, it fires once:
 * a function that runs late has to catch up anyway. Times that passed while the cloud was not running are not made up for.
 */
export class Timers {
  readonly #timers: (Schedule & { dueAt: number })[]
  readonly #running = new Set<Promise<unknown>>()
  #waiting: NodeJS.Timeout | null = null
  #stopped = false

  constructor(readonly settings: TimersSettings) {
    const now = settings.clock.now()
    this.#timers = settings.schedules.map((schedule) => ({ ...schedule, dueAt: nextAfter(schedule.cron, now) }))
    settings.clock.onMove(() => this.#run())
    this.#run()
  }

  /** Resolves when every function fired so far has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#running)
  }

  stop(): void {
    this.#stopped = true
    if (this.#waiting !== null) clearTimeout(this.#waiting)
  }

  #run(): void {
    if (this.#stopped || this.#timers.length === 0) return
    const now = this.settings.clock.now()
    for (const timer of this.#timers) {
      if (timer.dueAt <= now) this.#fire(timer.functionName)
      timer.dueAt = nextAfter(timer.cron, now)
    }
    this.#wait(Math.min(...this.#timers.map(({ dueAt }) => dueAt)) - now)
  }

  #wait(untilDueMs: number): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.#run(), Math.min(untilDueMs, longestWaitMs))
    this.#waiting.unref()
  }

  #fire(functionName: string): void {
    const call = this.settings.fire(functionName).finally(() => this.#running.delete(call))
    this.#running.add(call)
  }
}

function parse(functionName: string, expression: string): Cron {
  try {
    return new Cron(expression, { mode: '7-part', utcOffset: utcOffsetMinutes, paused: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(`The timer of ${functionName} (${expression}) is not an expression of seven fields: ${reason}`)
  }
}

function nextAfter(cron: Cron, now: number): number {
  return cron.nextRun(new Date(now))?.getTime() ?? Number.POSITIVE_INFINITY
}
