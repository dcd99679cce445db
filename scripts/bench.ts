import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gatherFunctions, startBenchCloud } from './bench/bench-cloud'
import { measureBundles } from './bench/bundles'
import { measureBurst } from './bench/burst'
import { measureCheckIn } from './bench/check-in'
import { measureHandbook } from './bench/handbook'
import { measureLibrary } from './bench/library'
import { measureLiveCount } from './bench/live-count'
import { measurePackageSizes } from './bench/packages'
import { measurePupilCheck } from './bench/pupil-check'
import { printGoals, printSection, type Section } from './bench/report'
import { full, small, wholeSchool, type Scale } from './bench/scale'
import { plantSchool } from './bench/school'
import { measureStartUp } from './bench/start-up'
import { measureYear } from './bench/year'
import { buildAll } from './build'
import { newSecrets } from './secrets'

/**
 * `npm run bench`: what it costs and how fast it is. Prints figures beside a reference measured in the same run, and goals as met or missed.
 * A missed goal is no failure; a wrong result is. `npm run bench -- --small` runs in seconds and measures nothing of worth; `-- --year` lives through the
 * year of a whole school and nothing else, which takes most of an hour; `-- --library` measures large libraries and handbooks alone.
 */
async function main(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({ options: { small: flag, year: flag, library: flag } })
  const begun = performance.now()
  const scale = values.small ? small : full
  const measure = values.year ? measureYearAlone : values.library ? measureLibraryAlone : measureAll
  const sections = await measure(scale, temporaryFolder())
  printGoals(sections.flatMap(({ goals }) => goals))
  conclude(sections.flatMap(({ wrong }) => wrong))
  console.log(`\nMeasured in ${((performance.now() - begun) / 1000).toFixed(0)} s; load of the machine at the end: ${(loadavg()[0] ?? 0).toFixed(1)}.`)
}

/** Gone when the process ends, also by Ctrl-C. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'homeroom-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  return folder
}

async function measureAll(scale: Scale, folder: string): Promise<Section[]> {
  console.log(`Homeroom Studio bench: node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}`)
  const { functions, names } = await builtFunctions(folder)
  return [
    ...(await measureCalls(scale, functions, folder)),
    ...(await measureCases(scale, functions, folder)),
    await shown(measureBundles(functions, names, scale)),
    ...(await shownAll(measureYear(functions, scale.year))),
    await shown(measurePackageSizes()),
    await shown(measurePupilCheck()),
    await shown(measureStartUp(functions, folder, scale)),
  ]
}

async function measureYearAlone(_scale: Scale, folder: string): Promise<Section[]> {
  const { functions } = await builtFunctions(folder)
  return shownAll(measureYear(functions, wholeSchool))
}

async function measureLibraryAlone(scale: Scale, folder: string): Promise<Section[]> {
  const { functions } = await builtFunctions(folder)
  return measureCases(scale, functions, folder)
}

async function builtFunctions(folder: string): Promise<{ functions: string; names: string[] }> {
  const functions = path.join(folder, 'functions')
  mkdirSync(functions)
  const built = await buildAll()
  await gatherFunctions(functions)
  return { functions, names: built.functions.map(({ name }) => name) }
}

async function measureCases({ libraries, handbook }: Scale, functions: string, folder: string): Promise<Section[]> {
  return [await shown(measureLibrary(functions, { HOMEROOM_SECRETS: newSecrets() }, libraries)), await shown(measureHandbook(functions, folder, handbook))]
}

async function measureCalls(scale: Scale, functions: string, folder: string): Promise<Section[]> {
  const environment = { HOMEROOM_SECRETS: newSecrets() }
  const cloud = await startBenchCloud(functions, path.join(folder, 'calls'), environment)
  try {
    const school = plantSchool(cloud, environment, scale.crowd)
    return [await shown(measureCheckIn(school, scale)), await shown(measureBurst(school)), await shown(measureLiveCount(school, scale))]
  } finally {
    await cloud.close()
  }
}

async function shownAll(measuring: Promise<Section[]>): Promise<Section[]> {
  const sections = await measuring
  for (const section of sections) printSection(section)
  return sections
}

async function shown(measuring: Promise<Section>): Promise<Section> {
  const section = await measuring
  printSection(section)
  return section
}

function conclude(wrong: string[]): void {
  for (const sentence of wrong.slice(0, 20)) console.error(`WRONG: ${sentence}`)
  if (wrong.length > 20) console.error(`… and ${wrong.length - 20} more.`)
  if (wrong.length > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
