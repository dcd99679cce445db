import { candidateStanding } from '../moderation/candidate-standing'
import type { Circles, Place, Reader } from '../moderation/circles'
import { circlesSeeing, mayDecide, mayRead } from '../moderation/circles'
import type { Piece } from '../moderation/piece'
import type { CaseFlow, Retirer } from './case-flow'
import { mayPutBack } from './case-flow'

/** Whoever looks at a case. `expert`: the office named them to review cases of their school. */
export type CaseReader = Reader & { expert: boolean }

/** A case as far as it matters to who may do what. `circles`: who may see what is published now. */
export type CaseSeen = Piece &
  Place & {
    flow: CaseFlow
    circles: Circles
    authorIds: readonly string[]
    contents: readonly { version: number; coAuthors: readonly { id: string }[] }[]
    rounds: readonly { version: number }[]
  }

/** The author, and co-authors of what passed the check. */
export function isAuthor({ authorIds }: Pick<CaseSeen, 'authorIds'>, { personId }: Pick<Reader, 'personId'>): boolean {
  return authorIds.includes(personId)
}

type Written = { authorId: string; contents: readonly { coAuthors: readonly { id: string }[] }[] }

/** Whether somebody ever wrote it, or a version of it with its author: they neither review it nor decide on it. */
export function wrote({ authorId, contents }: Written, { personId }: Pick<Reader, 'personId'>): boolean {
  return authorId === personId || contents.some(({ coAuthors }) => coAuthors.some(({ id }) => id === personId))
}

/** Hosts of its studio and experts of its school review; nobody what they wrote. */
export function reviews(one: Written & Place, reader: CaseReader): boolean {
  const { hostOf, expert, schoolId } = reader
  return !wrote(one, reader) && (hostOf.includes(one.studioId) || (expert && schoolId === one.schoolId))
}

/** Whether others are shown what is published, and this one is among them. */
export function readsPublished({ circles }: Pick<CaseSeen, 'circles'>, reader: CaseReader): boolean {
  return mayRead(circles, reader)
}

/** Reports, a takedown or an appeal: hosts and the office see the case meanwhile. Never what they wrote. */
export function decides(one: CaseSeen, reader: CaseReader): boolean {
  return !wrote(one, reader) && mayDecide(one, one, reader)
}

/** Whether something of it is to be decided, or was decided to be hidden. */
export function isInDecision({ reports, takenDown, deletedAt }: Pick<CaseSeen, 'reports' | 'takenDown' | 'deletedAt'>): boolean {
  return deletedAt === null && (reports.length > 0 || takenDown !== null)
}

/** As whom somebody retires a published case or puts back a retired one; null: they may not. Whoever wrote it acts as its author, whatever else they are. */
export function retirerOf(one: CaseSeen, reader: CaseReader): Retirer | null {
  const { published, retired } = one.flow
  if (published === null || one.deletedAt !== null) return null
  const as = roleIn(one, reader)
  return as !== null && (retired === null || mayPutBack[retired.as].includes(as)) ? as : null
}

function roleIn(one: CaseSeen, reader: CaseReader): Retirer | null {
  if (one.authorId === reader.personId) return 'author'
  if (!decides(one, reader) || !(wouldRead(one, reader) || isInDecision(one) || one.flow.retired?.as === 'office')) return null
  return reader.office && reader.schoolId === one.schoolId ? 'office' : 'host'
}

/** Whether what is published is for somebody, were it not taken out of the library. */
export function wouldRead({ flow, schoolId, studioId }: Pick<CaseSeen, 'flow' | 'schoolId' | 'studioId'>, reader: CaseReader): boolean {
  return flow.published !== null && mayRead(circlesSeeing(flow.published.visibility, { schoolId, studioId }), reader)
}

/** The published version that somebody is shown; those who answer for it see it also while it is out of the library. */
export function publishedFor(one: CaseSeen, reader: CaseReader): number | null {
  const { published } = one.flow
  if (published === null) return null
  if (isAuthor(one, reader) || readsPublished(one, reader)) return published.version
  if (one.deletedAt !== null) return null
  if (isInDecision(one) && decides(one, reader)) return published.version
  return one.flow.retired !== null && retirerOf(one, reader) !== null ? published.version : null
}

type Waiting = Pick<CaseSeen, 'flow' | 'shown' | 'candidate' | 'takenDown' | 'deletedAt'>

/** The version that waits for a reviewer and may be shown to one: it passed the check, or a person has to look at it. */
export function versionToReview({ flow: { waiting }, shown, candidate, takenDown, deletedAt }: Waiting, now: number): number | null {
  if (waiting === null || deletedAt !== null) return null
  if (candidate === null) return shown?.version === waiting.version ? waiting.version : null
  return candidate.version === waiting.version && candidateStanding({ takenDown }, candidate, now).kind === 'person' ? waiting.version : null
}

/** Versions that somebody may open, the latest first; none: to them there is no such case. */
export function versionsFor(one: CaseSeen, reader: CaseReader, now: number): number[] {
  const all = one.contents.map(({ version }) => version).reverse()
  if (one.authorId === reader.personId) return all
  if (one.deletedAt !== null) return []
  const published = publishedFor(one, reader)
  const open = [published, ...(published === null ? [] : earlierFor(one, reader)), ...(isAuthor(one, reader) ? [one.shown?.version] : versionsToReview(one, reader, now))]
  return all.filter((version) => open.includes(version))
}

/** Co-authors read all that was published, others what was for them. */
function earlierFor(one: CaseSeen, reader: CaseReader): number[] {
  return one.flow.earlier.filter(({ visibility }) => isAuthor(one, reader) || mayRead(circlesSeeing(visibility, one), reader)).map(({ version }) => version)
}

/** While it waits for a reviewer or for its author’s revision: what passed the check, what a person has to look at, and what was answered. */
function versionsToReview(one: CaseSeen, reader: CaseReader, now: number): (number | undefined)[] {
  const { waiting, returnedAt } = one.flow
  if ((waiting === null && returnedAt === null) || !reviews(one, reader)) return []
  return [versionToReview(one, now) ?? undefined, ...one.rounds.map(({ version }) => version)]
}
