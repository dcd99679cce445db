import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions, type FunctionFolders } from './build-functions'

let folders: FunctionFolders

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'homeroom-build-'))
  folders = { from: path.join(folder, 'source'), to: path.join(folder, 'built') }
  write('greet/main.ts', `import { word } from '../kit/word'\nexport function main(): string { return word }\n`)
  write('greet/config.json', '{"timeout":3}')
  write('kit/word.ts', `export const word: string = 'hello'\n`)
  write('collections.json', '{}')
  write('kit/message-templates.json', '{}')
})
afterEach(() => rmSync(path.dirname(folders.from), { recursive: true }))

it('bundles a function with what it stands on, and takes no other folder for a function', async () => {
  expect((await buildFunctions(folders)).map(({ name }) => name)).toEqual(['greet'])
  expect((await built('greet')).main()).toBe('hello')
  expect(existsSync(path.join(folders.to, 'greet', 'config.json'))).toBe(true)
  expect(existsSync(path.join(folders.to, 'collections.json'))).toBe(true)
  expect(existsSync(path.join(folders.to, 'message-templates.json'))).toBe(true)
  expect(existsSync(path.join(folders.to, 'kit'))).toBe(false)
})

it('takes away a function that is no more', async () => {
  await buildFunctions(folders)
  rmSync(path.join(folders.from, 'greet'), { recursive: true })
  await buildFunctions(folders)
  expect(existsSync(path.join(folders.to, 'greet'))).toBe(false)
})

it('leaves a file alone whose contents stay the same', async () => {
  await buildFunctions(folders)
  const before = statSync(path.join(folders.to, 'greet', 'index.js')).ino
  await buildFunctions(folders)
  expect(statSync(path.join(folders.to, 'greet', 'index.js')).ino).toBe(before)
})

it('fails with the place of a mistake, and leaves what was built', async () => {
  await buildFunctions(folders)
  write('kit/word.ts', 'export const word: string =')
  await expect(buildFunctions(folders)).rejects.toThrow('word.ts:1')
  expect((await built('greet')).main()).toBe('hello')
})

function write(name: string, contents: string): void {
  const file = path.join(folders.from, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, contents)
}

async function built(name: string): Promise<{ main: () => string }> {
  return (await import(path.join(folders.to, name, 'index.js'))) as { main: () => string }
}
