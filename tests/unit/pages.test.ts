import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'

const root = path.join(__dirname, '../../miniprogram')
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))

/** The compiler does not compare what `this` of a spread handler needs with the page it is spread into. */
it.each([
  ['is pulled down or tried again', '  ...readsAgain,', [/notReadYet\(\)/, /^ {2}(async )?refresh\(\): Promise<void> \{$/m]],
  ['is read to its end', '  ...readsOn,', [/^ {2}(async )?more\(\): Promise<void> \{$/m]],
])('every page that %s has what that takes', (_name, spread, needed) => {
  const concerned = pages.filter(({ text }) => text.includes(spread))
  expect(concerned.length).toBeGreaterThan(10)
  expect(concerned.filter(({ text }) => !needed.every((one) => one.test(text))).map(({ file }) => file)).toEqual([])
})
