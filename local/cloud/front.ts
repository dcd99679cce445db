import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from './cloud-error'
import { HttpProblem, isLocal, readBody, send, sendJson } from './http'
import type { Log } from './log'
import { answerSdk, type SdkSite } from './sdk/sdk-endpoint'
import { answerStorage } from './storage-links'

export type FrontSettings = {
  sdk: SdkSite
  control: (method: string, path: string, body: Buffer) => Promise<unknown>
  log: Log
}
type Handler = (request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void>

/** Where requests arrive: the SDK's, those for stored files, and those of the control interface. */
export class Front {
  constructor(readonly settings: FrontSettings) {}

  /** False when the request is for none of them. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname } = new URL(request.url ?? '/', 'http://local')
    const handler = this.#handlerOf(pathname)
    if (handler === null) return false
    try {
      if (!isLocal(request)) throw new HttpProblem(403, 'The local cloud answers this computer only.')
      await handler(request, response, pathname)
    } catch (error) {
      this.#sendProblem(response, error)
    }
    return true
  }

  #handlerOf(pathname: string): Handler | null {
    if (pathname === '/admin') return (request, response) => this.#answerSdk(request, response)
    if (pathname.startsWith('/storage/')) return (request, response) => this.#answerStorage(request, response)
    if (pathname.startsWith('/__local/')) return (request, response, path) => this.#answerControl(request, response, path)
    return null
  }

  async #answerSdk(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await answerSdk(request.headers['content-type'] ?? '', await readBody(request), this.settings.sdk)
    switch (answer.kind) {
      case 'json':
        return sendJson(response, 200, answer.body, { 'x-local-round-trips': String(answer.roundTrips) })
      case 'binary':
        return send(response, 200, 'application/octet-stream', answer.body)
      case 'connectionLost':
        response.destroy()
    }
  }

  async #answerStorage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { storage, now } = this.settings.sdk.storage
    await answerStorage(request, response, storage, now())
  }

  async #answerControl(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    const body = await readBody(request)
    sendJson(response, 200, await this.settings.control(request.method ?? 'GET', pathname, body))
  }

  #sendProblem(response: ServerResponse, error: unknown): void {
    // Who asked has gone: a function that was stopped, or a page that was closed.
    if (response.headersSent || response.destroyed) return void response.destroy()
    if (error instanceof HttpProblem) return sendJson(response, error.status, { error: error.message })
    if (error instanceof CloudError) return sendJson(response, 500, { error: `${error.code} ${error.message}` })
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.settings.log.write('cloud', 'error', trace)
    sendJson(response, 500, { error: trace })
  }
}
