import * as z from 'zod/mini'
import { mostVersions } from '../domain/moderation/versions'
import { visibilities } from '../domain/moderation/visibility'
import { count, epochMs, opaqueText, wholeNumber } from './values'

/** What reflections and activity records have in common: they are checked before others see them, decided on, and changed in versions. */
export const visibility = z.enum(visibilities)
/** Of the text: 1, and one more with each edit. */
export const version = wholeNumber(1, mostVersions)
/** Of what is sent; one too many is refused with a word of its own. */
export const sentVersion = wholeNumber(1, mostVersions + 1)

/**
 * A picture in two sizes as the phone stored them: `cloud://…/<folder>/<id>/<1 to 99>.jpg` (or `.jpeg`, `.png`). The large one has at most 500 KB and 4,096 pixels a
 * side, the small one, for lists, 100 KB and 1,024. JPEG or PNG, by their bytes and as their name says. What is stored already keeps the ids that the cloud gave it.
 */
export const sentPicture = z.object({ large: opaqueText(300), small: opaqueText(300) })

/** Links end after an hour; empty: the file is gone. */
export const picture = z.object({ url: z.string(), smallUrl: z.string(), width: count, height: count })

/** Why a person has to look: the check was not sure, WeChat never answered, it could not be asked, or an earlier version was taken down. */
const personReason = z.enum(['review', 'no-verdict', 'not-checked', 'taken-down'])

/**
 * How what was sent stands. `queued`: could not be checked yet, `retryAt`: from when on it is tried again when the author opens it; `person`: somebody looks at it;
 * `refused`: by whom, and why: `label` is WeChat's number of what it found, `reason` what a person wrote.
 */
export const candidateStanding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued'), why: z.nullable(z.enum(['away', 'limit', 'down'])), retryAt: z.nullable(epochMs) }),
  z.object({ kind: z.literal('checking') }),
  z.object({ kind: z.literal('person'), why: personReason }),
  z.object({ kind: z.literal('refused'), by: z.enum(['check', 'person']), label: z.nullable(z.int()), reason: z.string() }),
])

export const takenDown = z.object({ at: epochMs, reason: z.string(), appeal: z.nullable(z.object({ text: z.string(), at: epochMs })), kept: z.nullable(z.object({ at: epochMs, reason: z.string() })) })

/** Why readers said that something should not be shown. Who said so is not told. */
const reportsThatWait = z.array(z.object({ at: epochMs, reason: z.string() }))

/** What whoever decides has before them. `rev`: goes with every decision, so that nobody decides on what they have not seen. Who reported it is not said. */
export const review = z.object({
  rev: count,
  /** What was sent and waits for a decision. */
  waiting: z.nullable(z.object({ version, visibility, why: personReason, since: epochMs })),
  reports: reportsThatWait,
  takenDown: z.nullable(takenDown),
})

/** Of a short text. `report`: whether the caller may report it, or has; whoever may take it away does that instead. `reports`: to whoever decides on it. */
export const reporting = { report: z.enum(['possible', 'made', 'none']), reports: reportsThatWait }
