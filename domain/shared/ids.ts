import { fromBase64Url, toBase64Url } from './bytes'

/** Sessions of one activity are told apart by a letter, so an activity has at most twelve. */
const letters = 'abcdefghijkl'

/** An id of our own: eight random bytes as eleven characters, short enough for a QR code. */
export function newId(random: Uint8Array): string {
  return toBase64Url(random.slice(0, 8))
}

export function isId(text: string): boolean {
  return fromBase64Url(text)?.length === 8
}

export function sessionIdOf(activityId: string, index: number): string {
  return activityId + letters.charAt(index)
}

export function isSessionId(text: string): boolean {
  return text.length === 12 && letters.includes(text.charAt(11)) && isId(text.slice(0, 11))
}

export function activityIdOf(sessionId: string): string {
  return sessionId.slice(0, 11)
}

export function indexOfSession(sessionId: string): number {
  return letters.indexOf(sessionId.charAt(11))
}

/** A raw mark's id: of a person, not a membership; whoever is in two studios was present once. */
export function markId(sessionId: string, personId: string): string {
  return `${sessionId}_${personId}`
}

/** Codes are read aloud and typed: no letters or digits that look alike (0 O, 1 I L, 2 Z, 5 S, 8 B, U V). */
export const invitationAlphabet = '34679ACDEFGHJKMNPQRTVWXY'

/** 24 ^ 9 is 41 bits. */
export const invitationLength = 9

/** What was typed, as the code was written: capitals without spaces and hyphens. */
export function normaliseInvitation(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
