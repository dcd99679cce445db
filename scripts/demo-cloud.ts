import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LocalCloud } from '../local/cloud/local-cloud'
import type { LogEntry } from '../local/cloud/log'
import { DamagedStore } from '../local/cloud/database/store-problems'
import { StartError } from '../local/cloud/start-error'
import { seedWholeStory } from '../local/seed/whole-story'
import { inRoot } from './root'
import { localSecrets } from './secrets'
import type { StartOptions } from './start-options'

/** The local cloud with the demo story in it: the story as it was left, or from its beginning. */
export async function openDemoCloud(options: StartOptions): Promise<LocalCloud> {
  const cloud = await startCloud(options)
  try {
    await tellStory(cloud, options)
    return cloud
  } catch (error) {
    await cloud.close()
    throw error
  }
}

async function startCloud({ dataDirectory, reset }: StartOptions): Promise<LocalCloud> {
  const start = (): Promise<LocalCloud> =>
    LocalCloud.start({
      functionsDirectory: inRoot('dist', 'cloudfunctions'),
      dataDirectory,
      functionEnvironment: { HOMEROOM_SECRETS: localSecrets(dataDirectory) },
      seeds: { story: seedWholeStory },
      timers: 'automatic',
      onLog: printTroubles,
    })
  try {
    return await start()
  } catch (error) {
    if (!(error instanceof DamagedStore)) throw error
    if (!reset) throw new StartError(`${error.message}\n\`npm start -- --reset\` moves it away for you and begins the story anew.`)
    console.log(`The store was damaged; it now lies in ${moveStoreAway(dataDirectory)}.`)
    return start()
  }
}

function moveStoreAway(dataDirectory: string): string {
  const shelf = path.join(dataDirectory, `damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`)
  mkdirSync(shelf)
  for (const file of ['store.db', 'store.db-wal', 'store.db-shm']) {
    if (existsSync(path.join(dataDirectory, file))) renameSync(path.join(dataDirectory, file), path.join(shelf, file))
  }
  return shelf
}

async function tellStory(cloud: LocalCloud, { dataDirectory, reset }: StartOptions): Promise<void> {
  const marker = path.join(dataDirectory, 'story.txt')
  const isHalfTold = existsSync(marker) && readFileSync(marker, 'utf8') === 'begun'
  if (!reset && !isHalfTold && !isEmpty(cloud)) return
  console.log('Planting the demo story …')
  writeFileSync(marker, 'begun')
  if (reset) cloud.clock.move({ offsetMs: 0 })
  await cloud.reset('story')
  writeFileSync(marker, 'told')
}

function isEmpty(cloud: LocalCloud): boolean {
  return Object.values(cloud.database.export()).every((documents) => documents.length === 0)
}

function printTroubles({ source, level, text }: LogEntry): void {
  if (level === 'error' || level === 'warn') console.error(`[${source}] ${text}`)
}
