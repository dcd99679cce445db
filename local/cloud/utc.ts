import { SHARE_ENV, Worker } from 'node:worker_threads'

/**
 * The platform runs functions in UTC, and a thread cannot have a zone of its own: the whole process goes to UTC, for threads started from now on.
 * Set from a helper thread because only the process's real environment counts, and test runners hand out a copy.
 */
export async function runInUtc(): Promise<void> {
  if (process.env['TZ'] === 'UTC' || Intl.DateTimeFormat().resolvedOptions().timeZone === 'UTC') return
  const helper = new Worker('process.env.TZ = "UTC"', { eval: true, env: SHARE_ENV, execArgv: [] })
  await new Promise((resolve) => helper.once('exit', resolve))
}
