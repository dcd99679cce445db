import * as z from 'zod/mini'
import { caseStages } from '../domain/library/case-words'
import { personBrief } from './activity'
import { candidateStanding, picture, reporting, sentPicture, takenDown, version, visibility } from './checked-shapes'
import { count, epochMs, id, listOf, opaqueText, requiredText, text } from './values'

/** One of the five that are there from the beginning, by its name in `domain/library/case-types.ts`, or an id that the office made. */
export const caseType = z.string().check(z.regex(/^[A-Za-z0-9_-]{3,20}$/))
export const stage = z.enum(caseStages)
export const tag = requiredText(12)
/** Where one looks: what the school may see, or what a studio of one’s own may see. What is wider is in both. */
export const place = z.discriminatedUnion('kind', [z.object({ kind: z.literal('school') }), z.object({ kind: z.literal('studio'), studioId: id })])
export const listPlace = z.object({ at: epochMs, id })

/** A document: `cloud://…/<folder>/<id>/<1 to 99>.<pdf, docx, xlsx or pptx>`, 10 MB at most, by its bytes; and what it is called. What is stored already keeps its id. */
export const sentFile = z.object({ file: opaqueText(300), name: requiredText(100) })
export const fileKind = z.enum(['pdf', 'docx', 'xlsx', 'pptx'])
/** A link ends after an hour; empty: the file is gone. */
export const shownFile = z.object({ name: z.string(), kind: fileKind, bytes: count, url: z.string() })

const section = (least: 0 | 1) => (least === 0 ? text(3000) : requiredText(3000))
const sections = (least: 0 | 1) =>
  z.object({ background: section(least), problem: section(least), analysis: section(least), practice: section(least), outcome: section(least), reflection: section(least) })

const besides = {
  tags: listOf(tag, 0, 5),
  /** Pictures and documents lie under `cases/<id>/`. */
  pictures: listOf(sentPicture, 0, 9),
  files: listOf(sentFile, 0, 5),
  /** Others of the school who wrote it with its author, by person’s id. */
  coAuthors: listOf(id, 0, 5),
  /** 致谢与指导, in the author’s words. */
  credit: text(100),
}
/** As far as it was written. */
export const draftWords = z.object({ title: text(60), type: z.nullable(caseType), stage: z.nullable(stage), sections: sections(0), ...besides })
export const wholeWords = z.object({ title: requiredText(60), type: caseType, stage, sections: sections(1), ...besides })

const shownSections = z.object({ background: z.string(), problem: z.string(), analysis: z.string(), practice: z.string(), outcome: z.string(), reflection: z.string() })

/** A version as it is read. */
export const shownCase = z.object({
  version: count,
  title: z.string(),
  type: z.nullable(z.object({ id: caseType, name: z.string() })),
  stage: z.nullable(stage),
  tags: z.array(z.string()),
  sections: shownSections,
  pictures: z.array(picture),
  files: z.array(shownFile),
  authors: z.array(personBrief),
  credit: z.string(),
  sentAt: epochMs,
})

/** 草稿, 待审核, 请修改, 已发布, 已撤下. A published case of which another version is being reviewed is `submitted` with `published` beside it. */
export const caseState = z.enum(['draft', 'submitted', 'returned', 'published', 'retired'])

/** Only what its authors are told of their own. */
export const ownCase = z.object({
  state: caseState,
  /** What has to go with the next save, so that nobody writes over what they have not seen. */
  seen: count,
  /** Of the latest version that was submitted; 0: none. */
  version: count,
  /** Whom the latest version is for; of a draft, whom it will be for as far as was said. */
  visibility,
  /** What was submitted and is checked, queued or refused by the check. */
  check: z.nullable(candidateStanding),
  takenDown: z.nullable(takenDown),
  deletedAt: z.nullable(epochMs),
  /** The author’s own; co-authors only read. */
  mayEdit: z.boolean(),
})

export const caseCard = z.object({
  id,
  title: z.string(),
  type: z.nullable(z.object({ id: caseType, name: z.string() })),
  stage: z.nullable(stage),
  tags: z.array(z.string()),
  /** The author first. */
  authors: z.array(personBrief),
  studio: z.object({ id, name: z.string() }),
  /** How it begins. */
  excerpt: z.string(),
  /** When it was first published; of what is not, when it was last saved. */
  at: epochMs,
  featured: z.boolean(),
  /** How many said 我班用过. */
  uses: count,
})

/** What a reviewer said of a version, by section; an empty `section` is the case as a whole. */
export const round = z.object({
  id,
  version,
  by: z.string(),
  at: epochMs,
  outcome: z.enum(['returned', 'published']),
  text: z.string(),
  remarks: z.array(z.object({ section: z.enum(['background', 'problem', 'analysis', 'practice', 'outcome', 'reflection']), text: z.string() })),
})

/** 我班用过, with a sentence on how it went. */
export const use = z.object({ id, by: personBrief, text: z.string(), at: epochMs, mine: z.boolean(), mayRemove: z.boolean(), ...reporting })
export const usePage = z.object({ uses: z.array(use), next: z.nullable(listPlace) })
