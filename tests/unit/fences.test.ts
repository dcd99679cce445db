import { execFileSync } from 'node:child_process'
import path from 'node:path'

const root = path.join(__dirname, '../..')

// ESLint loads its configuration as a module, which jest's own module system cannot: it runs beside, once for all cases, and for
// speed with the fences' rules alone, which need no types.
const lintAll = `
  import { ESLint } from 'eslint'
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  const eslint = new ESLint({
    ruleFilter: ({ ruleId }) => ruleId.includes('no-restricted'),
    overrideConfig: { languageOptions: { parserOptions: { project: null } } },
  })
  const rules = await Promise.all(JSON.parse(text).map(async ({ file, code }) => {
    const [result] = await eslint.lintText(code, { filePath: file })
    return result.messages.map(({ ruleId, message }) => ruleId ?? message)
  }))
  console.log(JSON.stringify(rules))
`

type Case = { name: string; file: string; code: string; refusedBy: string | null }

const restricted = '@typescript-eslint/no-restricted-imports'

// Who may import whom, as ARCHITECTURE.md has it. Lint wants a file of the project, so one that exists is given other text.
const fences: [name: string, file: string, code: string][] = [
  ['a rule takes nothing from the contract', 'domain/attendance/arrival.ts', "import { contract } from '../../contract/index'\nexport const x = contract\n"],
  ['a rule does no I/O', 'domain/attendance/arrival.ts', "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n"],
  ['a rule knows no SDK', 'domain/attendance/arrival.ts', "import cloud from 'wx-server-sdk'\nexport const x = cloud\n"],
  ['what the phone runs brings no zod', 'domain/shared/ids.ts', "import * as z from 'zod/mini'\nexport const x = z\n"],
  ['the contract takes nothing from functions', 'contract/studio.ts', "import { serve } from '../cloudfunctions/kit/router'\nexport const x = serve\n"],
  ['kit knows no function', 'cloudfunctions/kit/router.ts', "import { checkIn } from '../attendance/check-in'\nexport const x = checkIn\n"],
  ['a function takes nothing from another', 'cloudfunctions/studio/me.ts', "import { checkIn } from '../attendance/check-in'\nexport const x = checkIn\n"],
  ['a document takes nothing from check-in', 'cloudfunctions/reports/main.ts', "import { checkIn } from '../attendance/check-in'\nexport const x = checkIn\n"],
  ['the timer takes nothing from check-in', 'cloudfunctions/scheduler/tick.ts', "import { checkIn } from '../attendance/check-in'\nexport const x = checkIn\n"],
  ['a function takes nothing from what runs locally', 'cloudfunctions/studio/me.ts', "import { seedStory } from '../../local/seed/story'\nexport const x = seedStory\n"],
  ['the phone runs no contract', 'miniprogram/services/clock.ts', "import { contract } from '../../contract/index'\nexport const x = contract\n"],
  ['the phone runs no rule but through shared', 'miniprogram/services/clock.ts', "import { newId } from '../../domain/shared/ids'\nexport const x = newId\n"],
]

const rules: [name: string, code: string, rule: string][] = [
  ['reads no clock', 'export const x = Date.now()\n', 'no-restricted-properties'],
  ['makes no date of its own', 'export const x = new Date()\n', 'no-restricted-syntax'],
  ['throws no dice', 'export const x = Math.random()\n', 'no-restricted-properties'],
]

const typesOnly = "import type { ActionName } from '../../contract/index'\nexport type Name = ActionName\n"
const cases: Case[] = [
  ...fences.map(([name, file, code]) => ({ name, file, code, refusedBy: restricted })),
  ...rules.map(([name, code, refusedBy]) => ({ name: `a rule ${name}`, file: 'domain/attendance/arrival.ts', code, refusedBy })),
  { name: 'wx.cloud has one door', file: 'miniprogram/services/clock.ts', code: 'export const x = wx.cloud\n', refusedBy: 'no-restricted-syntax' },
  { name: 'a document may take what the library holds', file: 'cloudfunctions/reports/main.ts', code: "import { readerOf } from '../library/reader'\nexport const x = readerOf\n", refusedBy: null },
  { name: 'a document may take what standings rest on', file: 'cloudfunctions/reports/main.ts', code: "import { readStudio } from '../standing/studio-view'\nexport const x = readStudio\n", refusedBy: null },
  { name: 'the timer may take steps of attendance', file: 'cloudfunctions/scheduler/tick.ts', code: "import { settle } from '../standing/settle'\nexport const x = settle\n", refusedBy: null },
  { name: 'the phone may take types from the contract', file: 'miniprogram/services/clock.ts', code: typesOnly, refusedBy: null },
]
const complaints = JSON.parse(
  execFileSync(process.execPath, ['--input-type=module', '-e', lintAll], { cwd: root, input: JSON.stringify(cases), encoding: 'utf8' }),
) as string[][]

it.each(cases.map((one, i) => [one.name, one, complaints[i]] as const))('%s', (_name, { refusedBy }, heard) => {
  if (refusedBy === null) expect(heard).toEqual([])
  else expect(heard).toContain(refusedBy)
})
