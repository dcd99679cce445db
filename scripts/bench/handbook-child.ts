import type { Person } from '../../cloudfunctions/kit/documents'
import { LocalCloud } from '../../local/cloud/local-cloud'
import { storyId } from '../../local/seed/story-ids'
import { readBook } from '../../tests/support/read-book'
import { newSecrets } from '../secrets'
import type { Timed } from './bench-cloud'
import { callAction } from './bench-cloud'
import type { Lines } from './long-cases'
import { plantLongCases } from './long-cases'

export type HandbookCall = { what: string; milliseconds: number; operations: number; storageOperations: number; requestBytes: number; replyBytes: number }
/** `headings` and `pictures`: what is in the document. `megabytes`: by which the process grew while it was compiled; `packedMegabytes`: of the document. */
export type HandbookMeasured = { calls: HandbookCall[]; headings: number; pictures: number; megabytes: number; packedMegabytes: number }

const openid = 'bench-host'
const schoolId = storyId('bench school of handbooks')
const studio = { _id: storyId('bench studio of handbooks'), name: '测速工作室' }
const id = storyId('bench handbook')
const coAuthorCount = 5
const lookMs = 10

/** Run in a process of its own, since memory is measured: FUNCTIONS DATA COUNT LINES. */
async function main([functionsDirectory = '', dataDirectory = '', count = '0', lines = 'prose']: string[]): Promise<void> {
  const cloud = await LocalCloud.start({ functionsDirectory, dataDirectory, strictIndexes: true, functionEnvironment: { HOMEROOM_SECRETS: newSecrets() } })
  try {
    process.stdout.write(JSON.stringify(await measured(cloud, plant(cloud, Number(count), lines as Lines))))
  } finally {
    await cloud.close()
  }
}

async function measured(cloud: LocalCloud, caseIds: readonly string[]): Promise<HandbookMeasured> {
  const items = caseIds.map((caseId) => ({ kind: 'case' as const, id: caseId }))
  const wish = { id, studioId: studio._id, rev: 0, title: '家校沟通案例选', subtitle: '2025-2026学年', foreword: '这一年的案例。', items }
  const calls: HandbookCall[] = []
  const noted = async <Output>(what: string, input: object, call: () => Promise<Timed<Output>>): Promise<Output> => {
    const before = cloud.usage().storageOperations
    const { output, milliseconds, usage } = await call()
    const sizes = { requestBytes: bytesOf(input), replyBytes: bytesOf(output) }
    calls.push({ what, milliseconds, operations: usage.databaseOperations, storageOperations: cloud.usage().storageOperations - before, ...sizes })
    return output
  }
  await noted('saved', wish, () => callAction(cloud, openid, 'reports.saveHandbook', wish))
  await noted('looked at', { id }, () => callAction(cloud, openid, 'reports.handbook', { id }))
  const growth = watchMemory()
  await noted('compiled', { id, rev: 1 }, () => callAction(cloud, openid, 'reports.compileHandbook', { id, rev: 1 }))
  const megabytes = growth()
  await noted('compiled again', { id, rev: 1 }, () => callAction(cloud, openid, 'reports.compileHandbook', { id, rev: 1 }))
  const { url } = await noted('link to the document', { id }, () => callAction(cloud, openid, 'reports.handbookFile', { id }))
  const docx = new Uint8Array(await (await fetch(url)).arrayBuffer())
  const { headings, pictures } = await readBook(docx)
  return { calls, headings: headings.length, pictures, megabytes, packedMegabytes: docx.length / 1e6 }
}

function plant(cloud: LocalCloud, count: number, lines: Lines): string[] {
  const [host, ...coAuthors] = Array.from({ length: coAuthorCount + 1 }, (_, i): Person => ({
    ...{ _id: storyId(`bench author ${i}`), schoolId, name: `测速教师${i}`, openid: i === 0 ? openid : null, schoolRoles: [] },
    memberships: [{ studioId: studio._id, role: i === 0 ? 'host' : 'member', counted: i > 0, from: 0, to: null }],
  }))
  if (host === undefined) throw new Error('nobody writes')
  cloud.database.import('schools', [{ _id: schoolId, schoolId, name: '测速学校' }])
  cloud.database.import('studios', [{ ...studio, schoolId }])
  cloud.database.import('people', [host, ...coAuthors])
  return plantLongCases(cloud, { author: host, coAuthors, studio, count, lines }).map(({ _id }) => _id)
}

/** How far the process has grown when it is asked; looks all the time until then. */
function watchMemory(): () => number {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const look = (): void => void (most = Math.max(most, process.memoryUsage().rss))
  const timer = setInterval(look, lookMs)
  return () => {
    clearInterval(timer)
    look()
    return (most - before) / 1e6
  }
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
