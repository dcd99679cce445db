import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CompiledComponent } from '../browser/phone/program'
import { readMiniProgram, type MiniProgram } from './mini-program'
import { CompileError } from './problem'
import { bundleRuntime } from './runtime'
import { bundleScripts } from './scripts'
import { SourceTree } from './source-tree'
import { compileStyles } from './styles'
import { compileTemplates, type Templates } from './templates'

export type CompileOptions = { root: string; outDirectory: string }
export type Compiled = { warnings: string[]; pages: string[]; milliseconds: number }

/**
 * Compiles the mini-program under `root` for the phone: app.js and app.css, with the phone's own phone.html, phone.js and phone.css, into
 * `outDirectory`. A defect of the source throws a CompileError that names file, line and column of each.
 */
export async function compileMiniProgram({ root, outDirectory }: CompileOptions): Promise<Compiled> {
  const started = performance.now()
  const source = new SourceTree(root)
  const program = readMiniProgram(source)
  const templates = compileTemplates(source, program.units)
  const styles = compileStyles(source, program.units)
  const problems = [...program.problems, ...templates.problems, ...styles.problems]
  if (problems.length > 0) throw new CompileError(problems)
  mkdirSync(outDirectory, { recursive: true })
  writeFileSync(path.join(outDirectory, 'app.css'), styles.css)
  const parts = {
    source,
    codePaths: program.units.map(({ codePath }) => codePath),
    templates: templates.code,
    config: configCode(program, styles.scopes, templates.handlers),
  }
  const [warnings] = await Promise.all([bundleScripts(parts, path.join(outDirectory, 'app.js')), bundleRuntime(outDirectory)])
  return { warnings, pages: program.pages, milliseconds: Math.round(performance.now() - started) }
}

function configCode({ app, pages, units }: MiniProgram, scopes: Record<string, string>, handlers: Templates['handlers']): string {
  const components = units.map(({ codePath, kind, config, components: used }) => {
    const usingComponents = Object.fromEntries(Object.entries(used).map(([tag, target]) => [tag, `/${target}`]))
    const compiled: CompiledComponent = {
      kind,
      config: { ...config, component: kind === 'component', usingComponents },
      handlers: handlers[codePath] ?? [],
      ...(scopes[codePath] === undefined ? {} : { styleScope: scopes[codePath] }),
    }
    return [codePath, compiled]
  })
  return JSON.stringify({ app, pages, components: Object.fromEntries(components) as Record<string, unknown> })
}
