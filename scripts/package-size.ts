import { statSync } from 'node:fs'
import path from 'node:path'
import esbuild from 'esbuild'
import { buildShared, type SharedBundle } from './build-shared'
import { packageFiles, packageOf } from './package-files'
import { inRoot } from './root'

/** `root` is the folder of a subpackage, empty for the main package. */
export type Package = { root: string; bytes: number; files: { file: string; bytes: number }[] }

/**
 * A kilobyte is taken as a thousand bytes, the stricter reading. WeChat itself refuses more than 2 MB in one package.
 */
export const packageBudgets = { mainBytes: 800_000, subpackageBytes: 2_000_000, sharedBytes: 60_000 }

/** How large the product's mini-program is when it is uploaded, and the rules that it shares with the cloud, as they are built. */
export async function measurePackages(): Promise<{ packages: Package[]; shared: SharedBundle[] }> {
  const shared = await buildShared()
  return { packages: await packageSizes(inRoot('miniprogram')), shared }
}

/** The packages that WeChat would make of a mini-program's folder: scripts compiled and minified one by one, everything else as it is. */
export async function packageSizes(root: string): Promise<Package[]> {
  const { scripts, others, subpackageRoots } = await packageFiles(root)
  const sizes = new Map(others.map((file) => [file, statSync(path.join(root, file)).size]))
  for (const [file, bytes] of await compiledSizes(root, scripts)) sizes.set(file, bytes)
  return ['', ...subpackageRoots].map((packageRoot) => {
    const files = [...sizes].filter(([file]) => packageOf(file, subpackageRoots) === packageRoot).map(([file, bytes]) => ({ file, bytes }))
    return { root: packageRoot, files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
  })
}

async function compiledSizes(root: string, scripts: string[]): Promise<[file: string, bytes: number][]> {
  const result = await esbuild.build({
    entryPoints: scripts,
    bundle: false,
    minify: true,
    format: 'cjs',
    target: 'es2018',
    charset: 'utf8',
    write: false,
    metafile: true,
    outdir: 'out',
    outbase: root,
    absWorkingDir: root,
    logLevel: 'silent',
  })
  return Object.values(result.metafile.outputs).map(({ entryPoint = '', bytes }) => [entryPoint, bytes])
}
