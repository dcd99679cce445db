import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Replaces a built file in one step, and only when its bytes differ: a reader never sees half of it, several builds at once
 * do no harm, and a watcher is not woken for nothing.
 */
export function writeIfChanged(file: string, contents: Uint8Array): void {
  if (bytesOf(file)?.equals(contents) === true) return
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.draft`
  writeFileSync(draft, contents)
  renameSync(draft, file)
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
