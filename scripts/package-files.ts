import { readdirSync } from 'node:fs'
import path from 'node:path'
import esbuild from 'esbuild'
import { readMiniProgram } from '../local/simulator/compile/mini-program'
import { CompileError } from '../local/simulator/compile/problem'
import { SourceTree } from '../local/simulator/compile/source-tree'

/** What of a mini-program is uploaded, as paths from its folder. Scripts still have to be compiled. */
export type PackageFiles = { scripts: string[]; others: string[]; subpackageRoots: string[] }

// WeChat uploads no file with another ending, and filters unused ones only among code.
// Source: https://developers.weixin.qq.com/miniprogram/dev/framework/structure.html
const assetEndings = '.png .jpg .jpeg .gif .svg .cer .mp3 .aac .m4a .mp4 .wav .ogg .silk .wasm .br .cert'.split(' ')

/** Follows pages, components and imports from app.json; adds every picture and sound. Throws a CompileError where something is missing. */
export async function packageFiles(root: string): Promise<PackageFiles> {
  const source = new SourceTree(root)
  const { app, units, problems } = readMiniProgram(source)
  if (problems.length > 0) throw new CompileError(problems)
  const codePaths = ['app', ...units.map(({ codePath }) => codePath)]
  const parts = (ending: string): string[] => codePaths.filter((codePath) => source.has(codePath, ending)).map((codePath) => codePath + ending)
  const entries = codePaths.flatMap((codePath) => source.script(codePath) ?? []).map((file) => source.name(file))
  const subpackageRoots = (app.subPackages ?? []).map((part) => part.root.replace(/\/$/, ''))
  return {
    scripts: await scriptsBehind(source, entries, subpackageRoots),
    others: [...parts('.json'), ...followed(source, parts('.wxml'), viewImports), ...followed(source, parts('.wxss'), styleImports), ...assets(source.root)],
    subpackageRoots,
  }
}

/** Which package a file lies in: the folder of a subpackage, empty for the main package. */
export function packageOf(file: string, subpackageRoots: readonly string[]): string {
  return subpackageRoots.find((root) => file.startsWith(`${root}/`)) ?? ''
}

async function scriptsBehind(source: SourceTree, entries: string[], subpackageRoots: readonly string[]): Promise<string[]> {
  const { metafile } = await esbuild.build({
    entryPoints: entries,
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'out',
    absWorkingDir: source.root,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    logLevel: 'silent',
  })
  for (const [file, { imports }] of Object.entries(metafile.inputs)) {
    for (const { path: imported } of imports) requireReachable(file, imported, subpackageRoots)
  }
  return Object.keys(metafile.inputs).sort()
}

/** A phone fetches a subpackage when a page of it opens: its files are there for itself alone, those of the main package for everybody. */
function requireReachable(file: string, imported: string, subpackageRoots: readonly string[]): void {
  const owner = packageOf(imported, subpackageRoots)
  if (owner !== '' && owner !== packageOf(file, subpackageRoots)) throw new Error(`${file} imports ${imported}, which lies in the subpackage ${owner}`)
}

/** The files and all that they name, and what those name in turn. */
function followed(source: SourceTree, files: string[], namedIn: (text: string) => string[]): string[] {
  const found = new Set(files)
  for (const file of found) {
    for (const named of namedIn(source.read(file, ''))) {
      found.add(named.startsWith('/') ? named.slice(1) : path.posix.join(path.posix.dirname(file), named))
    }
  }
  return [...found]
}

function viewImports(text: string): string[] {
  return [...text.matchAll(/<(?:import|include|wxs)\b[^>]*?\bsrc=["']([^"']+)["']/g), ...text.matchAll(/\brequire\(["']([^"']+\.wxs)["']\)/g)].flatMap(
    ([, named = '']) => named,
  )
}

function styleImports(text: string): string[] {
  return [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)].flatMap(([, named = '']) => named)
}

function assets(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => assetEndings.includes(path.posix.extname(file).toLowerCase()))
    .sort()
}
