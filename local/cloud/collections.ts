import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { DeclaredCollections } from './database/database'
import { StartError } from './start-error'

const index = z.strictObject({
  name: z.string().min(1),
  fields: z.array(z.tuple([z.string().min(1), z.union([z.literal(1), z.literal(-1)])])).min(1),
  unique: z.boolean().optional(),
})
const declared = z.record(z.string(), z.strictObject({ indexes: z.array(index) }))

/** The collections and indexes that the functions declare beside themselves, in `collections.json`. */
export function readCollections(functionsDirectory: string): DeclaredCollections {
  const file = path.join(functionsDirectory, 'collections.json')
  if (!existsSync(file)) return {}
  const parsed = declared.safeParse(readJson(file))
  if (!parsed.success) throw new StartError(`${file} does not declare collections: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new StartError(`${file} is not JSON.`)
  }
}
