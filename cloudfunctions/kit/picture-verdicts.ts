import type { PictureFinding } from '../../domain/moderation/piece'
import type { Database } from './database'
import { command } from './database'
import type { ReflectionDocument } from './documents'
import { letHappen } from './reflection-repository'

/**
 * What WeChat found in a picture, however often it says so. It may say so before the number of the picture has been written anywhere: then it is kept, and whoever
 * writes the number looks for it afterwards (`withEarlyVerdicts`). Two operations, three where it comes early.
 */
export async function notePictureVerdict(database: Database, trace: string, found: PictureFinding, now: number): Promise<void> {
  const named = await namedBy(database, trace)
  if (named !== null) return applyTo(named)
  await database.insert('picture_verdicts', { _id: trace, found, at: now })
  const meanwhile = await namedBy(database, trace)
  if (meanwhile !== null) await applyTo(meanwhile)

  async function applyTo(reflection: ReflectionDocument): Promise<void> {
    await letHappen(database, { id: reflection._id, happenings: [{ kind: 'picture-checked', trace, found }], by: null, seen: reflection }, now)
  }
}

/** A reflection, its author calling, with what WeChat said of its pictures before their numbers were written. One operation where it says nothing, none where nothing is open. */
export async function withEarlyVerdicts(database: Database, reflection: ReflectionDocument, now: number): Promise<ReflectionDocument> {
  const open = (reflection.candidate?.pictures ?? []).filter(({ found }) => found === null).map(({ trace }) => trace)
  if (open.length === 0) return reflection
  const early = await database.find('picture_verdicts', { _id: command.in(open) }, { limit: open.length })
  const happenings = early.map(({ _id: trace, found }) => ({ kind: 'picture-checked' as const, trace, found }))
  return early.length === 0 ? reflection : ((await letHappen(database, { id: reflection._id, happenings, by: reflection.authorId, seen: reflection }, now)) ?? reflection)
}

function namedBy(database: Database, trace: string): Promise<ReflectionDocument | null> {
  return database.first('reflections', { traces: trace })
}
