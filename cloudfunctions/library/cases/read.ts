import type { OutputOf } from '../../../contract/index'
import { caseState, isInLibrary } from '../../../domain/library/case-flow'
import type { CaseReader } from '../../../domain/library/case-rights'
import { decides, isAuthor, isInDecision, publishedFor, readsPublished, retirerOf, reviews, versionsFor, versionToReview } from '../../../domain/library/case-rights'
import type { CaseType } from '../../../domain/library/case-types'
import { typesOf } from '../../../domain/library/case-types'
import { cardOf } from '../../kit/case-shelf'
import type { Context } from '../../kit/context'
import type { LibraryCase, Person } from '../../kit/documents'
import { refuse } from '../../kit/refuse'
import { lookedAfterOn } from '../checking'
import type { LibraryHandlers } from '../handlers'
import { standingOfCandidate } from '../own'
import { reviewOf } from '../review'
import { caseCardOf } from './card'
import { ownCaseOf } from './own'
import { caseReaderOf } from './reader'
import { indexedShelf } from './shelf'
import { draftOf, linksIn, mayShare, shownCaseOf } from './shown'
import { pageOfUses } from './uses'
import type { DraftWords } from './words'

type Output = OutputOf<'library.libraryCase'>
type Visitor = { person: Person; reader: CaseReader; types: readonly CaseType[]; isFavourite: boolean }
type Version = { words: DraftWords; version: number; sentAt: number }

/** Three operations, two after another; four where it counts as read. One of the storage where there are pictures or files; its author may cause it to be checked again. */
export const libraryCase: LibraryHandlers['libraryCase'] = async ({ id, counts }, context) => {
  const { database, now } = context
  const [{ person, reader, types, isFavourite }, found] = await Promise.all([readVisitor(id, context), database.first('library_cases', { _id: id })])
  if (found === null || !isThere(found, reader, now)) throw refuse('NOT_FOUND')
  const one = found.authorId === person._id ? await lookedAfterOn(indexedShelf, found, context) : found
  const [published, sent] = [versionOf(one, publishedFor(one, reader)), sentFor(one, reader, now)]
  const isRead = counts && published !== null && !isAuthor(one, reader)
  const [links, uses] = await Promise.all([
    linksIn([published?.words, sent?.words]),
    usesOf(),
    isRead ? database.increase('library_cases', { _id: id }, 'reads', 1) : 0,
  ])
  const answers = isAuthor(one, reader) || mayAnswer(one, reader, now)
  return {
    card: cardFor(),
    visibility: published === null ? null : (one.flow.published?.visibility ?? null),
    published: published === null ? null : shownCaseOf(published.words, published, one, types, links),
    sent: sent === null ? null : shownCaseOf(sent.words, sent, one, types, links),
    draft: draftFor(),
    own: isAuthor(one, reader) ? ownCaseOf(one, person._id, now) : null,
    rounds: answers ? roundsOf(one) : [],
    versions: versionsOf(one, reader, now),
    mayReview: reviewFor(one, reader, now),
    review: decides(one, reader) && (isInDecision(one) || published !== null) ? { ...reviewOf(one, now), waiting: null } : null,
    may: mayOf(one, reader),
    retired: one.flow.retired === null ? null : { at: one.flow.retired.at, reason: one.flow.retired.reason },
    favourite: isFavourite,
    reads: one.reads + (isRead ? 1 : 0),
    uses,
    consents: isAuthor(one, reader) ? consentsOf(one, person._id) : [],
    rev: one.rev,
  }

  async function usesOf(): Promise<Output['uses']> {
    return published === null || one.uses === 0 ? { uses: [], next: null } : pageOfUses(database, one, reader)
  }

  /** What they may not see is not on the card either. */
  function cardFor(): Output['card'] {
    const words = (published ?? sent)?.words
    return caseCardOf(words === undefined ? one : { ...one, card: cardOf(words, one) }, types)
  }

  function draftFor(): Output['draft'] {
    const words = one.authorId === person._id ? (one.draft?.words ?? one.contents.at(-1)) : undefined
    return words === undefined ? null : draftOf(words)
  }
}

