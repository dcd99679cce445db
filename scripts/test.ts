import { prepareBrowser } from './browser'
import { buildAll } from './build'
import { runStaticChecks } from './static-checks'
import { runTestProject, type Tally } from './test-project'

/** `npm test`: types, lint, rules, whole calls through the local cloud, journeys in a browser. The last line is the result. */
async function main(): Promise<void> {
  const tallies: Tally[] = [{ passed: 0, failed: await prepare() }]
  for (const project of ['unit', 'cloud', 'browser'] as const) tallies.push(await runTestProject(project))
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  if (failed > 0 || passed === 0) process.exitCode = 1
  console.log(`\n${passed} passed, ${failed} failed`)
}

// The types of the mini-program name what the build brings in, so it comes first.
async function prepare(): Promise<number> {
  const problems = [await attempt('functions are built', buildAll), await attempt('a browser is found', prepareBrowser)]
  return problems.filter(Boolean).length + (await runStaticChecks())
}

/** Answers whether it failed: the tests that can still run shall run. */
async function attempt(name: string, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    console.log(`✓ ${name}`)
    return false
  } catch (error) {
    console.log(`✗ ${name}\n${error instanceof Error ? error.message : String(error)}`)
    return true
  }
}

void main()
