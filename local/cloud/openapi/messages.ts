import protobuf from 'protobufjs'

// The part of wx-server-sdk's protocol that `cloud.openapi.*` uses; field numbers as in its src/protobuf/openapi.js.
const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`)
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')

/** Two other kinds (inner and svrkit calls) share the message; nothing the product uses sends them. */
export type OpenApiRequest = { isOpenApi: boolean; fields: Record<string, unknown> }
export type OpenApiResponse = { content: Buffer; contentType: string; errorCode?: number }

type DecodedRequest = { apiType: number; openapiData: { pairs: { key: string; value: Uint8Array; contenttype: string }[] } | null }

export function decodeOpenApiRequest(bytes: Buffer): OpenApiRequest {
  const options = { defaults: true, arrays: true }
  // The schema above says that this is its shape.
  const decoded = request.toObject(request.decode(bytes), options) as DecodedRequest
  const pairs = decoded.openapiData?.pairs ?? []
  return { isOpenApi: decoded.apiType === 0, fields: Object.fromEntries(pairs.map((pair) => [pair.key, fieldValue(pair)])) }
}

export function encodeOpenApiResponse({ content, contentType, errorCode = 0 }: OpenApiResponse): Buffer {
  return Buffer.from(response.encode({ respData: content, contentType, errorCode, httpCode: 200 }).finish())
}

// A field is JSON unless it is a file, which brings its own content type.
function fieldValue({ value, contenttype }: { value: Uint8Array; contenttype: string }): unknown {
  const bytes = Buffer.from(value)
  return contenttype === '' ? (JSON.parse(bytes.toString()) as unknown) : bytes
}
