import path from 'node:path'
import type { AppConfig, ComponentConfig } from '../browser/phone/program'
import { builtIns } from '../browser/phone/vocabulary'
import { placeOf, type Problem } from './problem'
import type { SourceTree } from './source-tree'

/** A page or component with the tags it may use: own ones by code path. */
export type Unit = {
  codePath: string
  kind: 'page' | 'component'
  config: ComponentConfig
  /** Tag in its template → code path of the component. */
  components: Record<string, string>
}

const windowKeys: readonly string[] = [
  'navigationBarTitleText',
  'navigationBarBackgroundColor',
  'navigationBarTextStyle',
  'navigationStyle',
  'backgroundColor',
  'backgroundColorTop',
  'backgroundColorBottom',
  'backgroundTextStyle',
  'enablePullDownRefresh',
  'onReachBottomDistance',
  'pageOrientation',
  'disableScroll',
]
const componentKeys: readonly string[] = [
  ...windowKeys,
  'component',
  'usingComponents',
  'componentGenerics',
  'styleIsolation',
  'pureDataPattern',
]
const appKeys: readonly string[] = [
  'pages',
  'subPackages',
  'subpackages',
  'entryPagePath',
  'window',
  'tabBar',
  'usingComponents',
  'resizable',
  'lazyCodeLoading',
  'sitemapLocation',
  'cloud',
  'networkTimeout',
  'preloadRule',
  'debug',
  'style',
  '__usePrivacyCheck__',
  'permission',
]

export type MiniProgram = { app: AppConfig; pages: string[]; units: Unit[]; problems: Problem[] }

/** Reads app.json and everything that can be reached from it. */
export function readMiniProgram(source: SourceTree): MiniProgram {
  const app = source.json('app') as AppConfig
  const problems: Problem[] = []
  const subPackages = app.subPackages ?? app.subpackages ?? []
  const pages = [...app.pages, ...subPackages.flatMap((part) => part.pages.map((page) => path.posix.join(part.root, page)))]
  const units = new Map<string, Unit>()
  for (const page of pages) visit(page, 'page')
  problems.push(...tabProblems(app, source), ...unknownKeys(source, 'app', appKeys))
  return { app, pages, units: [...units.values()], problems }

  function visit(codePath: string, kind: Unit['kind']): void {
    if (units.has(codePath)) return
    const unit: Unit = { codePath, kind, config: readConfig(codePath), components: {} }
    units.set(codePath, unit)
    for (const [tag, reference] of Object.entries({ ...app.usingComponents, ...unit.config.usingComponents })) {
      const owner = unit.config.usingComponents?.[tag] === undefined ? 'app' : codePath
      const target = resolve(reference, owner)
      if (target === undefined) tell(owner, reference, `component not found: ${reference}`)
      else if (builtIns[tag] !== undefined) tell(owner, tag, `${tag} is the name of a built-in component`)
      else {
        unit.components[tag] = target
        visit(target, 'component')
      }
    }
  }

  function readConfig(codePath: string): ComponentConfig {
    for (const extension of ['.json', '.wxml']) {
      if (!source.has(codePath, extension))
        problems.push({ file: `${codePath}${extension}`, line: 1, column: 1, message: 'file is missing' })
    }
    if (source.script(codePath) === undefined) problems.push({ file: `${codePath}.ts`, line: 1, column: 1, message: 'file is missing' })
    if (!source.has(codePath, '.json')) return {}
    problems.push(...unknownKeys(source, codePath, componentKeys))
    return source.json(codePath) as ComponentConfig
  }

  function resolve(reference: string, owner: string): string | undefined {
    const base = reference.startsWith('/') ? reference.slice(1) : path.posix.join(path.posix.dirname(owner), reference)
    return [base, `${base}/index`].find((candidate) => source.has(candidate, '.json'))
  }

  function tell(owner: string, word: string, message: string): void {
    const text = source.read(owner, '.json')
    problems.push({ file: `${owner}.json`, ...placeOf(text, Math.max(0, text.indexOf(`"${word}"`))), message })
  }
}

/** A misspelt setting would do nothing, here and in WeChat. */
function unknownKeys(source: SourceTree, codePath: string, known: readonly string[]): Problem[] {
  const keys = Object.keys(source.json(codePath) as object).filter((key) => !known.includes(key))
  const text = source.read(codePath, '.json')
  return keys.map((key) => ({ file: `${codePath}.json`, ...placeOf(text, text.indexOf(`"${key}"`)), message: `unknown setting ${key}` }))
}

function tabProblems(app: AppConfig, source: SourceTree): Problem[] {
  const problem = (message: string): Problem => ({ file: 'app.json', line: 1, column: 1, message })
  return (app.tabBar?.list ?? []).flatMap(({ pagePath, iconPath, selectedIconPath }) => [
    ...(app.pages.includes(pagePath) ? [] : [problem(`tabBar: ${pagePath} is no page of the main package`)]),
    ...[iconPath, selectedIconPath]
      .filter((icon) => icon !== undefined)
      .flatMap((icon) => {
        if (!/\.(png|jpe?g)$/.test(icon)) return [problem(`tabBar: ${icon} must be PNG or JPEG`)]
        return source.has(icon) ? [] : [problem(`tabBar: ${icon} does not exist`)]
      }),
  ])
}
