import type { OutputOf } from '../../../contract/index'
import type { Context } from '../../kit/context'
import type { Database } from '../../kit/database'
import type { HandbookDocument } from '../../kit/documents'
import { filesOfRuns, handbookKeptMs, handbookPath, withRun } from '../../kit/handbook-files'
import { findPersonWithSchool } from '../../kit/people-repository'
import { refuse } from '../../kit/refuse'
import { deleteFiles } from '../../kit/storage'
import { storeFile } from '../../kit/stored-file'
import { readerOf } from '../../library/reader'
import type { ReportsHandlers } from '../handlers'
import { bookOf, collectBook } from './collect-book'
import { manages, progressOf } from './managed'
import { writeBook } from './write-book'

type Compiled = OutputOf<'reports.compileHandbook'>

/** No run of the function lasts longer: `timeout` in its config.json, and some. */
const leaseMs = 65_000
/** Later no more pictures are read: words are, written and stored in far less than what is left then. */
const picturesForMs = 25_000

/**
 * A function ends with its reply, so it is given when all is done; whoever asked need not wait for it. Five operations, two more where a former file is deleted, and
 * four for each ten items; three where somebody is at it.
 */
export const compileHandbook: ReportsHandlers['compileHandbook'] = async ({ id, rev }, context) => {
  const { database, openid, now } = context
  const [caller, handbook] = await Promise.all([findPersonWithSchool(database, openid), database.first('handbooks', { _id: id })])
  if (caller === null) throw refuse('NOT_BOUND')
  if (handbook === null) throw refuse('NOT_FOUND')
  if (!manages(caller.person, handbook, now)) throw refuse('NOT_ALLOWED')
  const progress = progressOf(handbook, now)
  if (progress.kind === 'compiling') return { progress }
  if (handbook.rev !== rev) throw refuse('VERSION_CHANGED')
  if (handbook.items.length === 0) throw refuse('NOTHING_IN_IT')

  const run = handbook.run + 1
  try {
    const compiled = await compile({ ...handbook, run, runs: withRun(handbook.runs, run) }, caller, context)
    if (compiled !== null) return compiled
  } catch (error) {
    // Of two who begin at once both have this number. What cannot be said either is said by the lease.
    await database.update('handbooks', { _id: id, run, 'progress.kind': 'compiling', 'progress.since': now }, { progress: { kind: 'failed', at: now } }).catch(() => 0)
    throw error
  }
  return standing(context, id)
}

type Caller = NonNullable<Awaited<ReturnType<typeof findPersonWithSchool>>>

/** The former document stays until the new one is ready. Null: another run or whoever removed it was faster. */
async function compile(handbook: HandbookDocument, { person, school }: Caller, { database, now }: Context): Promise<Compiled | null> {
  const { _id, items, run, runs, rev } = handbook
  const all = items.length
  const begun = { kind: 'compiling', done: 0, all, since: now, lease: now + leaseMs } as const
  if ((await database.update('handbooks', { _id, run: run - 1 }, { progress: begun, run, runs })) === 0) return null

  const own = { _id, run }
  const onStep = async (done: number): Promise<boolean> => (await database.patch('handbooks', own, { 'progress.done': done })) > 0
  const whole = await collectBook(database, handbook, { reader: readerOf(person, now), school, onStep, timeForPictures: () => Date.now() - now < picturesForMs })
  if (whole === null) return null
  if (whole.chapters.length === 0) {
    await database.update('handbooks', own, { progress: { kind: 'none' } })
    throw refuse('NOTHING_IN_IT')
  }
  const docx = await writeBook(bookOf(handbook, school, whole, now))
  const file = await storeFile(handbookPath(_id, run), docx)
  const document = { file, bytes: docx.length, at: now, until: now + handbookKeptMs, rev }
  if ((await database.update('handbooks', own, { progress: { kind: 'none' }, document, runs })) === 0) {
    await deleteFiles([file])
    return null
  }
  await deleteFormer(handbook, file, database)
  return { progress: progressOf({ progress: { kind: 'none' }, document, rev }, now) }
}

/** Runs whose files could not be deleted stay noted. */
async function deleteFormer({ _id, run, runs, document }: HandbookDocument, file: string, database: Database): Promise<void> {
  const former = runs.filter((one) => one !== run)
  const files = [...new Set([...(document === null ? [] : [document.file]), ...filesOfRuns(_id, file, former)])]
  if (files.length === 0) return
  const gone = await deleteFiles(files)
  const left = former.filter((one) => filesOfRuns(_id, file, [one]).some((path) => !gone.includes(path)))
  await database.update('handbooks', { _id, run }, { runs: [...left, run] })
}

/** How it stands, where another run or whoever removed it was faster. */
async function standing({ database, now }: Context, _id: string): Promise<Compiled> {
  const there = await database.first('handbooks', { _id })
  if (there === null) throw refuse('NOT_FOUND')
  return { progress: progressOf(there, now) }
}
