import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The functions' master keys on this computer, as their environment variable carries them. Made once and kept, so that codes and
 * receipts stay valid over a restart. A deployment makes its own.
 */
export function localSecrets(dataDirectory: string): string {
  const file = path.join(dataDirectory, 'secrets.json')
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true })
    writeFileSync(file, newSecrets(), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}

export function newSecrets(): string {
  return JSON.stringify({ current: 1, keys: { 1: randomBytes(32).toString('base64url') } })
}
