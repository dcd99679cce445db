import { readFileSync } from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { checkTemplate } from './check-template'
import type { Unit } from './mini-program'
import type { Problem } from './problem'
import type { SourceTree } from './source-tree'
import { browserScript, requiredScripts, scriptProblems } from './wxs'

export type Templates = {
  /** A JavaScript expression: template functions by code path. */
  code: string
  /** Methods that a unit's templates name, with the place of each, by code path. */
  handlers: Record<string, [name: string, place: string][]>
  problems: Problem[]
}

/** A template without content, for built-in components that draw themselves. */
export const emptyTemplate = 'built-in/empty'

type CompilerMessage = { message: string; path: string; startLine: number; startColumn: number }

/** Compiles the templates of all units with what they import, include and require. */
export function compileTemplates(source: SourceTree, units: readonly Unit[]): Templates {
  const group = new TmplGroup()
  const problems: Problem[] = []
  const handlers: Templates['handlers'] = {}
  const seen = new Set<string>()
  const rising = risingEvents(source, units)
  group.addTmpl(emptyTemplate, '')
  for (const unit of units) addTemplate(unit.codePath, unit)
  const code = group.getTmplGenObjectGroups()
  group.free()
  return { code, handlers, problems }

  function addTemplate(codePath: string, user: Unit): void {
    if (!source.has(codePath, '.wxml')) {
      problems.push({ file: `${user.codePath}.wxml`, line: 1, column: 1, message: `${codePath}.wxml does not exist` })
      return
    }
    const text = source.read(codePath, '.wxml')
    const checked = checkTemplate(text, `${codePath}.wxml`, user, source, rising)
    problems.push(...checked.problems)
    handlers[user.codePath] = [...(handlers[user.codePath] ?? []), ...checked.handlers]
    if (seen.has(codePath)) return
    seen.add(codePath)
    for (const message of group.addTmpl(codePath, text) as CompilerMessage[]) {
      problems.push({
        file: `${message.path}.wxml`,
        line: message.startLine + 1,
        column: message.startColumn + 1,
        message: message.message,
      })
    }
    addInlineScripts(codePath, text)
    for (const other of group.getDirectDependencies(codePath) as string[]) addTemplate(other, user)
    for (const script of group.getScriptDependencies(codePath) as string[]) addScript(script.replace(/\.wxs$/, ''), codePath)
  }

  function addInlineScripts(codePath: string, text: string): void {
    for (const name of group.getInlineScriptModuleNames(codePath) as string[]) {
      const script = group.getInlineScript(codePath, name)
      const before = text.slice(0, Math.max(0, text.indexOf(script)))
      problems.push(...scriptProblems(script, `${codePath}.wxml`, before.split('\n').length))
      group.setInlineScript(codePath, name, browserScript(script))
    }
  }

  function addScript(codePath: string, user: string): void {
    if (seen.has(`${codePath}.wxs`)) return
    seen.add(`${codePath}.wxs`)
    if (!source.has(codePath, '.wxs')) {
      problems.push({ file: `${user}.wxml`, line: 1, column: 1, message: `${codePath}.wxs does not exist` })
      return
    }
    const text = source.read(codePath, '.wxs')
    problems.push(...scriptProblems(text, `${codePath}.wxs`))
    // Templates look a script up with its suffix, scripts each other without.
    for (const key of [codePath, `${codePath}.wxs`]) group.addScript(key, browserScript(text))
    for (const other of requiredScripts(text)) addScript(path.posix.join(path.posix.dirname(codePath), other).replace(/\.wxs$/, ''), user)
  }
}

/** Events of own components that bubble: any element around one may listen. */
function risingEvents(source: SourceTree, units: readonly Unit[]): ReadonlySet<string> {
  const scripts = units.flatMap(({ codePath }) => source.script(codePath) ?? []).map((file) => readFileSync(file, 'utf8'))
  const bubbling = scripts.filter((script) => /\bbubbles: true\b/.test(script))
  return new Set(bubbling.flatMap((script) => [...script.matchAll(/triggerEvent\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '')))
}
