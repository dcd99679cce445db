import { createHmac } from 'node:crypto'
import { fromBase64Url } from '../../domain/shared/bytes'

/** Master keys by version; two are valid while one is replaced. Made at deployment, kept in the environment of the functions. */
export type Secrets = { current: number; keys: ReadonlyMap<number, Uint8Array> }

/** Reads `HOMEROOM_SECRETS`: `{"current": 2, "keys": {"1": "<32 bytes, base64url>", "2": "…"}}`. */
export function readSecrets(environment: NodeJS.ProcessEnv): Secrets {
  const { current, keys } = JSON.parse(environment['HOMEROOM_SECRETS'] ?? '{"keys":{}}') as { current?: number; keys: Record<string, string> }
  const read = new Map(Object.entries(keys).map(([version, key]) => [Number(version), fromBase64Url(key) ?? new Uint8Array()]))
  if (current === undefined || [...read.values()].some((key) => key.length < 32) || !read.has(current)) {
    throw new Error('HOMEROOM_SECRETS must name the current version and hold keys of 32 bytes')
  }
  return { current, keys: read }
}

export function currentKey(secrets: Secrets): Uint8Array {
  const key = secrets.keys.get(secrets.current)
  if (key === undefined) throw new Error('no current key')
  return key
}

/** HMAC-SHA-256 under a label of its own, so that a value made for one purpose never passes for another. */
export function keyedHash(key: Uint8Array, label: string, text: string): Buffer {
  return createHmac('sha256', key).update(`${label}\n${text}`).digest()
}
