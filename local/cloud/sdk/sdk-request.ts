import { CloudError } from '../cloud-error'
import { parseForm } from './form'

/** One request of the SDK: which action, with what, on whose behalf. */
export type SdkRequest = { action: string; params: Record<string, unknown>; token: string | null }

/** The SDK posts JSON, or a form when a field is binary. */
export async function parseSdkRequest(contentType: string, body: Buffer): Promise<SdkRequest> {
  const params = contentType.startsWith('multipart/form-data') ? await parseForm(contentType, body) : parseJson(body)
  const { action, wxCloudApiToken } = params
  if (typeof action !== 'string') throw new CloudError('INVALID_PARAM', 'the request names no action')
  return { action, params, token: typeof wxCloudApiToken === 'string' && wxCloudApiToken !== '' ? wxCloudApiToken : null }
}

export function textParam(params: Record<string, unknown>, name: string): string {
  const value = params[name]
  if (typeof value !== 'string') throw new CloudError('INVALID_PARAM', `${name} is not text`)
  return value
}

function parseJson(body: Buffer): Record<string, unknown> {
  let parsed: unknown
  try {
    parsed = JSON.parse(body.toString())
  } catch {
    throw new CloudError('INVALID_PARAM', 'the request is not JSON')
  }
  if (typeof parsed !== 'object' || parsed === null) throw new CloudError('INVALID_PARAM', 'the request is not an object')
  return { ...parsed }
}
