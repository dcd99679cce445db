import tcb from '@cloudbase/node-sdk'
import type { Fact, Link } from '../../cloudfunctions/kit/documents'

/** Where the log is: an environment of CloudBase, or a local cloud by its address. */
export type Source = { kind: 'environment'; environment: string; secretId: string; secretKey: string } | { kind: 'local'; url: string }

export type Log = { facts: Fact[]; links: Link[] }

const pageLength = 1000

/** Everything that is in the log, of all studios: a row of a studio that is not there would be found, too. */
export async function readLog(source: Source): Promise<Log> {
  const database = open(source)
  return { facts: await readAll<Fact>(database, 'facts'), links: await readAll<Link>(database, 'links') }
}

type Database = ReturnType<ReturnType<typeof tcb.init>['database']>

function open(source: Source): Database {
  if (source.kind === 'environment') return tcb.init({ env: source.environment, secretId: source.secretId, secretKey: source.secretKey }).database()
  // The local cloud asks for no credentials, the SDK for some.
  return tcb.init({ env: 'local', secretId: 'local', secretKey: 'local', serviceUrl: new URL('/admin', source.url).href }).database()
}

async function readAll<Document extends { _id: string }>(database: Database, collection: string): Promise<Document[]> {
  const all: Document[] = []
  for (let after = ''; ; ) {
    const { data } = (await database
      .collection(collection)
      .where({ _id: database.command.gt(after) })
      .orderBy('_id', 'asc')
      .limit(pageLength)
      .get()) as { data: Document[] }
    all.push(...data)
    const last = data.at(-1)
    if (last === undefined || data.length < pageLength) return all
    after = last._id
  }
}
