import type { InputOf } from '../../contract/index'
import type { Person } from '../../cloudfunctions/kit/documents'
import { storyId } from '../../local/seed/story-ids'
import { LocalCloud } from '../../local/cloud/local-cloud'
import { manyCases } from '../../tests/support/many-cases'
import type { Timed } from './bench-cloud'
import { callAction } from './bench-cloud'
import type { Goal, Section } from './report'
import { goalAtMost, goalEqual, milliseconds } from './report'
import { median } from './statistics'

type Page = { what: string; ask: (cloud: LocalCloud) => Promise<Timed<unknown>> }
export type Measured = { what: string; cases: number; time: number; operations: number; examined: number }

const rounds = 5
const openid = 'bench-reader'
const schoolId = storyId('bench library')
const studioId = storyId('bench studio of the library')
const place = { kind: 'school' } as const

const search = (what: string, typed: string, filters: InputOf<'library.searchCases'>['filters'] = {}): Page => ({ what, ask: (cloud) => callAction(cloud, openid, 'library.searchCases', { typed, filters, page: 0 }) })
const pages: Page[] = [
  { what: 'front', ask: (cloud) => callAction(cloud, openid, 'library.caseLibrary', { place }) },
  { what: 'list of a type and a tag', ask: (cloud) => callAction(cloud, openid, 'library.cases', { place, filters: { type: 'home-school', tag: '家长群' } }) },
  search('search by two words', '手机 家长'),
  search('search by a question', '孩子不肯上学怎么办'),
  search('search by initials', 'zl'),
  search('search by what stands everywhere', '学生'),
  { what: 'suggestions', ask: (cloud) => callAction(cloud, openid, 'library.suggestCases', { typed: '家长' }) },
]

/** What a page of the library costs and takes, in a small library and in a large one. */
export async function measureLibrary(functions: string, environment: Record<string, string>, sizes: readonly number[]): Promise<Section> {
  const measured: Measured[] = []
  for (const size of sizes) measured.push(...(await measureSize(functions, environment, size)))
  return {
    title: `The library with ${sizes.join(' and with ')} published cases`,
    columns: ['', 'cases', 'median', 'operations', 'documents examined'],
    rows: measured.map(({ what, cases, time, operations, examined }) => [what, String(cases), milliseconds(time), String(operations), String(examined)]),
    notes: ['The judged cases again and again, so that every word is as frequent as it can be. The store lies in memory.'],
    goals: pages.flatMap(({ what }) => goalsOf(what, measured.filter((one) => one.what === what))),
    wrong: [],
  }
}

async function measureSize(functionsDirectory: string, functionEnvironment: Record<string, string>, cases: number): Promise<Measured[]> {
  const cloud = await LocalCloud.start({ functionsDirectory, dataDirectory: null, strictIndexes: true, functionEnvironment })
  try {
    plantLibrary(cloud, cases)
    const measured: Measured[] = []
    for (const { what, ask } of pages) {
      await ask(cloud)
      const asked: Timed<unknown>[] = []
      for (let round = 0; round < rounds; round++) asked.push(await ask(cloud))
      const most = (of: (one: Timed<unknown>) => number) => Math.max(...asked.map(of))
      measured.push({ what, cases, time: median(asked.map((one) => one.milliseconds)), operations: most(({ usage }) => usage.databaseOperations), examined: most(({ usage }) => usage.documentsExamined) })
    }
    return measured
  } finally {
    await cloud.close()
  }
}

function plantLibrary(cloud: LocalCloud, count: number): void {
  const now = cloud.clock.now()
  const reader: Person = { _id: storyId('bench reader'), schoolId, name: '测速读者', openid, memberships: [{ studioId, role: 'member', counted: true, from: now - 86_400_000, to: null }], schoolRoles: [] }
  const studio = { _id: studioId, name: '测速工作室' }
  cloud.database.import('schools', [{ _id: schoolId, schoolId, name: '测速学校' }])
  cloud.database.import('people', [reader])
  const library = manyCases(reader, studio, count, now)
  for (const collection of ['library_cases', 'case_index', 'case_counts', 'search_stats'] as const)
    for (let from = 0; from < library[collection].length; from += 500) cloud.database.import(collection, library[collection].slice(from, from + 500))
}

export function goalsOf(what: string, measured: readonly Measured[]): Goal[] {
  const operations = measured.map((one) => one.operations)
  const examined = measured.map((one) => one.examined)
  const inAll = `library, ${what}, in libraries of ${measured.map(({ cases }) => cases).join(' and ')}`
  return [
    goalAtMost(`library, ${what}, operations`, Math.max(...operations), 2, ''),
    goalAtMost(`library, ${what}, documents examined`, Math.max(...examined), 1000, ''),
    goalEqual(`${inAll}, operations`, operations),
    goalEqual(`${inAll}, documents examined`, examined),
  ]
}
