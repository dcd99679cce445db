import type { IncomingMessage, ServerResponse } from 'node:http'

// More than any call may carry; the limits of the platform are checked where the platform checks them.
const maximumBodyBytes = 64 * 1024 * 1024

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maximumBodyBytes) throw new HttpProblem(413, 'the body is larger than 64 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  send(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(body)), headers)
}

export function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: Buffer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': body.length, ...headers }).end(body)
}

/** A request that is answered with this status and sentence. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence)
    this.name = 'HttpProblem'
  }
}

/** Whether the request comes from this computer and no foreign web page made the browser send it. */
export function isLocal(request: IncomingMessage): boolean {
  const { host, origin } = request.headers
  return (
    isLoopbackAddress(request.socket.remoteAddress) &&
    isLoopbackHost(`http://${host ?? ''}`) &&
    (origin === undefined || isLoopbackHost(origin))
  )
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address === undefined ? false : address === '::1' || address.replace('::ffff:', '').startsWith('127.')
}

function isLoopbackHost(origin: string): boolean {
  return URL.canParse(origin) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(origin).hostname)
}
