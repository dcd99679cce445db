import type { ServerResponse } from 'node:http'
import type { StageEvent } from './stage-event'

/** Server-sent events to every stage page that is open. */
export class EventStream {
  private readonly listeners = new Set<ServerResponse>()

  subscribe(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(': welcome\n\n')
    this.listeners.add(response)
    response.on('close', () => this.listeners.delete(response))
  }

  send(event: StageEvent): void {
    for (const listener of this.listeners) listener.write(`data: ${JSON.stringify(event)}\n\n`)
  }
}
