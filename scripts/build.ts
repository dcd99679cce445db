import path from 'node:path'
import { buildFunctions, type BuiltFunction } from './build-functions'
import { buildShared, type SharedBundle } from './build-shared'

export type Built = { functions: BuiltFunction[]; shared: SharedBundle[]; milliseconds: number }

/** Everything that is made from source before it can run: the bundled cloud functions and the rules that ship to the phone. */
export async function buildAll(): Promise<Built> {
  const begun = performance.now()
  const [functions, shared] = await Promise.all([buildFunctions(), buildShared()])
  return { functions, shared, milliseconds: Math.round(performance.now() - begun) }
}

async function main(): Promise<void> {
  const built = await buildAll()
  for (const { name, bytes } of built.functions) console.log(`dist/cloudfunctions/${name}  ${kilobytes(bytes)}`)
  for (const { file, bytes } of built.shared) console.log(`${file}  ${kilobytes(bytes)}`)
  console.log(`Built ${built.functions.length} functions in ${built.milliseconds} ms.`)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

if (path.resolve(process.argv[1] ?? '') === __filename) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
