import { clearFiles, stuckFailure } from '../kit/clearing'
import { command } from '../kit/database'
import type { Database } from '../kit/database'
import { filesOf } from './checking'

const mostRows = 20

/** Documents that may name the files that came with them. */
const owners = {
  reflections: { collection: 'reflections', local: 'ownerId', foreign: '_id' },
  records: { collection: 'activity_records', local: 'ownerId', foreign: '_id' },
  notices: { collection: 'notices', local: 'ownerId', foreign: '_id' },
  formerNotices: { collection: 'notice_versions', local: 'ownerId', foreign: 'noticeId' },
  cases: { collection: 'library_cases', local: 'ownerId', foreign: '_id' },
  resources: { collection: 'resources', local: 'ownerId', foreign: '_id' },
} as const

/**
 * Deletes what phones uploaded and functions copied a week ago and no document names: what was copied, what could not be written and what was never sent in the end.
 * Files first: killed in between, the next run finds them gone. What cannot be deleted goes to the back of the queue. Answers how many rows were done; as many as `mostRows` are in one run.
 * One operation where none is due, else one more for each and for each fifty files.
 */
export async function sweepUploads({ database, now }: { database: Database; now: number }): Promise<number> {
  const due = await database.findJoined('uploads', { dueAt: command.lte(now) }, owners, { limit: mostRows, order: [['dueAt', 'asc']] })
  const rows = due.map(({ _id, files, reflections, records, notices, formerNotices, cases, resources }) => {
    // What an author of a case works on names files, too.
    const ofCases = cases.flatMap(({ contents, draft }) => (draft === null ? contents : [...contents, draft.words]))
    const withBoth = [...records.flatMap(({ contents }) => contents), ...ofCases]
    const pictures = [...reflections.flatMap(({ contents }) => contents), ...withBoth].flatMap((words) => filesOf(words))
    const documents = [...withBoth, ...resources.flatMap(({ contents }) => contents), ...notices, ...formerNotices].flatMap((words) => words.files.map(({ file }) => file))
    const named = new Set([...pictures, ...documents])
    return { row: _id, files: files.filter((file) => !named.has(file)) }
  })
  const { rid, stuck } = await clearFiles(rows)
  for (const id of rid) await database.remove('uploads', id)
  for (const { row, againInMs } of stuck) await database.update('uploads', { _id: row }, { dueAt: now + againInMs })
  if (stuck.length > 0) throw stuckFailure('uploads', stuck)
  return rid.length
}
