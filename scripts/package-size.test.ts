import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measurePackages, packageBudgets, packageSizes, pupilCheckSize } from './package-size'

describe('the mini-program as uploaded', () => {
  it('stays within its budget in every package', async () => {
    const { packages } = await measurePackages()
    const budgetOf = (root: string): number => (root === '' ? packageBudgets.mainBytes : packageBudgets.subpackageBytes)
    expect(packages.map(({ root }) => root)).toContain('')
    expect(packages.filter(({ root, bytes }) => bytes === 0 || bytes > budgetOf(root))).toEqual([])
  })

  it('carries a pupil check of at most 60 KB', async () => {
    const bytes = await pupilCheckSize()
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(packageBudgets.pupilCheckBytes)
  })

  it('carries at most 90 KB of rules that it shares with the cloud, the pupil check included', async () => {
    const { sharedBytes } = await measurePackages()
    expect(sharedBytes).toBeGreaterThan(0)
    expect(sharedBytes).toBeLessThanOrEqual(packageBudgets.sharedBytes)
  })
})

describe('what is uploaded of a mini-program', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'package-size-'))
  afterAll(() => rmSync(root, { recursive: true }))

  it('is what pages lead to, each file in the package of its folder', async () => {
    write('app.json', { pages: ['pages/home/home'], subPackages: [{ root: 'far', pages: ['list/list'] }] })
    write('app.ts', 'App({})')
    write('app.wxss', '@import "look.wxss";')
    write('look.wxss', 'view { color: black }')
    writeUnit('pages/home/home', { usingComponents: { 'my-card': '/card/card' } }, 'import { text } from "../../text"; Page({ data: { text } })')
    writeUnit('card/card', { component: true }, 'Component({})')
    writeUnit('far/list/list', {}, 'Page({})')
    write('text.ts', 'import type { Kind } from "./kind"; export const text: Kind = "a"')
    write('kind.ts', 'export type Kind = "a"')
    write('picture.png', 'x'.repeat(100))
    write('far/sound.mp3', 'x')
    for (const unused of ['unused.ts', 'home.test.ts', 'types.d.ts', 'unused.wxml', 'unused.wxss', 'notes.md']) write(unused, '')

    const [main, far] = await packageSizes(root)
    const inMain = ['app', 'pages/home/home', 'card/card'].flatMap((codePath) => [`${codePath}.json`, `${codePath}.ts`])
    const views = ['card/card.wxml', 'pages/home/home.wxml']
    expect(main?.files.map(({ file }) => file).sort()).toEqual([...inMain, ...views, 'app.wxss', 'look.wxss', 'picture.png', 'text.ts'].sort())
    expect(far?.files.map(({ file }) => file).sort()).toEqual(['far/list/list.json', 'far/list/list.ts', 'far/list/list.wxml', 'far/sound.mp3'])
  })

  it('weighs what its files weigh, scripts without types, spaces and comments', async () => {
    write('app.json', '{"pages":["one/one"]}')
    write('app.ts', '// A comment.\ntype Word = string\nApp({  })\n')
    write('app.wxss', '')
    writeUnit('one/one', {}, 'Page({})')
    rmSync(path.join(root, 'picture.png'))
    rmSync(path.join(root, 'far'), { recursive: true })
    const [main] = await packageSizes(root)
    const sizes = Object.fromEntries((main?.files ?? []).map(({ file, bytes }) => [file, bytes]))
    expect(sizes).toEqual({
      'app.json': '{"pages":["one/one"]}'.length,
      'app.ts': 'App({});\n'.length,
      'app.wxss': 0,
      'one/one.json': '{}'.length,
      'one/one.ts': 'Page({});\n'.length,
      'one/one.wxml': '<view></view>'.length,
    })
    expect(main?.bytes).toBe(Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0))
  })

  it('is nothing while a component is missing', async () => {
    write('app.json', { pages: ['one/one'] })
    writeUnit('one/one', { usingComponents: { gone: '/gone/gone' } }, 'Page({})')
    await expect(packageSizes(root)).rejects.toThrow('component not found: /gone/gone')
  })

  function writeUnit(codePath: string, config: object, script: string): void {
    write(`${codePath}.json`, config)
    write(`${codePath}.ts`, script)
    write(`${codePath}.wxml`, '<view></view>')
  }

  function write(file: string, contents: string | object): void {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), typeof contents === 'string' ? contents : JSON.stringify(contents))
  }
})
