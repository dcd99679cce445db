import { clearFiles, stuckFailure } from '../kit/clearing'
import { command } from '../kit/database'
import type { Database } from '../kit/database'
import type { CaseWords, Collections, LibraryCase, ReflectionDocument, ResourceDocument } from '../kit/documents'
import { filesOf } from './checking'

const mostAtOnce = 20
const mostSaid = 100
const mostVerdicts = 50
/** Whoever writes the number of a picture looks at once for what was said of it too early. */
const verdictsKeptMs = 24 * 3_600_000

type Surroundings = { database: Database; now: number }
type Purged = 'reflections' | 'library_cases' | 'resources'
/** What was said to something and goes with it. */
type Said = { collection: 'reflection_comments'; field: 'reflectionId' } | { collection: 'case_uses'; field: 'caseId' }

/**
 * Deletes for good what its author deleted thirty days ago, in all its versions, files first, then what was said to it: killed in between, the next run finds them gone. What keeps a file
 * goes to the back of the queue. Answers how much went; as many as `mostAtOnce` go in one run. One operation where none is due, else two, and one for each, for each comment and for each fifty files.
 */
export function purgeReflections(surroundings: Surroundings): Promise<number> {
  return purge('reflections', filesOfReflection, { collection: 'reflection_comments', field: 'reflectionId' }, surroundings)
}

/** As above, with what classes said that used them. The search has forgotten them since they were deleted. */
export function purgeCases(surroundings: Surroundings): Promise<number> {
  return purge('library_cases', filesOfCase, { collection: 'case_uses', field: 'caseId' }, surroundings)
}

/** As above. */
export function purgeResources(surroundings: Surroundings): Promise<number> {
  return purge('resources', filesOfResource, null, surroundings)
}

/** Forgets what WeChat said of pictures that nobody named since. One operation where there is none, else one more for each. */
export async function forgetVerdicts({ database, now }: Surroundings): Promise<number> {
  const stale = await database.find('picture_verdicts', { at: command.lt(now - verdictsKeptMs) }, { limit: mostVerdicts, order: [['at', 'asc']] })
  for (const { _id } of stale) await database.remove('picture_verdicts', _id)
  return stale.length
}

async function purge<C extends Purged>(collection: C, allFilesOf: (document: Collections[C]) => string[], said: Said | null, { database, now }: Surroundings): Promise<number> {
  // With the last moment it can still be restored.
  const due = await database.find(collection, { purgeAt: command.lt(now) }, { limit: mostAtOnce, order: [['purgeAt', 'asc']] })
  const { rid, stuck } = await clearFiles(due.map((row) => ({ row, files: allFilesOf(row) })))
  const ids = rid.map(({ _id }) => _id)
  const words = said === null || ids.length === 0 ? [] : await database.find(said.collection, { [said.field]: command.in(ids) }, { limit: mostSaid })
  if (said !== null) for (const { _id } of words) await database.remove(said.collection, _id)
  // With more of them than one run takes they go with the next.
  const done = words.length < mostSaid ? ids : []
  for (const id of done) await database.remove(collection, id)
  for (const { row, againInMs } of stuck) await database.patch(collection, { _id: row._id, purgeAt: row.purgeAt }, { purgeAt: now + againInMs })
  if (stuck.length > 0) throw stuckFailure(collection, stuck)
  return done.length + words.length
}

/** What stays from one version to the next is the same file. */
function filesOfReflection({ contents }: ReflectionDocument): string[] {
  return [...new Set(contents.flatMap(filesOf))]
}

function filesOfCase({ contents, draft }: LibraryCase): string[] {
  const versions: Pick<CaseWords, 'pictures' | 'files'>[] = draft === null ? contents : [...contents, draft.words]
  return [...new Set(versions.flatMap((words) => [...filesOf(words), ...words.files.map(({ file }) => file)]))]
}

function filesOfResource({ contents }: ResourceDocument): string[] {
  return [...new Set(contents.flatMap(({ files }) => files.map(({ file }) => file)))]
}