/** Who is calling, with the types of their school and whether this is a favourite of theirs; refuses NOT_BOUND. One operation. */
async function readVisitor(id: string, { database, openid, now }: Context): Promise<Visitor> {
  const joins = {
    schools: { collection: 'schools', local: 'schoolId', foreign: '_id' },
    favourites: { collection: 'favourites', local: { concat: ['$_id', `_${id}`] }, foreign: '_id' },
  } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { schools, favourites, ...person } = found
  return { person, reader: caseReaderOf(person, now), types: typesOf(schools[0]?.caseTypes), isFavourite: favourites.length > 0 }
}

/** Whether there is such a case is nobody else’s business. */
function isThere(one: LibraryCase, reader: CaseReader, now: number): boolean {
  return one.authorId === reader.personId || versionsFor(one, reader, now).length > 0
}

/** A reviewer of something that is theirs to answer or that they answered. */
function mayAnswer(one: LibraryCase, reader: CaseReader, now: number): boolean {
  return reviews(one, reader) && versionsFor(one, reader, now).length > 0
}

function versionOf({ contents }: LibraryCase, wanted: number | null): Version | null {
  const words = contents.find(({ version }) => version === wanted)
  return words === undefined ? null : { words, version: words.version, sentAt: words.sentAt }
}

/** What is not published: to its author what they work on or submitted, to others what they may see of what was submitted. */
function sentFor(one: LibraryCase, reader: CaseReader, now: number): Version | null {
  const { draft, flow, contents, authorId, shown } = one
  const isNew = (version: Version | null): Version | null => (version === null || version.version === flow.published?.version ? null : version)
  if (authorId === reader.personId) return draft === null ? isNew(versionOf(one, contents.at(-1)?.version ?? null)) : { words: draft.words, version: 0, sentAt: draft.at }
  if (isAuthor(one, reader)) return isNew(versionOf(one, shown?.version ?? null))
  if (!reviews(one, reader) || (flow.waiting === null && flow.returnedAt === null)) return null
  return isNew(versionOf(one, versionToReview(one, now) ?? one.rounds.at(-1)?.version ?? null))
}

function versionsOf(one: LibraryCase, reader: CaseReader, now: number): Output['versions'] {
  const { published, earlier } = one.flow
  const publishedOnes = [published, ...earlier].map((version) => version?.version)
  return versionsFor(one, reader, now).map((version) => ({ version, at: versionOf(one, version)?.sentAt ?? 0, published: publishedOnes.includes(version) }))
}

function roundsOf({ rounds }: LibraryCase): Output['rounds'] {
  return rounds.map(({ id, version, byName, at, outcome, text, remarks }) => ({ id, version, by: byName, at, outcome, text, remarks })).reverse()
}

function reviewFor(one: LibraryCase, reader: CaseReader, now: number): Output['mayReview'] {
  const { rev, candidate, flow } = one
  const state = caseState({ piece: one, flow }, now)
  if (flow.waiting === null || state !== 'submitted' || !mayAnswer(one, reader, now)) return null
  const check = candidate === null ? null : standingOfCandidate(one, candidate, now)
  return { rev, version: flow.waiting.version, submittedAt: flow.waiting.at, check, visibility: candidate?.visibility ?? one.shown?.visibility ?? 'self', state }
}

function mayOf(one: LibraryCase, reader: CaseReader): Output['may'] {
  const isReader = isInLibrary({ piece: one, flow: one.flow }) && readsPublished(one, reader)
  const isOthers = isReader && !isAuthor(one, reader)
  return { feature: isReader && reviews(one, reader), retire: retirerOf(one, reader) !== null, use: isOthers, report: isOthers, share: isReader && mayShare(one) }
}

/** Of each of its authors. */
function consentsOf({ authorId, authorName, authorIds, contents, consents }: LibraryCase, personId: string): Output['consents'] {
  const names = new Map([[authorId, authorName], ...contents.flatMap(({ coAuthors }) => coAuthors.map(({ id, name }): [string, string] => [id, name]))])
  return authorIds.map((id) => ({ person: { id, name: names.get(id) ?? '' }, at: consents.find((one) => one.personId === id)?.at ?? null, mine: id === personId }))
}
