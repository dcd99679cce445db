import type { Fact, Link } from '../../cloudfunctions/kit/documents'
import type { Source } from '../cloud-source'
import { openSource, readAll } from '../cloud-source'

export type Log = { facts: Fact[]; links: Link[] }

const pageLength = 1000

/** Everything that is in the log, of all studios: a row of a studio that is not there would be found, too. */
export async function readLog(source: Source): Promise<Log> {
  const database = openSource(source)
  return { facts: await readAll<Fact>(database, 'facts', pageLength), links: await readAll<Link>(database, 'links', pageLength) }
}
