import { command } from '../kit/database'
import { DatabaseFailure } from '../kit/database-failure'
import type { Database } from '../kit/database'
import type { ReflectionDocument } from '../kit/documents'
import { deleteFiles, mostFilesPerCall } from '../kit/storage'
import { filesOf } from './checking'

const mostReflections = 20
const mostComments = 100
const mostVerdicts = 50
/** Whoever writes the number of a picture looks at once for what was said of it too early. */
const verdictsKeptMs = 24 * 3_600_000

type Surroundings = { database: Database; now: number }

/**
 * Deletes for good what its author deleted thirty days ago, in all its versions, pictures first, then what was said to it: killed in between, the next run finds them gone.
 * Answers how much went; as many as `mostReflections` go in one run. One operation where none is due, else two, and one for each, for each comment and for each fifty pictures.
 */
export async function purgeReflections({ database, now }: Surroundings): Promise<number> {
  // With the last moment it can still be restored.
  const due = await database.find('reflections', { purgeAt: command.lt(now) }, { limit: mostReflections, order: [['purgeAt', 'asc']] })
  const files = due.flatMap(allFilesOf)
  const gone = new Set<string>()
  for (let i = 0; i < files.length; i += mostFilesPerCall) for (const file of await deleteFiles(files.slice(i, i + mostFilesPerCall))) gone.add(file)
  const rid = due.filter((reflection) => allFilesOf(reflection).every((file) => gone.has(file)))
  const said = rid.length === 0 ? [] : await database.find('reflection_comments', { reflectionId: command.in(rid.map(({ _id }) => _id)) }, { limit: mostComments })
  for (const { _id } of said) await database.remove('reflection_comments', _id)
  // With more of them than one run takes they go with the next.
  const done = said.length < mostComments ? rid : []
  for (const { _id } of done) await database.remove('reflections', _id)
  if (rid.length < due.length) throw new DatabaseFailure({ errMsg: `pictures of ${due.length - rid.length} reflections could not be deleted` })
  return done.length + said.length
}

/** Forgets what WeChat said of pictures that nobody named since. One operation where there is none, else one more for each. */
export async function forgetVerdicts({ database, now }: Surroundings): Promise<number> {
  const stale = await database.find('picture_verdicts', { at: command.lt(now - verdictsKeptMs) }, { limit: mostVerdicts, order: [['at', 'asc']] })
  for (const { _id } of stale) await database.remove('picture_verdicts', _id)
  return stale.length
}

/** A picture that stays from one version to the next is the same file. */
function allFilesOf({ contents }: ReflectionDocument): string[] {
  return [...new Set(contents.flatMap(filesOf))]
}
