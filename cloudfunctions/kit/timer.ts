import cloud from 'wx-server-sdk'
import type { Database } from './database'
import { database } from './database'
import { DatabaseFailure } from './database-failure'
import { Refusal } from './refuse'

/** What a timer's work may know. `now` is asked again and again: a tick lasts. */
export type TimerContext = { database: Database; now: () => number }

/** What a function exports as `main` that its timer alone may call: any client can call any function by its name. Answers and logs what was done. */
export function serveTimer<Done extends object>(name: string, tick: (context: TimerContext) => Promise<Done>): () => Promise<object> {
  return async () => {
    const { OPENID: openid, SOURCE: source } = cloud.getWXContext()
    if (source !== 'wx_trigger' || (openid !== undefined && openid !== '')) return { ok: false, now: Date.now(), code: 'NOT_ALLOWED' }
    try {
      const done = await tick({ database, now: Date.now })
      console.log(JSON.stringify({ timer: name, ...done }))
      return { ok: true, ...done }
    } catch (error) {
      logFailure(name, error)
      return { ok: false }
    }
  }
}

/** Numbers and ids only: a message may name keys of a document. */
export function logFailure(name: string, error: unknown, more: object = {}): void {
  const what =
    error instanceof DatabaseFailure
      ? { failed: 'database', errCode: error.errCode }
      : error instanceof Refusal
        ? { failed: 'refused', code: error.code }
        : { failed: 'bug', stack: error instanceof Error ? error.stack : typeof error }
  console.error(JSON.stringify({ timer: name, ...more, ...what }))
}
