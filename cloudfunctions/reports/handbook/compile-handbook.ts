import type { OutputOf } from '../../../contract/index'
import type { Context } from '../../kit/context'
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

/**
 * A function ends with its reply, so it is given when all is done; whoever asked need not wait for it. Five operations, one more where a former file is deleted, and
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
    return await compile({ ...handbook, run, runs: withRun(handbook.runs, run) }, caller, context)
  } catch (error) {
    // What cannot be said either is said by the lease.
    await database.update('handbooks', { _id: id, run, 'progress.kind': 'compiling' }, { progress: { kind: 'failed', at: now } }).catch(() => 0)
    throw error
  }
}

type Caller = NonNullable<Awaited<ReturnType<typeof findPersonWithSchool>>>

async function compile(handbook: HandbookDocument, { person, school }: Caller, context: Context): Promise<Compiled> {
  const { database, now } = context
  const { _id, items, run, runs, rev } = handbook
  const all = items.length
  const begun = { kind: 'compiling', done: 0, all, since: now, lease: now + leaseMs } as const
  // Whoever began at the same moment is at it.
  if ((await database.update('handbooks', { _id, run: run - 1 }, { progress: begun, run, runs })) === 0) return standing(context, _id)

  const own = { _id, run }
  const onStep = async (done: number): Promise<boolean> => (await database.patch('handbooks', own, { 'progress.done': done })) > 0
  const whole = await collectBook(database, handbook, { reader: readerOf(person, now), school, onStep })
  if (whole === null) return standing(context, _id)
  if (whole.chapters.length === 0) {
    await database.update('handbooks', own, { progress: { kind: 'none' } })
    throw refuse('NOTHING_IN_IT')
  }
  const docx = await writeBook(bookOf(handbook, school, whole, now))
  const file = await storeFile(handbookPath(_id, run), docx)
  const left = await deleteFormer(handbook, file)
  const ready = { kind: 'ready', at: now, bytes: docx.length, file, until: now + handbookKeptMs, rev } as const
  if ((await database.update('handbooks', own, { progress: ready, runs: [...left, run] })) === 0) {
    await deleteFiles([file])
    return standing(context, _id)
  }
  return { progress: progressOf({ progress: ready, rev }, now) }
}

/** Answers the runs whose files could not be deleted. */
async function deleteFormer({ _id, run, runs }: HandbookDocument, file: string): Promise<number[]> {
  const former = runs.filter((one) => one !== run)
  if (former.length === 0) return []
  const gone = await deleteFiles(filesOfRuns(_id, file, former))
  return former.filter((one) => filesOfRuns(_id, file, [one]).some((left) => !gone.includes(left)))
}

/** How it stands, where another run or whoever removed it was faster. */
async function standing({ database, now }: Context, _id: string): Promise<Compiled> {
  const there = await database.first('handbooks', { _id })
  if (there === null) throw refuse('NOT_FOUND')
  return { progress: progressOf(there, now) }
}
