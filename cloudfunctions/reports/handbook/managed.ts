import type { OutputOf } from '../../../contract/index'
import { membershipIn } from '../../../domain/studio/membership'
import type { Context } from '../../kit/context'
import { isOffice, readCaller } from '../../kit/context'
import type { HandbookDocument, Person } from '../../kit/documents'
import { refuse } from '../../kit/refuse'

type Progress = OutputOf<'reports.handbook'>['progress']

/** Hosts of its studio and the office look after a handbook. */
export function manages(person: Person, { schoolId, studioId }: Pick<HandbookDocument, 'schoolId' | 'studioId'>, now: number): boolean {
  return membershipIn(person.memberships, studioId, now)?.role === 'host' || isOffice(person, schoolId)
}

/** A handbook that the caller looks after; refuses NOT_ALLOWED to others. Two operations side by side. */
export async function readManaged(id: string, context: Context): Promise<{ person: Person; handbook: HandbookDocument }> {
  const [person, handbook] = await Promise.all([readCaller(context), context.database.first('handbooks', { _id: id })])
  if (handbook === null) throw refuse('NOT_FOUND')
  if (!manages(person, handbook, context.now)) throw refuse('NOT_ALLOWED')
  return { person, handbook }
}

/** What was compiled last, while it is kept. */
export function documentOf({ document }: Pick<HandbookDocument, 'document'>, now: number): NonNullable<HandbookDocument['document']> | null {
  return document === null || document.until <= now ? null : document
}

/** Whoever compiled it and is not heard of any more has failed; a document that has been kept long enough is as if there were none. */
export function progressOf({ progress, document, rev }: Pick<HandbookDocument, 'progress' | 'document' | 'rev'>, now: number): Progress {
  switch (progress.kind) {
    case 'none': {
      const kept = documentOf({ document }, now)
      return kept === null ? { kind: 'none' } : { kind: 'ready', at: kept.at, bytes: kept.bytes, until: kept.until, outdated: kept.rev !== rev }
    }
    case 'compiling': {
      const { done, all, since, lease } = progress
      return lease > now ? { kind: 'compiling', done, all, since } : { kind: 'failed', at: lease }
    }
    case 'failed':
      return { kind: 'failed', at: progress.at }
    default:
      return progress satisfies never
  }
}
