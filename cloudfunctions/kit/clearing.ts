import { DatabaseFailure } from './database-failure'
import { deleteFiles, mostFilesPerCall } from './storage'

/** Something that goes once its files are gone. */
export type Clearable<Row> = { row: Row; files: readonly string[] }
/** `stuck`: rows that keep files that could not be deleted, and after how long to try again. */
export type Cleared<Row> = { rid: Row[]; stuck: { row: Row; againInMs: number }[] }

/** Nothing was answered: perhaps the storage is away. */
const unansweredMs = 30 * 60_000
/** It was said that one cannot be deleted. */
const refusedMs = 24 * 3_600_000

/**
 * Deletes the files of rows, as many in one call as it takes. One that cannot be deleted, or that makes a whole call fail, keeps no others: those in the same call are tried by themselves then.
 * One operation for each fifty files, one more for each row of a call that failed.
 */
export async function clearFiles<Row>(rows: readonly Clearable<Row>[]): Promise<Cleared<Row>> {
  const cleared: Cleared<Row> = { rid: rows.filter(({ files }) => files.length === 0).map(({ row }) => row), stuck: [] }
  for (const together of inCalls(rows.filter(({ files }) => files.length > 0))) {
    const gone = await deleted(together.flatMap(({ files }) => files))
    for (const { row, files } of together) {
      const goneOfRow = gone ?? (together.length === 1 ? null : await deleted(files))
      if (goneOfRow === null) cleared.stuck.push({ row, againInMs: unansweredMs })
      else if (files.every((file) => goneOfRow.has(file))) cleared.rid.push(row)
      else cleared.stuck.push({ row, againInMs: refusedMs })
    }
  }
  return cleared
}

/** To be logged, once everything else is done. */
export function stuckFailure(what: string, stuck: readonly unknown[]): DatabaseFailure {
  return new DatabaseFailure({ errMsg: `files of ${stuck.length} ${what} could not be deleted` })
}

/** Null: one of the calls failed. */
async function deleted(files: readonly string[]): Promise<Set<string> | null> {
  const gone = new Set<string>()
  try {
    for (let i = 0; i < files.length; i += mostFilesPerCall) for (const file of await deleteFiles(files.slice(i, i + mostFilesPerCall))) gone.add(file)
    return gone
  } catch {
    return null
  }
}

/** Rows whose files go in one call; a row that has more than that goes by itself. */
function inCalls<Row>(rows: readonly Clearable<Row>[]): Clearable<Row>[][] {
  const calls: Clearable<Row>[][] = []
  let room = 0
  for (const one of rows) {
    if (one.files.length > room) {
      calls.push([])
      room = mostFilesPerCall
    }
    calls.at(-1)?.push(one)
    room -= one.files.length
  }
  return calls
}
