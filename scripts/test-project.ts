import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { inRoot } from './root'
import { runVisibly } from './run-program'

export type Tally = { passed: number; failed: number }

/** A worker for every core, since a test of the cloud waits half of its time. A browser fills the machine by itself. */
const workers = { unit: ['--maxWorkers=100%'], cloud: ['--maxWorkers=100%'], browser: [] } as const

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  // Test files that could not even be loaded.
  numRuntimeErrorTestSuites: z.number(),
})

/** Runs one project of jest.config.cjs. A test that was skipped, and a file that could not be loaded, count as failed. */
export async function runTestProject(project: 'unit' | 'cloud' | 'browser'): Promise<Tally> {
  const file = inRoot('.local', 'test-results', `${project}.json`)
  mkdirSync(inRoot('.local', 'test-results'), { recursive: true })
  rmSync(file, { force: true })
  console.log(`\n— ${project} tests —`)
  const jest = inRoot('node_modules', 'jest', 'bin', 'jest.js')
  const code = await runVisibly(jest, ['--selectProjects', project, ...workers[project], '--json', `--outputFile=${file}`], { HOMEROOM_PREPARED: '1' })
  const tally = readTally(file)
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

function readTally(file: string): Tally {
  try {
    const counted = report.parse(JSON.parse(readFileSync(file, 'utf8')))
    const { numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = counted
    return { passed: counted.numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
