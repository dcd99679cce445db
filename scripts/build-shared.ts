import esbuild from 'esbuild'
import { inRoot } from './root'
import { writeIfChanged } from './write-if-changed'

export type SharedBundle = { file: keyof typeof sources; bytes: number }

/**
 * What is brought into the mini-program, and where from. `shared` loads with the mini-program. The pupil check is three times as large and only editors need it:
 * it lies in their subpackage and loads with the first of them. A subpackage cannot require another's files; docs/decisions/0016 says where the next editor goes.
 */
const sources = {
  'miniprogram/shared/index.js': 'domain/shared/phone.ts',
  'miniprogram/reflection/pupil-check/index.js': 'domain/shared/pupil-check/phone.ts',
} as const

/** Brings the rules that phone and cloud both run into the mini-program, which cannot import a file outside its own folder. */
export function buildShared(): Promise<SharedBundle[]> {
  const files = Object.keys(sources) as (keyof typeof sources)[]
  return Promise.all(files.map(async (file) => ({ file, bytes: await bundle(sources[file], file) })))
}

async function bundle(source: string, target: string): Promise<number> {
  const result = await esbuild.build({
    entryPoints: [inRoot(source)],
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
  if (file === undefined) throw new Error(`esbuild wrote nothing for ${source}`)
  writeIfChanged(inRoot(target), file.contents)
  return file.contents.byteLength
}
