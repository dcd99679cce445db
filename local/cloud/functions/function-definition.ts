import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartError } from '../start-error'

/** A deployed function as its folder describes it. */
export type FunctionDefinition = {
  name: string
  file: string
  timeoutSeconds: number
  memoryMegabytes: number
  openapiPermissions: string[]
  timer: TimerTrigger | null
}
export type TimerTrigger = { name: string; expression: string }

// The platform's defaults for a function that says nothing.
const defaultTimeoutSeconds = 3
const defaultMemoryMegabytes = 256

const config = z.object({
  timeout: z.number().int().min(1).max(60).default(defaultTimeoutSeconds),
  memorySize: z.number().int().min(64).max(3072).default(defaultMemoryMegabytes),
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).prefault({}),
  triggers: z.array(z.object({ name: z.string().min(1), type: z.literal('timer'), config: z.string() })).max(1).default([]),
})

/** Every folder with an `index.js` is a function; its `config.json` carries timeout, permissions and timer. */
export function readFunctions(directory: string): Map<string, FunctionDefinition> {
  if (!existsSync(directory)) throw new StartError(`There are no functions in ${directory}: build them first (npm run build).`)
  const names = readdirSync(directory).filter((name) => existsSync(path.join(directory, name, 'index.js')))
  return new Map(names.sort().map((name) => [name, readFunction(directory, name)]))
}

function readFunction(directory: string, name: string): FunctionDefinition {
  const { timeout, memorySize, permissions, triggers } = readConfig(path.join(directory, name, 'config.json'))
  const [trigger] = triggers
  return {
    name,
    file: path.resolve(directory, name, 'index.js'),
    timeoutSeconds: timeout,
    memoryMegabytes: memorySize,
    openapiPermissions: permissions.openapi,
    timer: trigger === undefined ? null : { name: trigger.name, expression: trigger.config },
  }
}

function readConfig(file: string): z.output<typeof config> {
  if (!existsSync(file)) return config.parse({})
  const parsed = config.safeParse(readJson(file))
  if (!parsed.success) throw new StartError(`${file} is not a function's configuration: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new StartError(`${file} is not JSON.`)
  }
}
