import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

const phoneDirectory = path.join(__dirname, '..', 'browser', 'phone')

/** Bundles the phone itself: phone.js, phone.css and phone.html. It is the same for every mini-program. */
export async function bundleRuntime(outDirectory: string): Promise<void> {
  await build({
    entryPoints: [
      { in: path.join(phoneDirectory, 'main.ts'), out: 'phone' },
      { in: path.join(phoneDirectory, 'style', 'phone.css'), out: 'phone' },
    ],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    outdir: outDirectory,
    sourcemap: true,
    charset: 'utf8',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"development"' },
    external: ['/fonts/*'],
  })
  await copyFile(path.join(phoneDirectory, 'phone.html'), path.join(outDirectory, 'phone.html'))
}
