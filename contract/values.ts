import * as z from 'zod/mini'

/** Milliseconds since 1970-01-01 UTC; the years 2000 to 2100. */
export const epochMs = wholeNumber(946_684_800_000, 4_102_444_800_000)

/** Our own ids: eight bytes in base64url. The last of the eleven characters carries four bits, so only sixteen letters may stand there. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048]$/))

/** A session's id is its activity's id and a letter. */
export const sessionId = z.string().check(z.regex(/^[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048][a-l]$/))

/** At most `characters` of text, without white space at its ends. */
export function text(characters: number) {
  return z.string().check(z.trim(), z.maxLength(characters))
}

export function requiredText(characters: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(characters))
}

/** What the cloud wrote itself and gets back as it was: keys, codes, signed papers. */
export function opaqueText(characters: number) {
  return z.string().check(z.maxLength(characters))
}

export function wholeNumber(least: number, most: number) {
  return z.int().check(z.minimum(least), z.maximum(most))
}

/** A count without a natural end. */
export const count = z.int().check(z.minimum(0))

export function listOf<Element extends z.ZodMiniType>(element: Element, least: number, most: number) {
  return z.array(element).check(z.minLength(least), z.maxLength(most))
}

export const credential = opaqueText(400)

/** Class hours (学时) are integers in tenths. */
export const tenthsOfHours = wholeNumber(0, 1000)

export const role = z.enum(['host', 'assistant', 'member'])
