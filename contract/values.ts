import * as z from 'zod'

/** Milliseconds since 1970-01-01 UTC; the years 2000 to 2100. */
export const epochMs = z.int().min(946_684_800_000).max(4_102_444_800_000)

/** Our own ids: eight bytes in base64url. The last of the eleven characters carries four bits, so only sixteen letters may stand there. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048]$/)

/** A session's id is its activity's id and a letter. */
export const sessionId = z.string().regex(/^[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048][a-l]$/)

/** At most `characters` of text, without white space at its ends. */
export function text(characters: number) {
  return z.string().trim().max(characters)
}

export function requiredText(characters: number) {
  return z.string().trim().min(1).max(characters)
}

export const credential = z.string().max(400)

/** Class hours (学时) are integers in tenths. */
export const tenthsOfHours = z.int().min(0).max(1000)

export const role = z.enum(['host', 'assistant', 'member'])
