import { command } from '../kit/database'
import type { Database } from '../kit/database'
import { DatabaseFailure } from '../kit/database-failure'
import { deleteFiles, mostFilesPerCall } from '../kit/storage'
import { filesOf } from './checking'

const mostRows = 20

/** Documents that may name the files that came with them. */
const owners = {
  reflections: { collection: 'reflections', local: 'ownerId', foreign: '_id' },
  records: { collection: 'activity_records', local: 'ownerId', foreign: '_id' },
  notices: { collection: 'notices', local: 'ownerId', foreign: '_id' },
  formerNotices: { collection: 'notice_versions', local: 'ownerId', foreign: 'noticeId' },
} as const

/**
 * Deletes what phones uploaded and functions copied a week ago and no document names: what was copied, what could not be written and what was never sent in the end.
 * Files first: killed in between, the next run finds them gone. Answers how many rows were done; as many as `mostRows` are in one run. One operation where none is
 * due, else one more for each and for each fifty files.
 */
export async function sweepUploads({ database, now }: { database: Database; now: number }): Promise<number> {
  const due = await database.findJoined('uploads', { dueAt: command.lte(now) }, owners, { limit: mostRows, order: [['dueAt', 'asc']] })
  const rows = due.map(({ _id, files, reflections, records, notices, formerNotices }) => {
    const recorded = records.flatMap(({ contents }) => contents)
    const pictures = [...reflections.flatMap(({ contents }) => contents), ...recorded].flatMap((words) => filesOf(words))
    const documents = [...recorded, ...notices, ...formerNotices].flatMap((words) => words.files.map(({ file }) => file))
    const named = new Set([...pictures, ...documents])
    return { _id, orphans: files.filter((file) => !named.has(file)) }
  })
  const orphans = rows.flatMap((row) => row.orphans)
  const gone = new Set<string>()
  for (let i = 0; i < orphans.length; i += mostFilesPerCall) for (const file of await deleteFiles(orphans.slice(i, i + mostFilesPerCall))) gone.add(file)
  const done = rows.filter((row) => row.orphans.every((file) => gone.has(file)))
  for (const { _id } of done) await database.remove('uploads', _id)
  if (done.length < rows.length) throw new DatabaseFailure({ errMsg: `files of ${rows.length - done.length} uploads could not be deleted` })
  return done.length
}
