import { randomUUID } from 'node:crypto'
import { CloudError } from '../cloud-error'
import type { Database } from '../database/database'
import { ConnectionLost, type Faults } from '../faults'
import { FunctionFailure } from '../functions/function-failure'
import type { Functions } from '../functions/functions'
import type { Caller, IdentityTokens } from '../identity'
import type { Log } from '../log'
import type { OpenApiContext } from '../openapi/open-api'
import type { UsageLedger } from '../usage'
import { parseSdkRequest, textParam, type SdkRequest } from './sdk-request'
import { batchDeleteFile, batchGetDownloadUrl, getUploadMetadata, type StorageSite } from './storage-actions'
import { callOpenApi, callOpenApiAsJson, type Permissions } from './wechat-actions'

export type SdkSite = {
  database: Database
  functions: Functions
  storage: StorageSite
  openapi: OpenApiContext
  tokens: IdentityTokens
  usage: UsageLedger
  faults: Faults
  log: Log
  /** Told of every database operation before it is done. */
  onOperation: (operation: DatabaseOperation) => void
}
/** One operation as it is billed. `collection` null: of a transaction as a whole; `caller` null: nobody that the cloud has called. */
export type DatabaseOperation = { action: string; collection: string | null; caller: Caller | null }
/** `roundTrips`: how many database operations in a row the asking function has waited for with this one request. */
export type SdkAnswer =
  | { kind: 'json'; body: Record<string, unknown>; roundTrips: number }
  | { kind: 'binary'; body: Buffer }
  | { kind: 'connectionLost' }

/** Answers what the SDK posts. Every failure is an answer, too: `{code, message}`, as the platform words it. */
export async function answerSdk(contentType: string, body: Buffer, site: SdkSite): Promise<SdkAnswer> {
  const requestId = randomUUID()
  let roundTrips = 0
  try {
    const request = await parseSdkRequest(contentType, body)
    const caller = request.token === null ? null : site.tokens.verify(request.token)
    // Counted first: a refused operation was an operation, too.
    if (request.action.startsWith('database.')) {
      roundTrips = 1
      site.usage.countDatabaseOperation(caller?.callId)
      site.onOperation({ action: request.action, collection: collectionOf(request), caller })
    }
    if (request.action.startsWith('storage.')) site.usage.countStorageOperation()
    const chainOfNested = (count: number): void => {
      roundTrips = count
    }
    const answer = await site.faults.around(request.action, () => perform(request, caller, chainOfNested, site))
    return Buffer.isBuffer(answer) ? { kind: 'binary', body: answer } : { kind: 'json', body: { requestId, ...answer }, roundTrips }
  } catch (error) {
    if (error instanceof ConnectionLost) return { kind: 'connectionLost' }
    return { kind: 'json', body: { requestId, ...failureOf(error, site.log) }, roundTrips }
  }
}

function collectionOf({ params }: SdkRequest): string | null {
  const name = params['collectionName']
  return typeof name === 'string' ? name : null
}

type Answer = Record<string, unknown> | Buffer

async function perform(
  request: SdkRequest,
  caller: Caller | null,
  onRoundTrips: (count: number) => void,
  site: SdkSite,
): Promise<Answer> {
  const { action, params } = request
  if (action.startsWith('database.')) return operateDatabase(request, caller, site)
  switch (action) {
    case 'functions.invokeFunction':
      return invokeNested(params, caller, onRoundTrips, site)
    case 'storage.getUploadMetadata':
      return getUploadMetadata(params, site.storage)
    case 'storage.batchGetDownloadUrl':
      return batchGetDownloadUrl(params, site.storage)
    case 'storage.batchDeleteFile':
      return batchDeleteFile(params, site.storage)
    case 'wx.openApi':
      return callOpenApi(params, permissionsOf(caller, site), site.openapi)
    case 'wx.api':
      return callOpenApiAsJson(params, permissionsOf(caller, site), site.openapi)
    default:
      throw new CloudError('INVALID_PARAM', `unsupported action ${action}`)
  }
}

async function operateDatabase({ action, params }: SdkRequest, caller: Caller | null, { database, usage }: SdkSite): Promise<Answer> {
  const { body, documentsExamined } = await database.handle(action, params)
  usage.countExamined(caller?.callId, documentsExamined)
  return body
}

async function invokeNested(
  params: Record<string, unknown>,
  caller: Caller | null,
  onRoundTrips: (count: number) => void,
  { functions }: SdkSite,
): Promise<Answer> {
  const functionName = textParam(params, 'function_name')
  const event = typeof params['request_data'] === 'string' && params['request_data'] !== '' ? params['request_data'] : '{}'
  const nested = { ...caller, functionName, callId: caller?.callId ?? '', source: caller === null ? 'scf' : `${caller.source},scf` }
  const { json } = await functions.invoke(event, nested, onRoundTrips)
  return { data: { response_data: json } }
}

function permissionsOf(caller: Caller | null, { functions }: SdkSite): Permissions {
  return caller === null ? null : (functions.definition(caller.functionName)?.openapiPermissions ?? [])
}

function failureOf(error: unknown, log: Log): { code: string; message: string } {
  if (error instanceof CloudError || error instanceof FunctionFailure) return { code: error.code, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  log.write('cloud', 'error', error instanceof Error ? (error.stack ?? message) : message)
  return { code: 'SYS_ERR', message }
}
