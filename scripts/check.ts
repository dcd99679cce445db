import { buildAll } from './build'
import { runStaticChecks } from './static-checks'
import { runTestProject } from './test-project'

/** `npm run check`: the part of `npm test` that needs neither cloud nor browser. */
async function main(): Promise<void> {
  await buildAll()
  const failedChecks = await runStaticChecks()
  const { passed, failed } = await runTestProject('unit')
  if (failedChecks + failed > 0) process.exitCode = 1
  console.log(`\n${passed} passed, ${failed + failedChecks} failed`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
