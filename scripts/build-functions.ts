import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import esbuild from 'esbuild'
import { inRoot } from './root'
import { writeIfChanged } from './write-if-changed'

export type BuiltFunction = { name: string; bytes: number }
export type FunctionFolders = { from: string; to: string }

const ownFolders: FunctionFolders = { from: inRoot('cloudfunctions'), to: inRoot('dist', 'cloudfunctions') }

/**
 * Bundles each function's `main.ts`, SDK included, into one file: an unbundled SDK takes twice as long to load.
 * A folder is a function when it holds `main.ts` and `config.json`; what functions share (`kit/`) lacks them.
 */
export async function buildFunctions({ from, to }: FunctionFolders = ownFolders): Promise<BuiltFunction[]> {
  const names = functionNames(from)
  const outputs = await bundle(from, to, names)
  removeStrangers(to, names)
  for (const output of outputs) writeIfChanged(output.path, output.contents)
  for (const name of names) writeIfChanged(path.join(to, name, 'config.json'), readFileSync(path.join(from, name, 'config.json')))
  for (const file of ['collections.json', path.join('kit', 'message-templates.json')]) copyDeclared(path.join(from, file), to)
  return outputs.map((output) => ({ name: path.basename(path.dirname(output.path)), bytes: output.contents.byteLength }))
}

function functionNames(from: string): string[] {
  if (!existsSync(from)) return []
  const isFunction = (name: string): boolean =>
    existsSync(path.join(from, name, 'main.ts')) && existsSync(path.join(from, name, 'config.json'))
  return readdirSync(from).filter(isFunction).sort()
}

async function bundle(from: string, to: string, names: string[]): Promise<esbuild.OutputFile[]> {
  const result = await esbuild.build({
    entryPoints: names.map((name) => ({ in: path.join(from, name, 'main.ts'), out: path.join(name, 'index') })),
    outdir: to,
    bundle: true,
    minify: true,
    legalComments: 'none',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  })
  return result.outputFiles
}

// What the local cloud has to know beside the functions themselves.
function copyDeclared(file: string, to: string): void {
  if (existsSync(file)) writeIfChanged(path.join(to, path.basename(file)), readFileSync(file))
}

// A function that was renamed or removed must not go on being deployed or run.
function removeStrangers(to: string, names: string[]): void {
  if (!existsSync(to)) return
  const folders = readdirSync(to, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const folder of folders) if (!names.includes(folder.name)) rmSync(path.join(to, folder.name), { recursive: true })
}
