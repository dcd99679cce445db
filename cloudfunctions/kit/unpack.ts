import { createInflateRaw } from 'node:zlib'
import type { Unpack } from '../../domain/files/file-look'

/** Unpacks piece by piece, so that no more than the beginning stays in memory, and stops where it is too much. */
export const unpack: Unpack = (packed, mostBytes, kept) =>
  new Promise((resolve) => {
    const inflating = createInflateRaw()
    const begins: Buffer[] = []
    let bytes = 0
    inflating.on('data', (part: Buffer) => {
      if (bytes < kept) begins.push(part.subarray(0, kept - bytes))
      bytes += part.length
      if (bytes <= mostBytes) return
      inflating.destroy()
      resolve(null)
    })
    inflating.on('error', () => resolve(null))
    inflating.on('end', () => resolve({ bytes, begins: Buffer.concat(begins) }))
    inflating.end(packed)
  })
