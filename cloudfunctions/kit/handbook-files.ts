import type { Database } from './database'
import { command } from './database'
import type { HandbookDocument } from './documents'
import { deleteFiles } from './storage'

/** So long a compiled handbook is kept. */
export const handbookKeptMs = 30 * 86_400_000
const mostAtOnce = 20
const mostRuns = 20

/** Where one run of compiling puts its document. */
export function handbookPath(id: string, run: number): string {
  return `handbooks/${id}/${run}.docx`
}

/** Runs that may have left a file, with one more; of many that failed one after another the oldest are given up. */
export function withRun(runs: readonly number[], run: number): number[] {
  return [...runs, run].slice(-mostRuns)
}

/** All that its runs may have left in the storage, by the id of one of them. */
export function filesOfRuns(id: string, file: string, runs: readonly number[]): string[] {
  const bucket = file.slice(0, file.lastIndexOf('handbooks/'))
  return runs.map((run) => bucket + handbookPath(id, run))
}

/** All that may lie in the storage for a handbook. Of one that never had a document nobody knows under what id. */
export function filesOfHandbook({ _id, document, runs }: Pick<HandbookDocument, '_id' | 'document' | 'runs'>): string[] {
  return document === null ? [] : [...new Set([document.file, ...filesOfRuns(_id, document.file, runs)])]
}

/**
 * Deletes documents that have been kept long enough; the handbooks stay and can be compiled again. Files first: killed in between, the next run finds them gone. What
 * can't be deleted is looked at again a day later. Answers how many were done. One operation where none is due, two more for each.
 */
export async function sweepHandbooks({ database, now }: { database: Database; now: number }): Promise<number> {
  const due = await database.find('handbooks', { 'document.until': command.lte(now) }, { limit: mostAtOnce, order: [['document.until', 'asc']] })
  let done = 0
  for (const { _id, document, progress, runs } of due) {
    // Whoever compiles it now deletes them, and may have stored theirs already.
    if (document === null || (progress.kind === 'compiling' && progress.lease > now)) continue
    const files = filesOfHandbook({ _id, document, runs })
    const gone = await deleteFiles(files)
    const seen = { _id, 'document.until': document.until }
    if (files.some((file) => !gone.includes(file))) await database.patch('handbooks', seen, { 'document.until': now + 86_400_000 })
    else done += await database.update('handbooks', seen, { document: null, runs: [] })
  }
  return done
}
