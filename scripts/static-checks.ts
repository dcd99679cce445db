import { existsSync } from 'node:fs'
import { inRoot } from './root'
import { runQuietly } from './run-program'

type Check = { name: string; file: string; flags: string[] }

const program = (...parts: string[]): string => inRoot('node_modules', ...parts)
const typeCheck = (name: string, project: string): Check => ({
  name: `types: ${name}`,
  file: program('typescript', 'bin', 'tsc'),
  flags: ['-p', project, '--pretty'],
})

/** Everything that can be said about the code without running it. Answers how many of these checks failed. */
export async function runStaticChecks(): Promise<number> {
  const failed = await Promise.all(checks().map(runCheck))
  return failed.filter(Boolean).length
}

function checks(): Check[] {
  const docs = inRoot('scripts', 'docs.ts')
  return [
    typeCheck('rules, cloud, tools and tests', 'tsconfig.json'),
    typeCheck('simulator in the browser', 'tsconfig.browser.json'),
    typeCheck('mini-program', 'tsconfig.miniprogram.json'),
    { name: 'lint', file: program('eslint', 'bin', 'eslint.js'), flags: ['--color', '--max-warnings', '0', '.'] },
    ...(existsSync(docs) ? [{ name: 'generated docs are fresh', file: inRoot('scripts', 'run.mjs'), flags: ['docs', '--check'] }] : []),
  ]
}

async function runCheck({ name, file, flags }: Check): Promise<boolean> {
  const begun = performance.now()
  const { code, output } = await runQuietly(file, flags)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(output)
  return code !== 0
}
