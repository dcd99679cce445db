import type { InputOf } from '../../contract/index'
import type { Person } from '../../cloudfunctions/kit/documents'
import { storyId } from '../../local/seed/story-ids'
import { LocalCloud } from '../../local/cloud/local-cloud'
import { manyCases } from '../../tests/support/many-cases'
import type { Timed } from './bench-cloud'
import { callAction } from './bench-cloud'
import type { Counted, Verified } from './library-care'
import { countWords, verifyAll, verifyMegabytes } from './library-care'
import type { Goal, Section } from './report'
import { goalAtMost, goalEqual, kilobytes, milliseconds } from './report'
import { median } from './statistics'

/** `equal`: it reads as many documents in every library; `bounded`: as many as there are of what was asked for, up to the limit. */
type Page = { what: string; reads: Reads; ask: (cloud: LocalCloud) => Promise<Timed<unknown>> }
type Reads = 'equal' | 'bounded'
export type Measured = { what: string; cases: number; time: number; operations: number; examined: number; replyBytes: number }
type Library = { cases: number; pages: Measured[]; counted: Counted; verified: Verified }

const rounds = 5
const openid = 'bench-reader'
const schoolId = storyId('bench library')
const studioId = storyId('bench studio of the library')
const place = { kind: 'school' } as const

/** All of a text, as in life. */
const characters = Infinity
/** A document may have sixteen times as much; every search reads this one. */
const mostStatsBytes = 1_000_000
/** What a tick of the timer takes upon itself (`cloudfunctions/scheduler/tick.ts`). */
const mostTickSeconds = 45

const search = (what: string, typed: string, filters: InputOf<'library.searchCases'>['filters'] = {}): Page => ({ what, reads: 'bounded', ask: (cloud) => callAction(cloud, openid, 'library.searchCases', { typed, filters, page: 0 }) })
const list = (what: string, reads: Reads, filters: InputOf<'library.cases'>['filters']): Page => ({ what, reads, ask: (cloud) => callAction(cloud, openid, 'library.cases', { place, filters }) })
const pages: Page[] = [
  { what: 'front', reads: 'equal', ask: (cloud) => callAction(cloud, openid, 'library.caseLibrary', { place }) },
  list('list', 'equal', {}),
  list('list of a type and a stage', 'equal', { type: 'home-school', stage: 'junior' }),
  // Fewer than a page in the small library.
  list('list of a type and a tag', 'bounded', { type: 'home-school', tag: '家长群' }),
  search('search by two words', '手机 家长'),
  search('search by a question', '孩子不肯上学怎么办'),
  search('search by initials', 'zl'),
  search('search by what stands everywhere', '学生'),
  { what: 'suggestions', reads: 'bounded', ask: (cloud) => callAction(cloud, openid, 'library.suggestCases', { typed: '家长' }) },
]

/** What a page of the library costs and takes, in a small library and in a large one; then what keeps it searchable. */
export async function measureLibrary(functions: string, environment: Record<string, string>, sizes: readonly number[]): Promise<Section> {
  const libraries: Library[] = []
  for (const size of sizes) libraries.push(await measureSize(functions, environment, size))
  const measured = libraries.flatMap((one) => one.pages)
  return {
    title: `The library with ${sizes.join(' and with ')} published cases`,
    columns: ['', 'cases', 'median', 'operations', 'documents examined', 'reply'],
    rows: [
      ...measured.map(({ what, cases, time, operations, examined, replyBytes }) => [what, String(cases), milliseconds(time), String(operations), String(examined), kilobytes(replyBytes)]),
      ...libraries.map(({ cases, counted }) => ['words counted by the timer', String(cases), milliseconds(counted.milliseconds), String(counted.operations), '', '']),
      ...libraries.map(({ cases, verified }) => ['search:verify', String(cases), milliseconds(verified.milliseconds), '', '', '']),
    ],
    notes: [
      'The judged cases again and again, so that every word is as frequent as it can be. The store lies in memory.',
      ...libraries.map(({ cases, counted }) => `What a search knows of all ${cases} cases has ${kilobytes(counted.bytes)}.`),
      `search:verify had ${verifyMegabytes} MB.`,
    ],
    goals: [
      ...pages.flatMap(({ what, reads }) => goalsOf({ what, reads }, measured.filter((one) => one.what === what))),
      goalAtMost('library, what a search knows of all cases', Math.max(...libraries.map(({ counted }) => counted.bytes)) / 1000, mostStatsBytes / 1000, 'kB'),
      goalAtMost('library, words counted by the timer', Math.max(...libraries.map(({ counted }) => counted.milliseconds)) / 1000, mostTickSeconds, 's'),
    ],
    wrong: libraries.flatMap(wrongIn),
  }
}

