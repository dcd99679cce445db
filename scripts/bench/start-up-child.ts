import { LocalCloud } from '../../local/cloud/local-cloud'
import { seedStory } from '../../local/seed/story'
import { localSecrets } from '../secrets'
import { markOf } from './school'

export type Started = { milliseconds: number; cloudMilliseconds: number; processorMilliseconds: number; megabytes: number; documents: number }
export type Planted = { documents: number }

const peoplePerSession = 500

/** Run in a process of its own: `plant FUNCTIONS DATA story|marks|empty COUNT` fills a store, `start FUNCTIONS DATA` starts a cloud on it. */
async function main([task = '', functionsDirectory = '', dataDirectory = '', what = '', count = '0']: string[]): Promise<void> {
  const answer = task === 'plant' ? await plant(functionsDirectory, dataDirectory, what, Number(count)) : await start(functionsDirectory, dataDirectory)
  process.stdout.write(JSON.stringify(answer))
}

async function start(functionsDirectory: string, dataDirectory: string): Promise<Started> {
  const begun = performance.now()
  const cloud = await openCloud(functionsDirectory, dataDirectory)
  // Counted from the start of the process.
  const milliseconds = performance.now()
  const cloudMilliseconds = milliseconds - begun
  const { user, system } = process.cpuUsage()
  globalThis.gc?.()
  const megabytes = process.memoryUsage().rss / 1e6
  const documents = countDocuments(cloud)
  await cloud.close()
  return { milliseconds, cloudMilliseconds, processorMilliseconds: (user + system) / 1000, megabytes, documents }
}

async function plant(functionsDirectory: string, dataDirectory: string, what: string, count: number): Promise<Planted> {
  const cloud = await openCloud(functionsDirectory, dataDirectory)
  if (what === 'story') await cloud.reset('story')
  cloud.database.import('marks', Array.from({ length: count }, (_, i) => markNumber(i, cloud.clock.now())))
  const documents = countDocuments(cloud)
  await cloud.close()
  return { documents }
}

function markNumber(i: number, now: number) {
  const sessionId = `session${String(Math.floor(i / peoplePerSession)).padStart(4, '0')}a`
  return markOf(sessionId, `person${String(i % peoplePerSession).padStart(5, '0')}`, now - i)
}

function openCloud(functionsDirectory: string, dataDirectory: string): Promise<LocalCloud> {
  const functionEnvironment = { HOMEROOM_SECRETS: localSecrets(dataDirectory) }
  return LocalCloud.start({ functionsDirectory, dataDirectory, functionEnvironment, seeds: { story: seedStory } })
}

function countDocuments(cloud: LocalCloud): number {
  return Object.values(cloud.database.export()).reduce((sum, documents) => sum + documents.length, 0)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error)
  // An open cloud would keep the process alive.
  process.exit(1)
})
