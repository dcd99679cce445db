import * as z from 'zod/mini'
import { action } from './action'
import { personBrief } from './activity'
import { caseCard, caseState, caseType, draftWords, listPlace, ownCase, place, round, sentFile, shownCase, stage, tag, usePage, wholeWords } from './case-shapes'
import { candidateStanding, review, sentPicture, visibility } from './checked-shapes'
import { count, epochMs, id, listOf, requiredText, text, wholeNumber } from './values'

const filters = z.object({ type: z.optional(caseType), stage: z.optional(stage), tag: z.optional(tag), featured: z.optional(z.literal(true)) })
const remark = z.object({ section: z.enum(['background', 'problem', 'analysis', 'practice', 'outcome', 'reflection']), text: requiredText(500) })
const types = z.array(z.object({ id: caseType, name: z.string(), retired: z.boolean() }))
const snippet = z.array(z.object({ text: z.string(), hit: z.boolean() }))

/** Cases (案例): written by sections, reviewed by somebody else, published, found, read, used. Ids are made on the phone. */
export const libraryCases = {
  saveCase: action({
    summary:
      'Keeps a draft of a case as far as it was written, for its author alone; `seen` is what the last save or reading answered, 0 for a new one. Pictures of one’s own reflection that it is made from may be sent by their ids. A repeat answers as the first did.',
    audience: 'studio',
    input: z.object({ id, studioId: id, seen: count, words: draftWords, visibility, reflectionId: z.nullable(id) }),
    /** Pictures and files under the ids by which they are stored from now on, in the order sent. */
    output: z.object({ seen: count, pictures: z.array(sentPicture), files: z.array(sentFile) }),
    refusals: ['ID_TAKEN', 'VERSION_CHANGED', 'PICTURE_REFUSED', 'FILE_REFUSED', 'DELETED'],
  }),

  submitCase: action({
    summary:
      'The author submits a whole case for review, or another version of it; it is checked first, and reviewers (hosts of its studio, experts of the school) are told. What is published stays until the new version takes its place. ' +
      '`consents`: the author lets it be taken into handbooks. A repeat answers how it stands.',
    audience: 'studio',
    input: z.object({ id, studioId: id, seen: count, version: wholeNumber(1, 31), words: wholeWords, visibility, reflectionId: z.nullable(id), consents: z.boolean() }),
    output: z.object({ seen: count, own: ownCase }),
    refusals: ['ID_TAKEN', 'VERSION_CHANGED', 'PICTURE_REFUSED', 'FILE_REFUSED', 'DELETED', 'TOO_MANY_VERSIONS', 'TYPE_RETIRED'],
  }),

  libraryCase: action({
    summary:
      'One case: what is published of it to whoever may see it; to its authors also their draft and what was said in review; to reviewers what was submitted. `counts`: this reading is the first of the day on this phone. A repeat reads again.',
    audience: 'person',
    input: z.object({ id, counts: z.boolean() }),
    output: z.object({
      card: caseCard,
      visibility: z.nullable(visibility),
      /** As others see it; null: nobody does. */
      published: z.nullable(shownCase),
      /** To its author the draft (version 0) or what was submitted, to co-authors what passed the check, to reviewers what was submitted, where it is not what is published. */
      sent: z.nullable(shownCase),
      /** To the author: what an edit goes on from, with the ids of the files. */
      draft: z.nullable(draftWords),
      own: z.nullable(ownCase),
      /** To authors and reviewers, the latest first. */
      rounds: z.array(round),
      /** To its author all that were submitted, to reviewers those they may read, to others those that were published; the latest first. */
      versions: z.array(z.object({ version: count, at: epochMs, published: z.boolean() })),
      /** What waits for the caller to review; null: nothing, or the caller is no reviewer of it. `check`: null when it has passed; while it is checked nobody reads it yet. */
      mayReview: z.nullable(z.object({ rev: count, version: count, submittedAt: epochMs, check: z.nullable(candidateStanding), visibility, state: caseState })),
      /** Reports, takedown, appeal: to hosts of its studio and the office. */
      review: z.nullable(review),
      may: z.object({ feature: z.boolean(), retire: z.boolean(), use: z.boolean(), report: z.boolean(), share: z.boolean() }),
      retired: z.nullable(z.object({ at: epochMs, reason: z.string() })),
      favourite: z.boolean(),
      reads: count,
      uses: usePage,
      /** To authors: who of them let it be taken into handbooks. */
      consents: z.array(z.object({ person: personBrief, at: z.nullable(epochMs), mine: z.boolean() })),
      rev: count,
    }),
    refusals: [],
  }),

  caseVersion: action({
    summary: 'A version of a case, and by section what it changed in the one before it, as far as the caller may see both. A repeat reads again.',
    audience: 'person',
    input: z.object({ id, version: wholeNumber(1, 30) }),
    output: z.object({
      words: shownCase,
      /** What differs from the version before: `title` and the six sections with their words, `type`, `stage`, `tags`, `credit`, `coAuthors`, `pictures`, `files` without; empty: nothing does, or there is none before. */
      changes: z.array(z.object({ section: z.string(), parts: z.array(z.object({ text: z.string(), kind: z.enum(['same', 'added', 'removed']) })) })),
      comparedWith: z.nullable(count),
    }),
    refusals: [],
  }),

  caseLibrary: action({
    summary:
      'The front of the library: where one may look, the types with how many cases each has, what waits for the caller, and the first page of the latest. A repeat reads again.',
    audience: 'person',
    input: z.object({ place }),
    output: z.object({
      studios: z.array(z.object({ id, name: z.string() })),
      types: z.array(z.object({ id: caseType, name: z.string(), cases: count })),
      total: count,
      /** The most used tags. */
      tags: z.array(z.string()),
      /** Whether the caller reviews, in which studios, and school-wide as an expert; whether they belong to the office. */
      reviews: z.object({ studioIds: z.array(id), school: z.boolean() }),
      office: z.boolean(),
      cases: z.array(caseCard),
      next: z.nullable(listPlace),
    }),
    refusals: [],
  }),

  cases: action({
    summary: 'Published cases in a place, the latest first, fifteen a page, of a type, a stage, a tag, or the featured ones. A repeat reads again.',
    audience: 'person',
    input: z.object({ place, filters, after: z.optional(listPlace) }),
    output: z.object({ cases: z.array(caseCard), next: z.nullable(listPlace) }),
    refusals: [],
  }),

  searchCases: action({
    summary: 'Published cases that the caller may see, by what was typed, the best first, fifteen a page, forty pages at most. `crowded`: one word more would help. A repeat reads again.',
    audience: 'person',
    input: z.object({ typed: requiredText(60), filters, page: wholeNumber(0, 39) }),
    output: z.object({
      cases: z.array(
        z.object({ id, title: snippet, snippet, type: z.nullable(z.object({ id: caseType, name: z.string() })), stage: z.nullable(stage), tags: z.array(z.string()), authorName: z.string(), at: epochMs, featured: z.boolean() }),
      ),
      crowded: z.boolean(),
      more: z.boolean(),
    }),
    refusals: [],
  }),

  suggestCases: action({
    summary: 'Tags and titles that go with what has been typed so far, wrong characters and initials of pinyin included. A repeat reads again.',
    audience: 'person',
    input: z.object({ typed: requiredText(30) }),
    output: z.object({ tags: z.array(z.string()), titles: z.array(z.object({ id, title: z.string() })) }),
    refusals: [],
  }),

  myCases: action({
    summary: 'Cases of which the caller is an author, drafts included, the latest first, fifteen a page; or those they deleted within thirty days. A repeat reads again.',
    audience: 'person',
    input: z.object({ of: z.enum(['mine', 'deleted']), after: z.optional(listPlace) }),
    output: z.object({ cases: z.array(z.object({ card: caseCard, own: ownCase })), next: z.nullable(listPlace) }),
    refusals: [],
  }),

  favourCase: action({
    summary: 'Keeps a case among one’s favourites, or no longer. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, favourite: z.boolean() }),
    output: z.object({}),
    refusals: [],
  }),

  favouriteCases: action({
    summary: 'One’s favourites that one may still see, the latest kept first, fifteen a page. A repeat reads again.',
    audience: 'person',
    input: z.object({ after: z.optional(listPlace) }),
    output: z.object({ cases: z.array(caseCard), next: z.nullable(listPlace) }),
    refusals: [],
  }),

  useCase: action({
    summary: 'Somebody says that their class used a case (我班用过), and how it went; it is checked before it is kept, and its author is told. Once for each person and case, again after it was removed. A repeat with the same id changes nothing.',
    audience: 'person',
    input: z.object({ id, caseId: id, text: requiredText(200) }),
    output: z.object({ uses: usePage }),
    refusals: ['ID_TAKEN', 'USED_ALREADY', 'TEXT_REFUSED', 'TEXT_NOT_CHECKED'],
  }),

  caseUses: action({
    summary: 'What classes said that used a case, the latest first, twenty a page. A repeat reads again.',
    audience: 'person',
    input: z.object({ id, after: z.optional(listPlace) }),
    output: usePage,
    refusals: [],
  }),

  removeUse: action({
    summary: 'Whoever said it, a host of the studio of the case or the office takes it away; whoever said it is told where it was somebody else. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id }),
    output: z.object({}),
    refusals: [],
  }),

  reviewCase: action({
    summary:
      'A reviewer (host of its studio, or an expert named by the office) sends a submitted case back with remarks by section, or publishes it; its authors are told. What the check was not sure of is passed with publishing. ' +
      'Nobody reviews what they wrote. A repeat with the same id changes nothing.',
    audience: 'person',
    input: z.object({ id, caseId: id, rev: count, version: wholeNumber(1, 30), outcome: z.enum(['returned', 'published']), text: text(1000), remarks: listOf(remark, 0, 6) }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED', 'ID_TAKEN', 'NOT_CHECKED_YET', 'TEXT_REFUSED', 'TEXT_NOT_CHECKED'],
  }),

  caseReviews: action({
    summary: 'What waits for the caller to review or decide, the longest first, fifteen a page: submitted cases, reports, appeals; of a studio to its hosts, of the school to its experts and the office. A repeat reads again.',
    audience: 'person',
    input: z.object({ of: z.discriminatedUnion('kind', [z.object({ kind: z.literal('studio'), studioId: id }), z.object({ kind: z.literal('school') })]), after: z.optional(listPlace) }),
    output: z.object({
      /** `round`: for the how manieth time it is submitted. */
      items: z.array(z.object({ card: caseCard, waitsFrom: epochMs, why: z.enum(['submitted', 'doubtful', 'reported', 'appealed']), round: count })),
      next: z.nullable(listPlace),
    }),
    refusals: [],
  }),

  featureCase: action({
    summary: 'A reviewer features a published case (精选), or no longer. Nobody does so to their own. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, featured: z.boolean() }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED'],
  }),

  retireCase: action({
    summary: 'Its author, a host of its studio or the office takes a published case out of the library (撤下) with a reason, or puts it back; its authors are told. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, retired: z.boolean(), reason: text(300) }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED'],
  }),

  setCaseVisibility: action({
    summary: 'The author makes the circle of a published case narrower, at once; wider needs another review: EDIT_FIRST. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, visibility }),
    output: z.object({ own: ownCase }),
    refusals: ['EDIT_FIRST', 'VERSION_CHANGED', 'DELETED'],
  }),

  deleteCase: action({
    summary: 'The author deletes a case: at once nobody sees it; for thirty days it can be restored. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id }),
    output: z.object({}),
    refusals: [],
  }),

  restoreCase: action({
    summary: 'The author brings back what they deleted within thirty days. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id }),
    output: z.object({}),
    refusals: ['TOO_LATE'],
  }),

  reportCase: action({
    summary: 'A reader says that a case should not be shown, and why; its hosts, else the office, are told. One report of each reader waits at a time: a repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, reason: requiredText(300) }),
    output: z.object({}),
    refusals: [],
  }),

  decideCase: action({
    summary:
      'A host or the office takes down a case, finds nothing wrong with what was reported, or answers an appeal; its author is told. Nobody decides on what is theirs. A repeat with the same id changes nothing.',
    audience: 'host-or-office',
    input: z.object({ id, caseId: id, rev: count, decision: z.enum(['taken-down', 'reports-dismissed', 'restored', 'kept']), reason: text(300) }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  appealCase: action({
    summary: 'The author says, once, why it should not have been taken down; hosts and office are told. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, text: requiredText(500) }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED', 'DELETED'],
  }),

  consentToHandbook: action({
    summary: 'One of its authors lets a case be taken into handbooks (工作手册), or no longer. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, consents: z.boolean() }),
    output: z.object({}),
    refusals: [],
  }),

  colleagues: action({
    summary: 'People of the school who may be named as co-authors, by name, those of the caller’s studios first, a hundred at most. A repeat reads again.',
    audience: 'person',
    input: z.object({ name: text(20) }),
    output: z.object({ people: z.array(z.object({ id, name: z.string(), studioName: z.string() })) }),
    refusals: [],
  }),

  caseTypes: action({
    summary: 'The types of cases of the school in their order, and for writing: those that are not retired. A repeat reads again.',
    audience: 'person',
    input: z.object({}),
    output: z.object({ types, rev: count, mayChange: z.boolean() }),
    refusals: [],
  }),

  setCaseTypes: action({
    summary: 'The office adds, renames, orders or retires types of cases: the whole list as it shall be; none is ever taken out. A repeat changes nothing.',
    audience: 'office',
    input: z.object({ rev: count, types: listOf(z.object({ id: caseType, name: requiredText(12), retired: z.boolean() }), 1, 30) }),
    output: z.object({ types, rev: count }),
    refusals: ['VERSION_CHANGED'],
  }),

  caseExperts: action({
    summary: 'The experts whom the office named to review cases of the school. A repeat reads again.',
    audience: 'office',
    input: z.object({}),
    output: z.object({ experts: z.array(personBrief) }),
    refusals: [],
  }),

  setCaseExpert: action({
    summary: 'The office names an expert who reviews cases of the school, or no longer. A repeat changes nothing.',
    audience: 'office',
    input: z.object({ personId: id, expert: z.boolean() }),
    output: z.object({}),
    refusals: [],
  }),

  caseStatistics: action({
    summary: 'The office sees how many cases that are in the library were first published within [from, to), and how often these were used and read since, by type and studio, and who contributes. A repeat reads again.',
    audience: 'office',
    input: z.object({ from: epochMs, to: epochMs }),
    output: z.object({
      total: z.object({ published: count, uses: count, reads: count, authors: count }),
      types: z.array(z.object({ id: caseType, name: z.string(), published: count, uses: count, reads: count })),
      studios: z.array(z.object({ id, name: z.string(), published: count, uses: count, reads: count })),
      /** Fifty at most, those with most first. */
      people: z.array(z.object({ id, name: z.string(), published: count, uses: count, reads: count })),
    }),
    refusals: [],
  }),

  countedCases: action({
    summary:
      'What a figure of the statistics was counted from: cases that are in the library and were first published within [from, to), all of them, of a type, a studio or an author, the latest first, a hundred at most. ' +
      'The office reads titles of what the school may see. A repeat reads again.',
    audience: 'office',
    input: z.object({
      from: epochMs,
      to: epochMs,
      of: z.discriminatedUnion('kind', [z.object({ kind: z.literal('all') }), z.object({ kind: z.literal('type'), id: caseType }), z.object({ kind: z.enum(['studio', 'person']), id })]),
    }),
    output: z.object({
      cases: z.array(z.object({ id, title: z.string(), authorName: z.string(), studioName: z.string(), at: epochMs, uses: count, reads: count })),
      /** Counted, but for fewer than the school. */
      unlisted: count,
      /** There are more than are listed. */
      more: z.boolean(),
    }),
    refusals: [],
  }),
}
