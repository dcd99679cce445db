import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import path from 'node:path'
import { CloudError } from './cloud-error'
import { Shelf } from './shelf'

/** `creator`: whose phone uploaded it; null when a function did. */
export type StoredFile = { fileID: string; bytes: number; creator: string | null }

const bucket = 'cloud://local.local-bucket/'
// From the rules for names in Tencent's object storage: no control characters, none of the discouraged ones, 850 bytes at most.
const forbiddenCharacters = /[\u0000-\u001f\u007f`^"\\{}[\]~%#<>?]/
const maximumPathBytes = 850

/** The files that functions and phones store: under the data directory, or in memory without one. */
export class Storage {
  readonly #contents: Shelf
  readonly #creators: Shelf
  readonly #secret = randomBytes(32)

  constructor(dataDirectory: string | null) {
    this.#contents = new Shelf(dataDirectory === null ? null : path.join(dataDirectory, 'storage'))
    this.#creators = new Shelf(dataDirectory === null ? null : path.join(dataDirectory, 'storage-creators'))
  }

  fileId(file: string): string {
    return bucket + checkedPath(file)
  }

  /** Null when the id names no file of this storage. */
  pathOf(fileId: string): string | null {
    return fileId.startsWith(bucket) ? checkedPath(fileId.slice(bucket.length)) : null
  }

  write(file: string, content: Buffer, creator: string | null): void {
    if (creator === null) this.#creators.remove(file)
    else this.#creators.write(file, Buffer.from(creator))
    this.#contents.write(file, content)
  }

  read(file: string): Buffer | null {
    return this.#contents.read(file)
  }

  creatorOf(file: string): string | null {
    return this.#creators.read(file)?.toString() ?? null
  }

  exists(file: string): boolean {
    return this.#contents.has(file)
  }

  /** False when there was nothing to remove. */
  remove(file: string): boolean {
    if (!this.exists(file)) return false
    this.#contents.remove(file)
    this.#creators.remove(file)
    return true
  }

  files(): StoredFile[] {
    return this.#contents
      .files()
      .map((file) => ({ fileID: this.fileId(file), bytes: this.read(file)?.length ?? 0, creator: this.creatorOf(file) }))
  }

  clear(): void {
    this.#contents.clear()
    this.#creators.clear()
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
}

/** Refuses what the platform refuses, and what could leave the folder. */
function checkedPath(file: string): string {
  const parts = file.split('/')
  const wrong =
    Buffer.byteLength(file) > maximumPathBytes || forbiddenCharacters.test(file) || parts.some((part) => ['', '.', '..'].includes(part))
  if (wrong) throw new CloudError('STORAGE_SIGN_PARAM_INVALID', `${JSON.stringify(file)} is not a path that storage takes`)
  return file
}
