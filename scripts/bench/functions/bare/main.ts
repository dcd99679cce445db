import cloud from 'wx-server-sdk'

/** Inserts the row, then reads it so many times, one after another. */
export type BareCall = { row: { _id: string }; readsAfter: number }

// The SDK's own types promise too little (every call may answer void); this is what is used of it.
type Rows = { add(options: { data: object }): Promise<unknown>; doc(id: string): { get(): Promise<unknown> } }

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const rows = cloud.database().collection('bench_rows') as unknown as Rows

/** The least that a function can do to write something down once: no router, no checks, no rules. */
export async function main({ row, readsAfter }: BareCall): Promise<'inserted' | 'taken'> {
  const written = await insert(row)
  for (let read = 0; read < readsAfter; read += 1) await rows.doc(row._id).get()
  return written
}

async function insert(row: object): Promise<'inserted' | 'taken'> {
  try {
    await rows.add({ data: row })
    return 'inserted'
  } catch (error) {
    if (String((error as { errMsg?: unknown }).errMsg).includes('E11000')) return 'taken'
    throw error
  }
}
