import path from 'node:path'
import esbuild from 'esbuild'

/** Bundles the stage's own scripts, which run in the page around the phones. */
export async function bundleStage(outDirectory: string): Promise<void> {
  await esbuild.build({
    entryPoints: [path.join(__dirname, 'browser', 'stage', 'main.ts')],
    outfile: path.join(outDirectory, 'stage.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    sourcemap: true,
    logLevel: 'silent',
  })
}
