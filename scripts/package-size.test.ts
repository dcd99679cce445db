import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measurePackages, packageBudgets, packageSizes } from './package-size'

describe('the mini-program as uploaded', () => {
  it('stays within its budget in every package', async () => {
    const { packages } = await measurePackages()
    const budgetOf = (root: string): number => (root === '' ? packageBudgets.mainBytes : packageBudgets.subpackageBytes)
    expect(packages.map(({ root }) => root)).toContain('')
    expect(packages.filter(({ root, bytes }) => bytes === 0 || bytes > budgetOf(root))).toEqual([])
  })

  it('carries at most 60 KB of rules that any page shares with the cloud, and a pupil check of at most 60 KB beside them', async () => {
    const { shared } = await measurePackages()
    expect(shared.map(({ file }) => file)).toEqual(['miniprogram/shared/index.js', 'miniprogram/reflection/pupil-check/index.js'])
    expect(shared.filter(({ bytes }) => bytes === 0 || bytes > packageBudgets.sharedBytes)).toEqual([])
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

  it.each([
    ['pages/home/home.ts', 'far/words'],
    ['near/list/list.ts', 'far/words'],
  ])('is nothing while %s imports from another subpackage', async (file, imported) => {
    write('app.json', { pages: ['pages/home/home'], subPackages: [{ root: 'far', pages: ['list/list'] }, { root: 'near', pages: ['list/list'] }] })
    for (const page of ['pages/home/home', 'far/list/list', 'near/list/list']) writeUnit(page, {}, 'Page({})')
    write('far/words.ts', 'export const word = "a"')
    write('far/list/list.ts', 'import { word } from "../words"; Page({ data: { word } })')
    expect((await packageSizes(root)).map((part) => part.root)).toEqual(['', 'far', 'near'])
    write(file, `import { word } from "../../${imported}"; Page({ data: { word } })`)
    await expect(packageSizes(root)).rejects.toThrow(`${file} imports far/words.ts, which lies in the subpackage far`)
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
