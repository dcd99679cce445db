import type { Secrets } from '../kit/secrets'
import { currentKey, keyedHash } from '../kit/secrets'

/** Codes are stored as keyed hashes: who reads the database can't use them. */
export function hashOfCode(code: string, secrets: Secrets, key = currentKey(secrets)): string {
  return keyedHash(key, 'invitation-v1', code).toString('base64url')
}
