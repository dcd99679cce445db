import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ActionName, InputOf, OutputOf, Reply } from '../../contract/index'
import { LocalCloud } from '../../local/cloud/local-cloud'
import type { Usage } from '../../local/cloud/usage'
import { buildFunctions } from '../build-functions'
import { inRoot } from '../root'
import type { BareCall } from './functions/bare/main'

export type Timed<T> = { output: T; milliseconds: number; usage: Usage }

/** Builds the functions that the product's are compared with; then both lie in one folder. */
export async function gatherFunctions(folder: string): Promise<void> {
  await buildFunctions({ from: inRoot('scripts', 'bench', 'functions'), to: folder })
  cpSync(inRoot('dist', 'cloudfunctions'), folder, { recursive: true })
  const file = path.join(folder, 'collections.json')
  const collections = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  writeFileSync(file, JSON.stringify({ ...collections, bench_rows: { indexes: [] } }))
}

/** The local cloud as `npm start` runs it, with a durable store, in this process. */
export function startBenchCloud(functionsDirectory: string, dataDirectory: string, functionEnvironment: Record<string, string>): Promise<LocalCloud> {
  return LocalCloud.start({ functionsDirectory, dataDirectory, strictIndexes: true, functionEnvironment })
}

/** Calls an action as a phone does. Throws where it is refused. */
export async function callAction<Name extends ActionName>(
  cloud: LocalCloud,
  openid: string,
  name: Name,
  input: InputOf<Name>,
): Promise<Timed<OutputOf<Name>>> {
  const [functionName = '', action = ''] = name.split('.')
  const { output: reply, ...cost } = await call<Reply<OutputOf<Name>>>(cloud, openid, functionName, { action, input })
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.code} ${JSON.stringify(reply.detail ?? {})}`)
  return { output: reply.output, ...cost }
}

export function callBare(cloud: LocalCloud, data: BareCall): Promise<Timed<'inserted' | 'taken'>> {
  return call(cloud, 'bench-nobody', 'bare', data)
}

async function call<T>(cloud: LocalCloud, openid: string, functionName: string, data: unknown): Promise<Timed<T>> {
  const begun = performance.now()
  const reply = await cloud.call({ openid, function: functionName, data })
  const milliseconds = performance.now() - begun
  if ('error' in reply) throw new Error(`${functionName} failed: ${reply.error.errMsg}`)
  return { output: reply.result as T, milliseconds, usage: reply.usage }
}
