import { reportError } from '../errors'
import { api, ApiFailure, required, type Options } from './call'
import type { Context } from './context'

type Reply = { result?: unknown; requestId?: string; error?: { errCode: number; errMsg: string } }

/** wx.cloud: calls go to the local cloud, as this phone's persona. */
export function cloud(context: Context): object {
  const never = new Promise<never>(() => undefined)
  return {
    DYNAMIC_CURRENT_ENV: 'dynamic-current-env',
    init: () => undefined,
    callFunction: api('cloud.callFunction', async (options) => {
      const reply = await call(context, options)
      // The run that asked is over: nobody waits any more.
      return context.isCurrent() ? reply : never
    }),
    getTempFileURL: api('cloud.getTempFileURL', async ({ fileList }) => {
      const files = (fileList as (string | { fileID: string })[]).map((file) => (typeof file === 'string' ? file : file.fileID))
      return { fileList: await post<object[]>(context, '/__local/files', { openid: context.settings.current.openid, fileList: files }) }
    }),
  }
}

async function call(context: Context, options: Options): Promise<object> {
  const { openid } = context.settings.current
  const reply = await post<Reply>(context, '/__local/call', { openid, function: required(options, 'name'), data: options.data ?? {} })
  if (reply.error !== undefined) throw new ApiFailure(withoutName(reply.error.errMsg), { errCode: reply.error.errCode })
  return { result: reply.result, requestID: reply.requestId ?? '' }
}

/** Sends over the phone's network, which may be slow or gone, also while the answer is on its way. */
async function post<T>(context: Context, path: string, body: object): Promise<T> {
  const { settings } = context
  const checkNetwork = (): void => {
    if (settings.current.network === 'offline') throw offline('-106:net::ERR_INTERNET_DISCONNECTED')
  }
  checkNetwork()
  if (settings.current.network === 'slow') await new Promise((resolve) => setTimeout(resolve, settings.current.slowMs))
  checkNetwork()
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(
    (error: unknown) => {
      reportError(error, path)
      throw offline('-102:net::ERR_CONNECTION_REFUSED')
    },
  )
  const reply = (await response.json()) as T
  checkNetwork()
  return reply
}

function offline(reason: string): ApiFailure {
  return new ApiFailure(`Error: request:fail ${reason}`, { errCode: -1 })
}

function withoutName(message: string): string {
  return message.replace(/^cloud\.callFunction:fail\s*/, '')
}
