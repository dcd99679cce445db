import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { contentType } from './content-types'

/** A folder that is served under a prefix of the address, as far as `allows` lets its files be seen. */
export type Mount = { prefix: string; directory: string; allows?: (file: string) => boolean }

/** Serves the first file that a mount has for the address. Answers false if there is none. */
export async function serveFile(mounts: Mount[], address: string, response: ServerResponse): Promise<boolean> {
  for (const mount of mounts) {
    const file = fileAt(mount, address)
    const type = file === undefined ? undefined : contentType(file)
    if (file === undefined || type === undefined || mount.allows?.(file) === false) continue
    const contents = await read(file)
    if (contents === undefined) continue
    response.writeHead(200, { 'content-type': type, 'content-length': contents.length, 'cache-control': cacheRule(type) }).end(contents)
    return true
  }
  return false
}

function fileAt({ prefix, directory }: Mount, address: string): string | undefined {
  if (!address.startsWith(prefix)) return undefined
  const file = path.join(directory, address.slice(prefix.length))
  return file.startsWith(directory + path.sep) ? file : undefined
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch {
    return undefined
  }
}

// Fonts come from a pinned package; everything else changes while somebody works on it.
function cacheRule(type: string): string {
  return type.startsWith('font/') ? 'max-age=86400' : 'no-store'
}
