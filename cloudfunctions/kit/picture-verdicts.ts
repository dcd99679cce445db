import type { PictureFinding } from '../../domain/moderation/piece'
import { caseShelf } from './case-shelf'
import type { Database } from './database'
import { command } from './database'
import type { Collections, LibraryCase, RecordDocument, ReflectionDocument } from './documents'
import type { PieceCollection, Shelf } from './piece-repository'
import { letHappenTo } from './piece-repository'
import { recordShelf } from './record-repository'
import { reflectionShelf } from './reflection-repository'

/** What a picture was found to belong to; all null: nothing yet. */
type Named = { reflection: ReflectionDocument | null; record: RecordDocument | null; case: LibraryCase | null }

/**
 * What WeChat found in a picture, however often it says so. It may say so before the number of the picture has been written anywhere: then it is kept, and whoever
 * writes the number looks for it afterwards (`withEarlyVerdicts`). Two operations for a picture of a reflection, three for one of a record, four for one of a case, six where it comes early.
 */
export async function notePictureVerdict(database: Database, trace: string, found: PictureFinding, now: number): Promise<void> {
  if (await applyTo(await namedBy(database, trace))) return
  await database.insert('picture_verdicts', { _id: trace, found, at: now })
  await applyTo(await namedMeanwhile(database, trace))

  async function applyTo(named: Named): Promise<boolean> {
    await heard(reflectionShelf, named.reflection)
    await heard(recordShelf, named.record)
    await heard(caseShelf, named.case)
    return named.reflection !== null || named.record !== null || named.case !== null
  }

  async function heard<C extends PieceCollection>(shelf: Shelf<C>, seen: Collections[C] | null): Promise<void> {
    if (seen !== null) await letHappenTo(database, shelf, { id: seen._id, happenings: [{ kind: 'picture-checked', trace, found }], by: null, seen }, now)
  }
}

/** A piece with what WeChat said of its pictures before their numbers were written. One operation where it says nothing, none where nothing is open. @param by whoever is answered instead of told: its author, where they are calling. */
export async function withEarlyVerdicts<C extends PieceCollection>(
  database: Database,
  shelf: Shelf<C>,
  piece: Collections[C],
  now: number,
  by: string | null = piece.authorId,
): Promise<Collections[C]> {
  const open = (piece.candidate?.pictures ?? []).filter(({ found }) => found === null).map(({ trace }) => trace)
  if (open.length === 0) return piece
  const early = await database.find('picture_verdicts', { _id: command.in(open) }, { limit: open.length })
  const happenings = early.map(({ _id: trace, found }) => ({ kind: 'picture-checked' as const, trace, found }))
  return early.length === 0 ? piece : ((await letHappenTo(database, shelf, { id: piece._id, happenings, by, seen: piece }, now)) ?? piece)
}

/** Most pictures are of reflections. */
async function namedBy(database: Database, trace: string): Promise<Named> {
  const reflection = await database.first('reflections', { traces: trace })
  const record = reflection === null ? await database.first('activity_records', { traces: trace }) : null
  return { reflection, record, case: reflection === null && record === null ? await database.first('library_cases', { traces: trace }) : null }
}

/** In one operation. */
async function namedMeanwhile(database: Database, trace: string): Promise<Named> {
  const joins = {
    reflections: { collection: 'reflections', local: '_id', foreign: 'traces' },
    records: { collection: 'activity_records', local: '_id', foreign: 'traces' },
    cases: { collection: 'library_cases', local: '_id', foreign: 'traces' },
  } as const
  const [found] = await database.findJoined('picture_verdicts', { _id: trace }, joins, { limit: 1 })
  return { reflection: found?.reflections[0] ?? null, record: found?.records[0] ?? null, case: found?.cases[0] ?? null }
}
