import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CloudError } from './cloud-error'

const bucket = 'cloud://local.local-bucket/'
// From the rules for names in Tencent's object storage: no control characters, none of the discouraged ones, 850 bytes at most.
const forbiddenCharacters = /[\u0000-\u001f\u007f`^"\\{}[\]~%#<>?]/
const maximumPathBytes = 850

/** The files that functions store: under the data directory, or in memory without one. */
export class Storage {
  readonly #inMemory = new Map<string, Buffer>()
  readonly #secret = randomBytes(32)

  constructor(readonly directory: string | null) {}

  fileId(file: string): string {
    return bucket + checkedPath(file)
  }

  /** Null when the id names no file of this storage. */
  pathOf(fileId: string): string | null {
    return fileId.startsWith(bucket) ? checkedPath(fileId.slice(bucket.length)) : null
  }

  write(file: string, content: Buffer): void {
    if (this.directory === null) return void this.#inMemory.set(file, content)
    const target = this.#onDisk(this.directory, file)
    mkdirSync(path.dirname(target), { recursive: true })
    const draft = `${target}.${randomBytes(6).toString('hex')}.new`
    writeFileSync(draft, content)
    renameSync(draft, target)
  }

  read(file: string): Buffer | null {
    if (this.directory === null) return this.#inMemory.get(file) ?? null
    const target = this.#onDisk(this.directory, file)
    return existsSync(target) ? readFileSync(target) : null
  }

  exists(file: string): boolean {
    return this.directory === null ? this.#inMemory.has(file) : existsSync(this.#onDisk(this.directory, file))
  }

  /** False when there was nothing to remove. */
  remove(file: string): boolean {
    if (!this.exists(file)) return false
    if (this.directory === null) this.#inMemory.delete(file)
    else rmSync(this.#onDisk(this.directory, file))
    return true
  }

  clear(): void {
    this.#inMemory.clear()
    if (this.directory !== null) rmSync(this.directory, { recursive: true, force: true })
  }

  /** A signature over what a link allows; links cannot be made up. */
  sign(right: string): string {
    return createHmac('sha256', this.#secret).update(right).digest('hex')
  }

  isSigned(right: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(right))
    const given = Buffer.from(signature)
    return expected.length === given.length && timingSafeEqual(expected, given)
  }

  #onDisk(directory: string, file: string): string {
    return path.join(directory, ...checkedPath(file).split('/'))
  }
}

/** Refuses what the platform refuses, and what could leave the folder. */
function checkedPath(file: string): string {
  const parts = file.split('/')
  const wrong =
    Buffer.byteLength(file) > maximumPathBytes || forbiddenCharacters.test(file) || parts.some((part) => ['', '.', '..'].includes(part))
  if (wrong) throw new CloudError('STORAGE_SIGN_PARAM_INVALID', `${JSON.stringify(file)} is not a path that storage takes`)
  return file
}
