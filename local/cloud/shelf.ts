import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Contents by path, which the caller has checked: under a directory, or in memory without one. */
export class Shelf {
  readonly #inMemory = new Map<string, Buffer>()

  constructor(readonly directory: string | null) {}

  write(file: string, content: Buffer): void {
    if (this.directory === null) return void this.#inMemory.set(file, content)
    const target = onDisk(this.directory, file)
    mkdirSync(path.dirname(target), { recursive: true })
    const draft = `${target}.${randomBytes(6).toString('hex')}.new`
    writeFileSync(draft, content)
    renameSync(draft, target)
  }

  read(file: string): Buffer | null {
    if (this.directory === null) return this.#inMemory.get(file) ?? null
    const target = onDisk(this.directory, file)
    return existsSync(target) ? readFileSync(target) : null
  }

  has(file: string): boolean {
    return this.directory === null ? this.#inMemory.has(file) : existsSync(onDisk(this.directory, file))
  }

  remove(file: string): void {
    if (this.directory === null) this.#inMemory.delete(file)
    else rmSync(onDisk(this.directory, file), { force: true })
  }

  /** Every path, in order. */
  files(): string[] {
    if (this.directory === null) return [...this.#inMemory.keys()].sort()
    const root = this.directory
    if (!existsSync(root)) return []
    const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return entries.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')).sort()
  }

  clear(): void {
    this.#inMemory.clear()
    if (this.directory !== null) rmSync(this.directory, { recursive: true, force: true })
  }
}

function onDisk(directory: string, file: string): string {
  return path.join(directory, ...file.split('/'))
}
