import cloud from 'wx-server-sdk'
import type * as z from 'zod/mini'
import type { Action } from '../../contract/action'
import type { Contract, FunctionName, Reply } from '../../contract/index'
import { contract } from '../../contract/index'
import type { Context } from './context'
import { database } from './database'
import { DatabaseFailure } from './database-failure'
import { Refusal } from './refuse'
import type { Secrets } from './secrets'
import { readSecrets } from './secrets'

type HandlerOf<A> = A extends Action<infer Input, infer Output> ? (input: z.output<Input>, context: Context) => Promise<z.input<Output>> : never

/** One handler per action of the function's part of the contract. */
export type Handlers<F extends FunctionName> = { [A in keyof Contract[F]]: HandlerOf<Contract[F][A]> }

let secrets: Secrets | undefined

/** What a function exports as `main`: finds the action, checks what came in and what goes out, translates refusals. */
export function serve<F extends FunctionName>(name: F, handlers: Handlers<F>): (event: unknown) => Promise<Reply<unknown>> {
  const actions: Record<string, Action> = contract[name]
  const run = handlers as unknown as Record<string, (input: unknown, context: Context) => Promise<unknown>>
  return async (event) => {
    const now = Date.now()
    const { OPENID: openid, SOURCE: source } = cloud.getWXContext()
    const asked = readEvent(event)
    const action = Object.hasOwn(actions, asked.action) ? actions[asked.action] : undefined
    const handler = run[asked.action]
    if (openid === undefined || openid === '' || source === 'wx_trigger') return { ok: false, now, code: 'NOT_ALLOWED' }
    if (action === undefined || handler === undefined) return { ok: false, now, code: 'UNKNOWN_ACTION' }

    const input = action.input.safeParse(asked.input)
    if (!input.success) return { ok: false, now, code: 'BAD_INPUT', detail: { field: firstField(input.error) } }
    try {
      secrets ??= readSecrets(process.env)
      const output = await handler(input.data, { openid, now, database, secrets })
      return { ok: true, now, output: action.output.parse(output) }
    } catch (error) {
      return { ok: false, now, ...translate(error, `${name}.${asked.action}`) }
    }
  }
}

function translate(error: unknown, actionName: string): Pick<Reply<unknown> & { ok: false }, 'code' | 'detail'> {
  if (error instanceof Refusal) return error.detail === undefined ? { code: error.code } : { code: error.code, detail: error.detail }
  if (error instanceof DatabaseFailure) {
    // The message may name keys of a document; the platform's number says enough.
    console.error(JSON.stringify({ action: actionName, failed: 'database', errCode: error.errCode }))
    return { code: 'UNAVAILABLE' }
  }
  console.error(JSON.stringify({ action: actionName, failed: 'bug', stack: error instanceof Error ? error.stack : typeof error }))
  return { code: 'INTERNAL' }
}

function readEvent(event: unknown): { action: string; input: unknown } {
  if (typeof event !== 'object' || event === null || !('action' in event) || typeof event.action !== 'string') return { action: '', input: undefined }
  return { action: event.action, input: 'input' in event ? event.input : undefined }
}

function firstField(error: z.core.$ZodError): string {
  return (error.issues[0]?.path ?? []).join('.').slice(0, 100)
}
