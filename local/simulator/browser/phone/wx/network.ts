import { reportError } from '../errors'
import { ApiFailure } from './call'
import type { Context } from './context'

type OnTheWay = { onPart?: (part: number) => void; signal?: AbortSignal }

const partsWhenSlow = 4

/** Sends over the phone's network, which may be slow or gone, also while the answer is on its way. */
export async function post<T>(context: Context, path: string, body: object): Promise<T> {
  await travel(context)
  return postNow(context, path, body)
}

/** As `post`, of something whose way was waited for already. */
export async function postNow<T>(context: Context, path: string, body: object): Promise<T> {
  const response = await request(context, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const reply = (await response.json()) as T
  checkNetwork(context)
  return reply
}

export async function request(context: Context, address: string, options: RequestInit = {}): Promise<Response> {
  checkNetwork(context)
  return fetch(address, options).catch((error: unknown) => {
    if (options.signal?.aborted === true) throw new ApiFailure('abort')
    reportError(error, address)
    throw offline('-102:net::ERR_CONNECTION_REFUSED')
  })
}

/** Takes as long as the network does; `onPart` hears how much of the way is done, from 0 to 1. */
export async function travel(context: Context, { onPart, signal }: OnTheWay = {}): Promise<void> {
  const { slowMs, network } = context.settings.current
  const parts = network === 'slow' ? partsWhenSlow : 1
  for (let part = 1; part <= parts; part += 1) {
    checkNetwork(context)
    if (network === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMs / parts))
    if (signal?.aborted === true) throw new ApiFailure('abort')
    checkNetwork(context)
    onPart?.(part / parts)
  }
}

function checkNetwork({ settings }: Context): void {
  if (settings.current.network === 'offline') throw offline('-106:net::ERR_INTERNET_DISCONNECTED')
}

function offline(reason: string): ApiFailure {
  return new ApiFailure(`Error: request:fail ${reason}`, { errCode: -1 })
}
