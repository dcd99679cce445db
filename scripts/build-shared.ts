import { existsSync } from 'node:fs'
import esbuild from 'esbuild'
import { inRoot } from './root'
import { writeIfChanged } from './write-if-changed'

const source = inRoot('domain', 'shared', 'phone.ts')
const target = inRoot('miniprogram', 'shared', 'index.js')

/**
 * Brings the rules that phone and cloud both run into the mini-program, which cannot import a file outside its own folder.
 * Answers the size in bytes, or null while there is nothing to bring.
 */
export async function buildShared(): Promise<number | null> {
  if (!existsSync(source)) return null
  const result = await esbuild.build({
    entryPoints: [source],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // What WeChat runs on old Android phones, without help from its own compiler.
    target: 'es2018',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  })
  const [file] = result.outputFiles
  if (file === undefined) throw new Error('esbuild wrote nothing for domain/shared/phone.ts')
  writeIfChanged(target, file.contents)
  return file.contents.byteLength
}
