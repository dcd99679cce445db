import path from 'node:path'
import { parseArgs } from 'node:util'
import { inRoot } from '../../scripts/root'
import { localSecrets } from '../../scripts/secrets'
import { seedWholeStory } from '../seed/whole-story'
import { StoreProblem } from './database/store-problems'
import { LocalCloud } from './local-cloud'
import type { LogEntry } from './log'
import { StartError } from './start-error'

const usage = 'npm run local-cloud -- [--port 8700] [--data .local] [--functions dist/cloudfunctions]'

/** `npm run local-cloud`: the cloud alone, until Ctrl-C. */
async function main(): Promise<void> {
  const { port, dataDirectory, functionsDirectory } = readArguments()
  const cloud = await LocalCloud.start({
    port,
    dataDirectory,
    functionsDirectory,
    functionEnvironment: { HOMEROOM_SECRETS: localSecrets(dataDirectory) },
    seeds: { story: seedWholeStory },
    timers: 'automatic',
    onLog: print,
  })
  console.log(`The local cloud answers at ${cloud.url} and keeps its data in ${dataDirectory}. Ctrl-C stops it.`)
  const stop = (): void => {
    cloud.close().then(() => process.exit(0), fail)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function readArguments(): { port: number; dataDirectory: string; functionsDirectory: string } {
  const { values } = parse()
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new StartError(`${values.port} is not a port. ${usage}`)
  return { port, dataDirectory: path.resolve(values.data), functionsDirectory: path.resolve(values.functions) }
}

function parse() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '8700' },
        data: { type: 'string', default: inRoot('.local') },
        functions: { type: 'string', default: inRoot('dist', 'cloudfunctions') },
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
