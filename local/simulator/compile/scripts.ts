import path from 'node:path'
import { build, type Message, type Plugin } from 'esbuild'
import { CompileError, type Problem } from './problem'
import type { SourceTree } from './source-tree'

/** What app.js is made of: its own script, those of all units, and two pieces of code that the compiler made. */
export type Parts = { source: SourceTree; codePaths: readonly string[]; templates: string; config: string }

/** Bundles the mini-program's code; it waits in a function that the phone calls to start it. */
export async function bundleScripts(parts: Parts, outFile: string): Promise<string[]> {
  try {
    const result = await build({
      stdin: { contents: entry(parts), resolveDir: parts.source.root, sourcefile: 'mini-program.js', loader: 'js' },
      bundle: true,
      format: 'iife',
      // The phone calls it once for each cold start and gets fresh modules every time.
      banner: { js: 'startMiniProgram((runProgram) => {' },
      footer: { js: '})' },
      target: 'es2022',
      outfile: outFile,
      sourcemap: true,
      charset: 'utf8',
      logLevel: 'silent',
      absWorkingDir: parts.source.root,
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, verbatimModuleSyntax: true } },
      plugins: [insideOnly(parts.source)],
    })
    return result.warnings.map(toProblem).map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
  } catch (error) {
    const messages = (error as { errors?: Message[] }).errors
    throw messages === undefined ? error : new CompileError(messages.map(toProblem))
  }
}

function entry({ source, codePaths, templates, config }: Parts): string {
  const script = (codePath: string): string[] => {
    const file = source.script(codePath)
    return file === undefined ? [] : [`  ${JSON.stringify(codePath)}: () => require(${JSON.stringify(`./${source.name(file)}`)}),`]
  }
  return [
    `const config = ${config}`,
    `const templates = ${templates}`,
    'const scripts = {',
    ...['app', ...codePaths].flatMap(script),
    '}',
    'runProgram({ ...config, templates, scripts })',
  ].join('\n')
}

/** On a phone nothing outside the mini-program's folder exists; types are gone before this is asked. */
function insideOnly(source: SourceTree): Plugin {
  return {
    name: 'inside-only',
    setup(bundle) {
      bundle.onResolve({ filter: /^[^./]/ }, ({ path: wanted }) => ({ errors: [{ text: `${wanted}: the mini-program has no packages` }] }))
      bundle.onResolve({ filter: /^\// }, ({ path: wanted, kind, resolveDir, importer }) => {
        if (kind === 'entry-point') return undefined
        return bundle.resolve(`./${path.posix.relative('/', wanted)}`, { kind, importer, resolveDir: resolveDir === '' ? '' : source.root })
      })
      bundle.onResolve({ filter: /^\.\.?\// }, ({ path: wanted, resolveDir }) => {
        const target = path.resolve(resolveDir, wanted)
        if (target.startsWith(source.root + path.sep)) return undefined
        return { errors: [{ text: `${wanted}: outside of the mini-program's folder` }] }
      })
    },
  }
}

function toProblem({ text, location }: Message): Problem {
  return { file: location?.file ?? 'mini-program', line: location?.line ?? 1, column: (location?.column ?? 0) + 1, message: text }
}
