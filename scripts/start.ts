import { StoreProblem } from '../local/cloud/database/store-problems'
import { StartError } from '../local/cloud/start-error'
import { personas } from '../local/seed/story'
import { startSimulator } from '../local/simulator/server'
import { watchFolder } from '../local/simulator/watch'
import { buildAll } from './build'
import { openDemoCloud } from './demo-cloud'
import { portIsFree } from './port'
import { inRoot } from './root'
import { startOptions } from './start-options'

/** `npm start`: everything on this computer, with two phones in the browser. */
async function main(): Promise<void> {
  const options = startOptions(process.argv.slice(2))
  await requirePort(options.port)
  console.log('Building the cloud functions …')
  await buildAll()
  const cloud = await openDemoCloud(options)
  const miniprogram = inRoot('miniprogram')
  const simulator = await startSimulator({ cloud, personas, miniprogram, outDirectory: inRoot('.local', 'simulator'), port: options.port })
  const compile = async (): Promise<void> => {
    const problem = await simulator.recompile()
    if (problem !== null) console.error(problem)
  }
  await compile()
  const watcher = watchFolder(miniprogram, compile)
  console.log(`\nHomeroom Studio runs at ${simulator.url}\nStop it with Ctrl-C: everything is kept for the next start.`)

  const stop = async (): Promise<void> => {
    watcher.close()
    await simulator.close()
    await cloud.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

async function requirePort(port: number): Promise<void> {
  if (await portIsFree(port)) return
  throw new StartError(
    `Port ${port} is taken. Perhaps Homeroom Studio is already running: look at http://127.0.0.1:${port}\n` +
      `To use another port: npm start -- --port ${port + 1}`,
  )
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError || error instanceof StoreProblem ? error.message : error)
  process.exit(1)
})
