import { CloudError } from '../cloud-error'
import { ConnectionLost, type FaultRule } from '../faults'
import { decodeOpenApiRequest, encodeOpenApiResponse } from '../openapi/messages'
import { WeChatError, type OpenApiAnswer, type OpenApiContext } from '../openapi/open-api'
import { openApis } from '../openapi/registry'
import { textParam } from './sdk-request'

/** What the calling function's `config.json` permits; null for a call from outside a function. */
export type Permissions = readonly string[] | null

const apiNotFound = -604100
const noPermission = -604101
// By WeChat's own servers.
const busy = -1
const words: Readonly<Record<number, string>> = { 44991: 'reach max api minute frequence', 45009: 'reach max api daily quota limit', 45168: 'hit sensitive word', 61010: 'code is expired' }

/** `cloud.openapi.*`. A refusal by the cloud itself travels as `errorCode`, one by WeChat as fields. */
export async function callOpenApi(params: Record<string, unknown>, permitted: Permissions, context: OpenApiContext): Promise<Buffer> {
  const name = textParam(params, 'apiName')
  const { requestData } = params
  if (!Buffer.isBuffer(requestData)) throw new CloudError('INVALID_PARAM', 'requestData is not binary')
  const request = decodeOpenApiRequest(requestData)
  if (!request.isOpenApi) throw new CloudError('INVALID_PARAM', `unsupported api ${name}`)
  const refusal = refusalOf(name, permitted)
  if (refusal !== null) {
    context.note(refusal === apiNotFound ? `cloud.openapi.${name} is not answered here` : `config.json does not permit ${name}`)
    return encodeOpenApiResponse({ content: Buffer.alloc(0), contentType: 'text/plain', errorCode: refusal })
  }
  const answer = await answerOf(name, request.fields, context)
  return encodeOpenApiResponse(
    answer.kind === 'file' ? answer : { content: Buffer.from(JSON.stringify(answer.fields)), contentType: 'application/json' },
  )
}

/** `cloud.callOpenAPI`, the older way, plain JSON both ways. */
export async function callOpenApiAsJson(
  params: Record<string, unknown>,
  permitted: Permissions,
  context: OpenApiContext,
): Promise<Record<string, unknown>> {
  const name = textParam(params, 'apiName')
  if (refusalOf(name, permitted) !== null) throw new CloudError('INVALID_PARAM', `unsupported api ${name}`)
  const data = typeof params['requestData'] === 'string' && params['requestData'] !== '' ? params['requestData'] : '{}'
  const answer = await answerOf(name, { ...(JSON.parse(data) as object) }, context)
  if (answer.kind === 'file') throw new CloudError('INVALID_PARAM', `${name} answers a file: call it as cloud.openapi.${name}`)
  return { data: { responseData: JSON.stringify(answer.fields) } }
}

function refusalOf(name: string, permitted: Permissions): number | null {
  if (!openApis.has(name)) return apiNotFound
  return permitted !== null && !permitted.includes(name) ? noPermission : null
}

/** As the API answers, or as it was made to fail. */
async function answerOf(name: string, fields: Record<string, unknown>, context: OpenApiContext): Promise<OpenApiAnswer> {
  const rule = context.faults.next(`openapi.${name}`)
  if (rule?.when === 'before') return failure(rule)
  const answer = await ownAnswer(name, fields, context)
  return rule === undefined ? answer : failure(rule)
}

async function ownAnswer(name: string, fields: Record<string, unknown>, context: OpenApiContext): Promise<OpenApiAnswer> {
  const api = openApis.get(name)
  if (api === undefined) throw new CloudError('INVALID_PARAM', `unsupported api ${name}`)
  try {
    return await api.answer(fields, context)
  } catch (error) {
    if (error instanceof WeChatError) return { kind: 'fields', fields: { errcode: error.errcode, errmsg: error.errmsg } }
    throw error
  }
}

function failure({ code, message }: FaultRule): OpenApiAnswer {
  if (code === 'ECONNRESET') throw new ConnectionLost()
  const errcode = Number.isInteger(Number(code)) ? Number(code) : busy
  return { kind: 'fields', fields: { errcode, errmsg: message ?? words[errcode] ?? 'system error' } }
}
