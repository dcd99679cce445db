import type { CaseFlow } from '../../domain/library/case-flow'
import { newFlow } from '../../domain/library/case-flow'
import { dueNudge, nextNudge } from '../../domain/library/case-nudges'
import { caseWaits } from '../../domain/library/case-waits'
import { caseSections } from '../../domain/library/case-words'
import { caseFacets } from '../../domain/library/facets'
import { circlesSeeing } from '../../domain/moderation/circles'
import { restorableMs } from '../../domain/moderation/next-of'
import type { Piece } from '../../domain/moderation/piece'
import { newPiece } from '../../domain/moderation/piece'
import { timerLooksAt } from '../../domain/moderation/timer-look'
import type { Visibility } from '../../domain/moderation/visibility'
import { charactersIn } from '../../domain/reflection/characters'
import { messagesAboutCase } from './case-messages'
import type { CaseWords, LibraryCase, Person } from './documents'
import type { Shelf } from './piece-repository'

type DraftWords = NonNullable<LibraryCase['draft']>['words']

const excerptCharacters = 120

/**
 * Cases for whoever can't change what is published: what WeChat pushes, the timer. The function that can writes the index with them (`library/cases/shelf.ts`).
 * A draft is saved without a new `rev`, so both numbers guard.
 */
export const caseShelf: Shelf<'library_cases'> = {
  collection: 'library_cases',
  derived: derivedCase,
  // What passed the check of a case waits for its reviewers.
  messages: (database, news, document) => messagesAboutCase(database, { ...news, told: news.told === 'published' ? 'submitted' : news.told }, document),
  tellsOfPassing: true,
  guards: ['rev', 'seen'],
  reminding: (database, one, now) => {
    const nudge = dueNudge({ piece: one, flow: one.flow }, one.nudgedAt, now)
    return nudge === null ? null : { fields: { nudgedAt: now }, tell: (after) => messagesAboutCase(database, { told: nudge, by: null, reason: '', at: now }, after) }
  },
}

/** With what follows from the facts and is stored so that it can be asked for. */
export function derivedCase(one: LibraryCase): LibraryCase {
  const { shown, candidate, takenDown, deletedAt, flow, draft, contents, createdAt } = one
  const words = wordsShown(one)
  const publishedAt = flow.published?.at ?? null
  const visibility = seenBy({ takenDown, deletedAt }, flow)
  const coAuthors = [flow.published?.version, shown?.version].flatMap((version) => contents.find((one) => one.version === version)?.coAuthors ?? [])
  const { waitsFrom, waitsFor } = caseWaits({ piece: one, flow })
  return {
    ...one,
    authorIds: [...new Set([one.authorId, ...coAuthors.map(({ id }) => id)])],
    at: publishedAt ?? draft?.at ?? contents.at(-1)?.sentAt ?? createdAt,
    card: words === null ? emptyCard(one) : cardOf(words, one),
    circles: circlesSeeing(visibility, one),
    facets: visibility === 'self' || words === null ? [] : caseFacets({ ...words, featured: flow.featured !== null }),
    publishedAt,
    traces: (candidate?.pictures ?? []).map(({ trace }) => trace),
    waitsFrom,
    waitsFor,
    waits: waitsFrom !== null,
    purgeAt: deletedAt === null ? null : deletedAt + restorableMs,
    lookAt: looksAt(one),
  }
}

/** One that nobody has written anything of. */
export function newCase(id: string, author: Person, studio: { _id: string; name: string }, now: number): LibraryCase {
  return derivedCase({
    ...newPiece(author._id),
    _id: id,
    schoolId: author.schoolId,
    studioId: studio._id,
    authorName: author.name,
    studioName: studio.name,
    reflectionId: null,
    createdAt: now,
    draft: null,
    seen: 0,
    contents: [],
    revisedBy: '',
    flow: newFlow,
    rounds: [],
    decisions: [],
    consents: [],
    consentAskedAt: null,
    nudgedAt: null,
    uses: 0,
    reads: 0,
    rev: 1,
    authorIds: [],
    at: now,
    card: emptyCard({ authorId: author._id, authorName: author.name }),
    circles: circlesSeeing('self', { schoolId: author.schoolId, studioId: studio._id }),
    facets: [],
    publishedAt: null,
    traces: [],
    waitsFrom: null,
    waitsFor: [],
    waits: false,
    purgeAt: null,
    lookAt: null,
  })
}

/** When the timer has it checked again, says whose turn it is or reminds somebody. */
function looksAt(one: LibraryCase): number | null {
  const times = [timerLooksAt(one), nextNudge({ piece: one, flow: one.flow }, one.nudgedAt)?.at ?? null].filter((at) => at !== null)
  return times.length === 0 ? null : Math.min(...times)
}

/** Whom what is published is for now. */
function seenBy({ takenDown, deletedAt }: Pick<Piece, 'takenDown' | 'deletedAt'>, { published, retired }: CaseFlow): Visibility {
  return published === null || retired !== null || takenDown !== null || deletedAt !== null ? 'self' : published.visibility
}

/** What a list shows of it. A draft only where nothing was ever submitted: it is its author’s alone. */
function wordsShown({ flow, shown, contents, draft }: LibraryCase): DraftWords | CaseWords | null {
  const wanted = flow.published?.version ?? shown?.version
  return contents.find(({ version }) => version === wanted) ?? contents.at(-1) ?? draft?.words ?? null
}

/** How words are shown in lists. */
export function cardOf({ title, type, stage, tags, sections, coAuthors }: DraftWords, { authorId, authorName }: Pick<LibraryCase, 'authorId' | 'authorName'>): LibraryCase['card'] {
  const texts = caseSections.map((section) => sections[section])
  const begins = texts.find((text) => text !== '') ?? ''
  return {
    ...{ title, type, stage, tags },
    authors: [{ id: authorId, name: authorName }, ...coAuthors],
    excerpt: [...begins.replace(/\s+/gu, ' ')].slice(0, excerptCharacters).join(''),
    characters: texts.reduce((sum, text) => sum + charactersIn(text), 0),
  }
}

function emptyCard({ authorId, authorName }: Pick<LibraryCase, 'authorId' | 'authorName'>): LibraryCase['card'] {
  return { title: '', type: null, stage: null, tags: [], authors: [{ id: authorId, name: authorName }], excerpt: '', characters: 0 }
}