async function measureSize(functionsDirectory: string, functionEnvironment: Record<string, string>, cases: number): Promise<Library> {
  const cloud = await LocalCloud.start({ functionsDirectory, dataDirectory: null, strictIndexes: true, functionEnvironment })
  try {
    plantLibrary(cloud, cases)
    const measured: Measured[] = []
    for (const page of pages) measured.push(await measurePage(cloud, page, cases))
    return { cases, pages: measured, verified: await verifyAll(cloud), counted: await countWords(cloud) }
  } finally {
    await cloud.close()
  }
}

async function measurePage(cloud: LocalCloud, { what, ask }: Page, cases: number): Promise<Measured> {
  await ask(cloud)
  const asked: Timed<unknown>[] = []
  for (let round = 0; round < rounds; round++) asked.push(await ask(cloud))
  const most = (of: (one: Timed<unknown>) => number) => Math.max(...asked.map(of))
  const time = median(asked.map((one) => one.milliseconds))
  return { what, cases, time, operations: most(({ usage }) => usage.databaseOperations), examined: most(({ usage }) => usage.documentsExamined), replyBytes: most(({ output }) => Buffer.byteLength(JSON.stringify(output))) }
}

function wrongIn({ cases, counted, verified }: Library): string[] {
  return [
    ...(verified.agrees ? [] : [`library: search:verify of ${cases} cases did not end well: ${verified.said}`]),
    ...(counted.total === cases ? [] : [`library: the timer counted the words of ${counted.total} of ${cases} cases.`]),
  ]
}

function plantLibrary(cloud: LocalCloud, count: number): void {
  const now = cloud.clock.now()
  const reader: Person = { _id: storyId('bench reader'), schoolId, name: '测速读者', openid, memberships: [{ studioId, role: 'member', counted: true, from: now - 86_400_000, to: null }], schoolRoles: [] }
  const studio = { _id: studioId, name: '测速工作室' }
  cloud.database.import('schools', [{ _id: schoolId, schoolId, name: '测速学校' }])
  cloud.database.import('people', [reader])
  const library = manyCases(reader, studio, count, now, characters)
  // Something was published, so that the timer has to count.
  for (const counts of library.case_counts) counts.uncounted = 1
  for (const collection of ['library_cases', 'case_index', 'case_counts', 'search_stats'] as const)
    for (let from = 0; from < library[collection].length; from += 500) cloud.database.import(collection, library[collection].slice(from, from + 500))
}

export function goalsOf({ what, reads }: Pick<Page, 'what' | 'reads'>, measured: readonly Measured[]): Goal[] {
  const operations = measured.map((one) => one.operations)
  const examined = measured.map((one) => one.examined)
  const inAll = `library, ${what}, in libraries of ${measured.map(({ cases }) => cases).join(' and ')}`
  return [
    goalAtMost(`library, ${what}, operations`, Math.max(...operations), 2, ''),
    goalAtMost(`library, ${what}, documents examined`, Math.max(...examined), 1000, ''),
    goalEqual(`${inAll}, operations`, operations),
    ...(reads === 'equal' ? [goalEqual(`${inAll}, documents examined`, examined)] : []),
  ]
}
