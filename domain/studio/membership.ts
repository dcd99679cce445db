export type Role = 'host' | 'assistant' | 'member'

/** One person's place in one studio, [from, to) in epoch milliseconds; `to` null while it lasts. `counted`: a 学员 whose absence counts. */
export type Membership = { studioId: string; role: Role; counted: boolean; from: number; to: number | null }

/** The membership in force, if any. */
export function membershipIn(memberships: readonly Membership[], studioId: string, now: number): Membership | null {
  return activeMemberships(memberships, now).find((membership) => membership.studioId === studioId) ?? null
}

/** Whether somebody is or once was of the studio: what is recorded of them stays theirs to read. */
export function everIn(memberships: readonly Membership[], studioId: string, now: number): boolean {
  return memberships.some((membership) => membership.studioId === studioId && membership.from <= now)
}

/** At the start of a membership one belongs to the studio, at its end no longer. */
export function activeMemberships(memberships: readonly Membership[], now: number): Membership[] {
  return memberships.filter(({ from, to }) => from <= now && (to === null || now < to))
}
