import { parseArgs } from 'node:util'
import type { Head } from '../cloudfunctions/standing/verify-chain'
import { verifyChain } from '../cloudfunctions/standing/verify-chain'
import type { Log } from './audit/read-log'
import { readLog } from './audit/read-log'
import { reportOf } from './audit/report'
import type { Source } from './cloud-source'
import { endWith, sourceFrom } from './cloud-source'

const usage = `npm run audit:verify -- [--studio id] [--head n:hash] [--local url]

Reads the log of an environment (TCB_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY), or with --local of a local cloud, and says of every studio
whether its rows and links are what they were. --head is the number and hash that a filed document prints; it needs --studio.
Ends with 0 where nothing was changed, 1 where something was, 2 where it could not be checked.`

class Misuse extends Error {}

async function main(): Promise<void> {
  const { source, studioId, head } = readArguments()
  const log = await readLog(source)
  const studioIds = studioId === null ? studiosOf(log) : [studioId]
  if (studioIds.length === 0) console.log('The log is empty.')
  for (const id of studioIds) {
    const verification = verifyChain(
      log.links.filter((link) => link.studioId === id),
      log.facts.filter((fact) => fact.studioId === id),
      head,
    )
    console.log(reportOf(id, verification))
    if (verification.findings.length > 0) process.exitCode = 1
  }
}

function studiosOf({ facts, links }: Log): string[] {
  return [...new Set([...facts, ...links].map(({ studioId }) => studioId))].sort()
}

function readArguments(): { source: Source; studioId: string | null; head: Head | null } {
  const { studio, head, local } = parse()
  if (head !== undefined && studio === undefined) throw new Misuse('--head belongs to one studio: name it with --studio.')
  const source = sourceFrom(local)
  if (source === null) throw new Misuse('No environment is named, and no local cloud.')
  return { source, studioId: studio ?? null, head: head === undefined ? null : headFrom(head) }
}

function parse() {
  try {
    return parseArgs({ options: { studio: { type: 'string' }, head: { type: 'string' }, local: { type: 'string' } } }).values
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error))
  }
}

function headFrom(text: string): Head {
  const [, n, hash] = /^(\d+):([A-Za-z0-9_-]{43})$/.exec(text) ?? []
  if (n === undefined || hash === undefined) throw new Misuse(`${text} is no head: it reads n:hash.`)
  return { n: Number(n), hash }
}

endWith(
  main().catch((error: unknown) => {
    console.error(error instanceof Misuse ? `${error.message}\n\n${usage}` : error)
    process.exitCode = 2
  }),
)
