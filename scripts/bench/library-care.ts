import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { SearchStatsDocument } from '../../cloudfunctions/kit/documents'
import { startOfChinaDay } from '../../domain/shared/china-day'
import type { LocalCloud } from '../../local/cloud/local-cloud'
import { openSource, readAll } from '../cloud-source'
import { inRoot, root } from '../root'

/** `milliseconds` of the timer's tick that counts the words; `total`: of how many cases; `bytes` of what it writes, which every search reads. */
export type Counted = { milliseconds: number; operations: number; total: number; bytes: number }
/** `said`: its last lines. */
export type Verified = { milliseconds: number; agrees: boolean; said: string }

const day = 86_400_000
/** After six, when the day's round is made. */
const morning = 6 * 3_600_000 + 5 * 60_000
/** So little is enough for `search:verify`, however large the library is. */
export const verifyMegabytes = 128

/** What happens the morning after something was published. */
export async function countWords(cloud: LocalCloud): Promise<Counted> {
  await cloud.moveClock({ now: startOfChinaDay(cloud.clock.now()) + day + morning })
  const begun = performance.now()
  const reply = await cloud.fireTimer('scheduler')
  const milliseconds = performance.now() - begun
  if ('error' in reply) throw new Error(`the timer failed: ${reply.error.errMsg}`)
  const written = await readAll<SearchStatsDocument>(openSource({ kind: 'local', url: cloud.url }), 'search_stats', 1)
  const stats = written.find(({ at }) => at >= cloud.clock.now() - 3_600_000)
  return { milliseconds, operations: reply.usage.databaseOperations, total: stats?.total ?? 0, bytes: Buffer.byteLength(JSON.stringify(stats ?? {})) }
}

/** `npm run search:verify` from the outside, with little memory. */
export async function verifyAll(cloud: LocalCloud): Promise<Verified> {
  const begun = performance.now()
  const child = spawn(process.execPath, [`--max-old-space-size=${verifyMegabytes}`, inRoot('scripts', 'run.mjs'), 'search:verify', '--local', cloud.url], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()))
  await once(child, 'close')
  return { milliseconds: performance.now() - begun, agrees: child.exitCode === 0, said: printed.trim().split('\n').slice(-2).join(' ') }
}
