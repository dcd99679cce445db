import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { LocalCloud } from '../cloud/local-cloud'
import type { CallRecord } from './call-record'

const callRequest = z.object({ openid: z.string(), function: z.string(), data: z.unknown() })
const named = z.object({ action: z.string() })
const refused = z.object({ result: z.object({ ok: z.literal(false), code: z.string() }) })
const failed = z.object({ error: z.object({ errCode: z.union([z.number(), z.string()]) }) })

/** Answers `POST /__local/call` as the cloud would, and tells what the call was and cost. */
export async function answerCall(
  cloud: LocalCloud,
  request: IncomingMessage,
  response: ServerResponse,
  tell: (call: CallRecord) => void,
): Promise<void> {
  const call = callRequest.parse(JSON.parse(await text(request)))
  const begun = performance.now()
  const reply = await cloud.call({ openid: call.openid, function: call.function, data: call.data })
  response.setHeader('content-type', 'application/json; charset=utf-8').end(JSON.stringify(reply))
  tell({
    phone: callingPhone(request),
    openid: call.openid,
    function: call.function,
    action: named.safeParse(call.data).data?.action ?? null,
    code: codeOf(reply),
    milliseconds: Math.round(performance.now() - begun),
    usage: reply.usage,
  })
}

function callingPhone(request: IncomingMessage): number | null {
  const number = /\/phone\.html\?.*\bphone=(\d+)/.exec(request.headers.referer ?? '')?.[1]
  return number === undefined ? null : Number(number)
}

function codeOf(reply: unknown): string | null {
  const code = refused.safeParse(reply).data?.result.code ?? failed.safeParse(reply).data?.error.errCode
  return code === undefined ? null : String(code)
}
