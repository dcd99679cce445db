import path from 'node:path'
import { parseArgs } from 'node:util'
import { StoreProblem } from './database/store-problems'
import { LocalCloud } from './local-cloud'
import type { LogEntry } from './log'
import { StartError } from './start-error'

const usage = 'npm run local-cloud -- [--port 8700] [--data .local] [--functions dist/cloudfunctions]'
const root = path.join(__dirname, '..', '..')

async function main(): Promise<void> {
  const { port, data, functions } = readArguments()
  const cloud = await LocalCloud.start({
    port,
    dataDirectory: path.resolve(data),
    functionsDirectory: path.resolve(functions),
    timers: 'automatic',
    onLog: print,
  })
  console.log(`The local cloud answers at ${cloud.url} and keeps its data in ${path.resolve(data)}.`)
  const stop = (): void => {
    cloud.close().then(() => process.exit(0), fail)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function readArguments(): { port: number; data: string; functions: string } {
  const { values } = parse()
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new StartError(`${values.port} is not a port. ${usage}`)
  return { port, data: values.data, functions: values.functions }
}

function parse() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '8700' },
        data: { type: 'string', default: path.join(root, '.local') },
        functions: { type: 'string', default: path.join(root, 'dist', 'cloudfunctions') },
      },
    })
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)} ${usage}`)
  }
}

function print({ at, source, level, text }: LogEntry): void {
  console.log(`${new Date(at).toISOString()} ${source} ${level}: ${text.trimEnd()}`)
}

// What a person can put right is said in a sentence; anything else is a fault of this program and needs its trace.
function fail(error: unknown): void {
  const isExpected = error instanceof StartError || error instanceof StoreProblem
  console.error(isExpected ? error.message : error)
  process.exit(1)
}

main().catch(fail)
