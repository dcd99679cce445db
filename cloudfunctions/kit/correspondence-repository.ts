import type { Correspondence } from '../../domain/messages/correspondence'
import { newCorrespondence } from '../../domain/messages/correspondence'
import type { Database } from './database'
import type { CorrespondenceDocument } from './documents'
import { refuse } from './refuse'

type Owner = { personId: string; schoolId: string }

const tries = 8

/** Of whoever has none yet, the empty one. */
export function correspondenceOf(document: CorrespondenceDocument | undefined | null): Correspondence {
  return document ?? newCorrespondence()
}

/**
 * Writes a person's correspondence if it is still as it was seen; answers whether it was. One operation.
 * @param after its version is one higher than that seen.
 */
export async function writeCorrespondence(database: Database, { personId, schoolId }: Owner, after: Correspondence): Promise<boolean> {
  const { credits, asked, mainSwitchOff, channels, flights, heard, version } = after
  const fields = { schoolId, credits, asked, mainSwitchOff, channels, flights, heard, version }
  if (version === 1) return (await database.insert('correspondence', { _id: personId, ...fields })) === 'inserted'
  return (await database.update('correspondence', { _id: personId, version: version - 1 }, fields)) > 0
}

/**
 * Changes a person's correspondence, again where somebody else was faster. Two operations, or one where nothing is to be changed.
 * @param seen as it was read already, which saves reading it. @param change answers the same object where nothing changes.
 */
export async function changeCorrespondence(
  database: Database,
  owner: Owner,
  change: (before: Correspondence) => Correspondence,
  seen?: Correspondence,
): Promise<Correspondence> {
  let before = seen
  for (let attempt = 1; attempt <= tries; attempt++) {
    before ??= correspondenceOf(await database.first('correspondence', { _id: owner.personId }))
    const changed = change(before)
    if (changed === before) return before
    const after = { ...changed, version: before.version + 1 }
    if (await writeCorrespondence(database, owner, after)) return after
    before = undefined
  }
  throw refuse('UNAVAILABLE')
}
