import tcb from '@cloudbase/node-sdk'

/** An environment of CloudBase, or a local cloud by its address. */
export type Source = { kind: 'environment'; environment: string; secretId: string; secretKey: string } | { kind: 'local'; url: string }

export type CloudDatabase = ReturnType<ReturnType<typeof tcb.init>['database']>

export function openSource(source: Source): CloudDatabase {
  if (source.kind === 'environment') return tcb.init({ env: source.environment, secretId: source.secretId, secretKey: source.secretKey }).database()
  // The local cloud asks for no credentials, the SDK for some.
  return tcb.init({ env: 'local', secretId: 'local', secretKey: 'local', serviceUrl: new URL('/admin', source.url).href }).database()
}

/**
 * Ends the process with the program: outside of the cloud the SDK looks with every request whether it is inside, and where no name server answers, these questions would
 * keep a process for minutes that has long said what it had to say.
 */
export function endWith(program: Promise<void>): void {
  void program.finally(() => process.exit())
}

/** By the address that was named, else what the process is told of the environment; null: neither. */
export function sourceFrom(local: string | undefined): Source | null {
  if (local !== undefined) return { kind: 'local', url: local }
  const { TCB_ENV: environment, TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env
  if (environment === undefined || secretId === undefined || secretKey === undefined) return null
  return { kind: 'environment', environment, secretId, secretKey }
}

/** Everything that is in a collection. One operation for each page. */
export async function readAll<Document extends { _id: string }>(database: CloudDatabase, collection: string, pageLength: number): Promise<Document[]> {
  const all: Document[] = []
  for await (const page of pagesOf<Document>(database, collection, pageLength)) all.push(...page)
  return all
}

/** What is in a collection by its ids, of those after one of them and up to another where they are given; no more than a page is in memory. One operation for each page. */
export async function* pagesOf<Document extends { _id: string }>(database: CloudDatabase, collection: string, pageLength: number, { after = '', until }: { after?: string; until?: string } = {}): AsyncGenerator<Document[]> {
  for (let seen = after; ; ) {
    const ids = database.command.gt(seen)
    const { data } = (await database
      .collection(collection)
      .where({ _id: until === undefined ? ids : ids.and(database.command.lte(until)) })
      .orderBy('_id', 'asc')
      .limit(pageLength)
      .get()) as { data: Document[] }
    if (data.length > 0) yield data
    const last = data.at(-1)
    if (last === undefined || data.length < pageLength) return
    seen = last._id
  }
}
