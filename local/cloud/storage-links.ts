import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from './cloud-error'
import { readBody, send } from './http'
import type { Storage } from './storage'

const prefix = '/storage/'

/** The object storage behind the links: PUT with the right that getUploadMetadata gave, GET until the link expires. */
export async function answerStorage(request: IncomingMessage, response: ServerResponse, storage: Storage, now: number): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local')
  const file = decodeURIComponent(url.pathname.slice(prefix.length))
  try {
    if (request.method === 'PUT') return await put(request, response, storage, file)
    if (request.method === 'GET' || request.method === 'HEAD') return get(request, response, storage, file, url, now)
    refuse(response, 405, 'MethodNotAllowed', `${request.method ?? ''} is not answered here`)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    refuse(response, 400, 'InvalidURI', error.message)
  }
}

/** What a signed link leads to, for a server of WeChat's that follows it. */
export function contentBehind(link: string, storage: Storage, now: number): Buffer | null {
  if (!URL.canParse(link)) return null
  const url = new URL(link)
  const file = decodeURIComponent(url.pathname.slice(prefix.length))
  return isGood(url, file, storage, now) ? storage.read(file) : null
}

async function put(request: IncomingMessage, response: ServerResponse, storage: Storage, file: string): Promise<void> {
  const content = await readBody(request)
  const { authorization = '' } = request.headers
  if (!storage.isSigned(`put ${file}`, authorization)) return refuse(response, 403, 'AccessDenied', 'Access Denied.')
  storage.write(file, content, null)
  // The SDK takes an empty body for success.
  response.writeHead(200, { 'content-length': 0 }).end()
}

function get(request: IncomingMessage, response: ServerResponse, storage: Storage, file: string, url: URL, now: number): void {
  if (!isGood(url, file, storage, now)) return refuse(response, 403, 'AccessDenied', 'Request has expired')
  const content = storage.read(file)
  if (content === null) return refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.')
  // Kept by a browser, it could be seen after the link has expired.
  const caching = { 'cache-control': 'no-store' }
  if (request.method === 'GET') return send(response, 200, 'application/octet-stream', content, caching)
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': content.length, ...caching }).end()
}

function isGood(url: URL, file: string, storage: Storage, now: number): boolean {
  const expires = Number(url.searchParams.get('expires'))
  return expires * 1000 >= now && storage.isSigned(`get ${file} ${expires}`, url.searchParams.get('sign') ?? '')
}

// The shape that the SDK reads a failure from.
function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const xml = `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  send(response, status, 'application/xml', Buffer.from(`<?xml version='1.0' encoding='utf-8' ?>${xml}`))
}
