import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compileMiniProgram } from './compile'

const page = { 'home/home.json': '{}', 'home/home.ts': 'Page({})', 'home/home.wxml': '<view />', 'home/home.wxss': '' }
const app = { 'app.json': '{ "pages": ["home/home"] }', 'app.ts': 'App({})', 'app.wxss': '' }
const directories: string[] = []

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true })
})

it.each([
  ['an unknown component', 'home/home.wxml', '<view>\n  <marquee /></view>', 'home/home.wxml:2:3 unknown component <marquee>'],
  [
    'an unknown attribute',
    'home/home.wxml',
    '<view>\n<image scr="/a.png" /></view>',
    'home/home.wxml:2:1 unknown attribute scr of <image>',
  ],
  ['an unknown event', 'home/home.wxml', '<input bind:typed="onTyped" />', 'home/home.wxml:1:1 unknown event typed of <input>'],
  ['an unknown control', 'home/home.wxml', '<view wx:fi="{{a}}" />', 'home/home.wxml:1:1 unknown control wx:fi on <view>'],
  ['an open-type that is not simulated', 'home/home.wxml', '<button open-type="getPhoneNumber" />', 'open-type="getPhoneNumber"'],
  ['a tag that is not closed', 'home/home.wxml', '<view>\n<text>\n</view>', /home\/home\.wxml:\d+:\d+ (missing|invalid) end tag/],
  ['a broken expression', 'home/home.wxml', '<view>\n{{ a + }}</view>', 'home/home.wxml:2:'],
  ['a picture that is missing', 'home/home.wxml', '<image src="/icons/none.png" />', 'home/home.wxml:1:1 /icons/none.png does not exist'],
  ['a picture from outside', 'home/home.wxml', '<image src="https://example.com/a.png" />', 'nothing may load from outside'],
  ['a script that is missing', 'home/home.wxml', '<wxs module="m" src="./none.wxs" />', 'home/none.wxs does not exist'],
  ['modern syntax in WXS', 'home/home.wxml', '<view />\n<wxs module="m">\nconst a = 1\n</wxs>', /home\/home\.wxml:3:\d+ .*const/],
  ['a broken style sheet', 'home/home.wxss', '.a {\n color: red;', 'home/home.wxss:1:1 Unclosed block'],
  ['an import that is missing', 'home/home.wxss', '\n@import "./none.wxss";', 'home/home.wxss:2:1 home/none.wxss does not exist'],
  ['a local picture in a style sheet', 'home/home.wxss', '.a { background: url(/a.png) }', 'home/home.wxss:1:6 url(/a.png)'],
  ['a broken configuration', 'home/home.json', '{\n  "a": 1,\n}', 'home/home.json:2:9 JSON does not support trailing commas'],
  ['an unknown setting', 'home/home.json', '{\n  "navigationTitle": "x" }', 'home/home.json:2:3 unknown setting navigationTitle'],
  [
    'a component that is missing',
    'home/home.json',
    '{ "usingComponents": {\n "a": "/none" } }',
    'home/home.json:2:7 component not found: /none',
  ],
  ['a script that does not parse', 'home/home.ts', 'Page({\n', /home\/home\.ts:2:\d+/],
  ['a package', 'home/home.ts', 'import dayjs from "dayjs"\nPage({ dayjs })', 'home/home.ts:1:19 dayjs: the mini-program has no packages'],
  [
    'code outside of the folder',
    'home/home.ts',
    'import { a } from "../../a"\nPage({ a })',
    "../../a: outside of the mini-program's folder",
  ],
  ['a page that is missing', 'app.json', '{ "pages": ["home/home", "away/away"] }', 'away/away.wxml:1:1 file is missing'],
  [
    'a tab that is no page',
    'app.json',
    '{ "pages": ["home/home"], "tabBar": { "list": [{ "pagePath": "a/a", "text": "a" }] } }',
    'a/a is no page',
  ],
])('%s fails with its place', async (_name, file, text, message) => {
  await expect(compile({ ...app, ...page, [file]: text })).rejects.toThrow(message)
})

it('names every problem at once', async () => {
  const files = { ...app, ...page, 'home/home.wxml': '<marquee />\n<blink />', 'home/home.wxss': '.a {' }
  await expect(compile(files)).rejects.toMatchObject({ problems: [{ line: 1 }, { line: 2 }, { file: 'home/home.wxss' }] })
})

it('finds the pages of subpackages, wherever they stand', async () => {
  const config = '{ "subPackages": [{ "root": "more", "pages": ["deep/deep"] }], "pages": ["home/home"] }'
  const deep = { 'more/deep/deep.json': '{}', 'more/deep/deep.ts': 'Page({})', 'more/deep/deep.wxml': '<view />' }
  const { pages, warnings } = await compile({ ...app, ...page, ...deep, 'app.json': config })
  expect({ pages, warnings }).toEqual({ pages: ['home/home', 'more/deep/deep'], warnings: [] })
})

it('takes code in braces for code, not for tags', async () => {
  const wxml = '<view wx:if="{{a < b && c > d}}">{{ a<b ? "<" : ">" }}</view><wxs module="m">module.exports = { f: 1 < 2 }</wxs>'
  await expect(compile({ ...app, ...page, 'home/home.wxml': wxml })).resolves.toMatchObject({ warnings: [] })
})

it('accepts the properties and events of own components', async () => {
  const files = {
    'card/card.json': '{ "component": true }',
    'card/card.ts': 'Component({ properties: { title: String } })',
    'card/card.wxml': '<slot />',
    'home/home.json': '{ "usingComponents": { "card": "/card/card" } }',
    'home/home.wxml': '<card title="a" bind:anything="onAnything"><view slot="b" /></card>',
  }
  await expect(compile({ ...app, ...page, ...files })).resolves.toMatchObject({ warnings: [] })
})

it("keeps a component's classes to itself and warns of selectors that reach further", async () => {
  const card = { 'card/card.json': '{ "component": true }', 'card/card.ts': 'Component({})', 'card/card.wxml': '<view class="a" />' }
  const files = { ...app, ...page, ...card, 'home/home.json': '{ "usingComponents": { "card": "/card/card" } }' }
  const css = await compiledCss({ ...files, 'card/card.wxss': '.a:active, :host { color: red }' })
  expect(css).toMatch(/\.(c\d+)--a:active,\[wx-host=\1\] \{ color: red \}/)
  await expect(compile({ ...files, 'card/card.wxss': '.a view { color: red }' })).rejects.toThrow('card/card.wxss:1:1 .a view')
})

it('translates lengths: rpx by the width of the screen, vh by the window of the page, insets by variables', async () => {
  const css = await compiledCss({
    ...app,
    ...page,
    'home/home.wxss': '.a { width: 75rpx; height: calc(100vh - 15rpx); padding-bottom: env(safe-area-inset-bottom); content: "1rpx" }',
  })
  expect(css).toContain('width: 10vw; height: calc(100cqh - 2vw); padding-bottom: var(--safe-area-inset-bottom); content: "1rpx"')
})

async function compile(files: Record<string, string>): ReturnType<typeof compileMiniProgram> {
  const directory = mkdtempSync(path.join(tmpdir(), 'mini-program-'))
  directories.push(directory)
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(directory, 'source', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return compileMiniProgram({ root: path.join(directory, 'source'), outDirectory: path.join(directory, 'out') })
}

async function compiledCss(files: Record<string, string>): Promise<string> {
  await compile(files)
  return readFileSync(path.join(directories.at(-1) ?? '', 'out', 'app.css'), 'utf8')
}
