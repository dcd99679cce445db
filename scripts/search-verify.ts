import { parseArgs } from 'node:util'
import type { SearchFinding } from '../cloudfunctions/kit/verify-search'
import type { CloudDatabase } from './cloud-source'
import { endWith, openSource, sourceFrom } from './cloud-source'
import { repairCase, repairCounts, verifyLibrary } from './search/library'

const usage = `npm run search:verify -- [--repair] [--local url]

Compares the cases of an environment (TCB_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY), or with --local of a local cloud, with what they are listed by,
with what is searched and with the numbers on the tiles. With --repair it writes all three anew where they differ, and looks again.
Ends with 0 where they agree (after --repair: in the end), 1 where they do not, 2 where it could not be checked.`

class Misuse extends Error {}

async function main(): Promise<void> {
  const { repair, local } = parse()
  const source = sourceFrom(local)
  if (source === null) throw new Misuse('No environment is named, and no local cloud.')
  const database = openSource(source)
  const findings = await lookedAt(database)
  const left = findings.length > 0 && repair === true ? await repaired(database, findings) : findings
  if (left.length > 0) process.exitCode = 1
}

async function lookedAt(database: CloudDatabase): Promise<SearchFinding[]> {
  const { findings, cases, searched } = await verifyLibrary(database)
  console.log(`${cases} cases, ${searched} of them are searched`)
  for (const finding of findings) console.log(`  ${sentenceOf(finding)}`)
  console.log(findings.length === 0 ? '  search and tiles agree with the cases' : `  ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`)
  return findings
}

async function repaired(database: CloudDatabase, findings: readonly SearchFinding[]): Promise<SearchFinding[]> {
  for (const finding of findings) if (finding.kind !== 'count') await repairCase(database, finding)
  const verified = await verifyLibrary(database)
  const schools = new Set([...verified.stored.map(({ schoolId }) => schoolId), ...verified.wanted.keys()])
  for (const schoolId of schools) if (!(await repairCounts(database, schoolId, verified))) console.log(`  school ${schoolId}: somebody published meanwhile; run it again`)
  console.log('Repaired.')
  return lookedAt(database)
}

function sentenceOf(finding: SearchFinding): string {
  switch (finding.kind) {
    case 'stale':
      return `STALE: case ${finding.id} is listed as its state does not say (${finding.fields.join(', ')})`
    case 'missing':
      return `MISSING: case ${finding.id} is published and not searched`
    case 'left-over':
      return `LEFT OVER: case ${finding.id} is searched and not published`
    case 'different':
      return `DIFFERENT: case ${finding.id} is searched as it is not, or by older rules`
    case 'count':
      return `COUNT: ${finding.circle} sees ${finding.wanted} of type ${finding.type}, its tile says ${finding.stored}`
    default:
      return finding satisfies never
  }
}

function parse() {
  try {
    return parseArgs({ options: { repair: { type: 'boolean' }, local: { type: 'string' } } }).values
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error))
  }
}

endWith(
  main().catch((error: unknown) => {
    console.error(error instanceof Misuse ? `${error.message}\n\n${usage}` : error)
    process.exitCode = 2
  }),
)
