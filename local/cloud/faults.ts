import { setTimeout as delay } from 'node:timers/promises'
import { CloudError } from './cloud-error'

/**
 * `action` is the SDK's name of an operation (`database.insertDocument`), a family (`database.*`), an API of WeChat (`openapi.subscribeMessage.send`),
 * `storage.deleteFile <path>`, one file among those of a call, `reply`, the way between phone and function, or `upload`, the way of a file from phone to storage.
 * `nth` counts matching operations from now, from 1; without it every one fails. `before` has no effect, `after` takes effect and then fails.
 * The code ECONNRESET breaks the connection instead of answering.
 */
export type FaultRule = { action: string; nth?: number; when: 'before' | 'after'; code: string | number; message?: string }
/** `latencyMs` is added to every database operation; `sendMs` is how long WeChat takes to send a subscription message. */
export type FaultPlan = { latencyMs?: number; sendMs?: number; rules?: FaultRule[] }

// Long enough for two that are sent together to meet.
const usualSendMs = 5

/** Nothing comes back at all: the connection breaks. */
export class ConnectionLost extends Error {}

/** What goes wrong on demand. */
export class Faults {
  #latencyMs = 0
  #sendMs = usualSendMs
  #rules: { rule: FaultRule; seen: number }[] = []

  set(plan: FaultPlan): void {
    this.#latencyMs = plan.latencyMs ?? 0
    this.#sendMs = plan.sendMs ?? usualSendMs
    this.#rules = (plan.rules ?? []).map((rule) => ({ rule, seen: 0 }))
  }

  get sendMs(): number {
    return this.#sendMs
  }

  /** Runs an operation of the SDK as the plan has it. Latency is added to database operations only. */
  async around<T>(action: string, operation: () => Promise<T>): Promise<T> {
    const rule = this.next(action)
    if (this.#latencyMs > 0 && action.startsWith('database.')) await delay(this.#latencyMs)
    if (rule?.when === 'before') throw failure(rule, action)
    const answer = await operation()
    if (rule?.when === 'after') throw failure(rule, action)
    return answer
  }

  /** The rule that this operation falls under, if any. Asking counts it. */
  next(action: string): FaultRule | undefined {
    const matching = this.#rules.filter(({ rule }) => matches(rule.action, action))
    for (const counted of matching) counted.seen += 1
    return matching.find(({ rule, seen }) => rule.nth === undefined || rule.nth === seen)?.rule
  }
}

function matches(pattern: string, action: string): boolean {
  return pattern === action || (pattern.endsWith('*') && action.startsWith(pattern.slice(0, -1)))
}

function failure(rule: FaultRule, action: string): Error {
  if (rule.code === 'ECONNRESET') return new ConnectionLost()
  return new CloudError(String(rule.code), rule.message ?? `${action} was made to fail ${rule.when} it took effect`)
}
