import path from 'node:path'
import postcss, { CssSyntaxError, type Container, type Declaration, type Root, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { browserUnits } from '../browser/phone/units'
import { domTag } from '../browser/phone/vocabulary'
import type { Unit } from './mini-program'
import type { Problem } from './problem'
import type { SourceTree } from './source-tree'

export type Styles = { css: string; scopes: Record<string, string>; problems: Problem[] }

/** Compiles app.wxss and the style sheets of all units. `scopes`: the class prefix of each isolated unit. */
export function compileStyles(source: SourceTree, units: readonly Unit[]): Styles {
  const problems: Problem[] = []
  const scopes: Record<string, string> = {}
  const sheets = source.has('app', '.wxss') ? [sheet(rename(inlined('app'), 'app', undefined))] : []
  units.forEach((unit, index) => {
    const scope = isIsolated(unit) ? `c${index}` : undefined
    if (scope !== undefined) scopes[unit.codePath] = scope
    if (!source.has(unit.codePath, '.wxss')) return
    const root = inlined(unit.codePath)
    if (unit.kind === 'component') warnAboutLeaks(root, unit.codePath, problems)
    rename(root, unit.codePath, scope)
    sheets.push(unit.kind === 'page' ? `@scope (page[data-route="${unit.codePath}"]) {\n${sheet(root)}\n}` : sheet(root))
  })
  return { css: sheets.filter((css) => css !== '').join('\n'), scopes, problems }

  function sheet(root: Root): string {
    root.walkDecls((declaration) => {
      localPicture(declaration)
      declaration.value = browserUnits(declaration.value)
    })
    return root.toString()
  }

  function inlined(codePath: string, above: readonly string[] = []): Root {
    const file = `${codePath}.wxss`
    try {
      const root = postcss.parse(source.read(codePath, '.wxss'), { from: file })
      root.walkAtRules('import', (rule) => {
        const reference = /['"]([^'"]+)['"]/.exec(rule.params)?.[1]?.replace(/\.wxss$/, '') ?? ''
        const target = reference.startsWith('/') ? reference.slice(1) : path.posix.join(path.posix.dirname(codePath), reference)
        if (!source.has(target, '.wxss')) problems.push(at(rule, file, `${target}.wxss does not exist`))
        else if (above.includes(target)) problems.push(at(rule, file, `${target}.wxss imports itself`))
        else rule.before(inlined(target, [...above, codePath]).nodes)
        rule.remove()
      })
      return root
    } catch (error) {
      if (!(error instanceof CssSyntaxError)) throw error
      problems.push({ file, line: error.line ?? 1, column: error.column ?? 1, message: error.reason })
      return postcss.root()
    }
  }

  function localPicture(declaration: Declaration): void {
    const url = /url\(\s*['"]?(?!data:)([^'")]+)/.exec(declaration.value)?.[1]
    if (url === undefined) return
    const file = declaration.source?.input.id ?? declaration.source?.input.from ?? ''
    problems.push(at(declaration, path.posix.relative(process.cwd(), file), `url(${url}): a style sheet can only use data: pictures`))
  }
}

function isIsolated(unit: Unit): boolean {
  const isolation = unit.config.styleIsolation ?? (unit.kind === 'page' ? 'shared' : 'isolated')
  return isolation !== 'shared' && isolation !== 'page-shared'
}

/** Tag, id and attribute selectors of a component would reach into every page: DevTools warns as well. */
function warnAboutLeaks(root: Root, codePath: string, problems: Problem[]): void {
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return
    selectorParser((selectors) => {
      selectors.walk((node) => {
        if (node.type !== 'tag' && node.type !== 'id' && node.type !== 'attribute') return
        problems.push(at(rule, `${codePath}.wxss`, `${rule.selector}: a component's style sheet must not select by tag, id or attribute`))
      })
    }).processSync(rule.selector)
  })
}

function rename(root: Root, codePath: string, scope: string | undefined): Root {
  const processor = selectorParser((selectors) => {
    selectors.walkTags((node) => {
      node.value = domTag(node.value)
    })
    selectors.walkClasses((node) => {
      if (scope !== undefined) node.value = `${scope}--${node.value}`
    })
    selectors.walkPseudos((node) => {
      if (node.value !== ':host') return
      const [attribute, value] = scope === undefined ? ['data-component', codePath] : ['wx-host', scope]
      node.replaceWith(selectorParser.attribute({ attribute, operator: '=', value, quoteMark: '"', raws: {} }))
    })
  })
  root.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selector = processor.processSync(rule.selector)
  })
  return root
}

function isKeyframe(rule: Rule): boolean {
  const parent = rule.parent as (Container & { name?: string }) | undefined
  return parent?.type === 'atrule' && /keyframes$/.test(parent.name ?? '')
}

function at(node: { source?: { start?: { line: number; column: number } } }, file: string, message: string): Problem {
  return { file, line: node.source?.start?.line ?? 1, column: node.source?.start?.column ?? 1, message }
}
