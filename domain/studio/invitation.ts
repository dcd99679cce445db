import { invitationAlphabet, invitationLength } from '../shared/ids'

/** An invitation code holds for a week. */
export const invitationLifetimeMs = 7 * 86_400_000
/** So many codes may be tried in vain in so long. */
export const mostTries = 5
export const triesWindowMs = 15 * 60_000

/** Spells a code from random bytes: those that would favour some letters are passed over. Null: not enough of them. */
export function spellInvitation(random: Uint8Array): string | null {
  const fair = 256 - (256 % invitationAlphabet.length)
  const letters = [...random].filter((byte) => byte < fair).map((byte) => invitationAlphabet.charAt(byte % invitationAlphabet.length))
  return letters.length < invitationLength ? null : letters.slice(0, invitationLength).join('')
}

type Invitation = { expiresAt: number; usedBy: string | null }
export type InvitationState = 'open' | 'mine' | 'used' | 'expired'

/** What an invitation is worth to whoever holds its code. Used by the same OPENID it answers again as it did. */
export function judgeInvitation({ expiresAt, usedBy }: Invitation, openid: string, now: number): InvitationState {
  if (usedBy !== null) return usedBy === openid ? 'mine' : 'used'
  return expiresAt <= now ? 'expired' : 'open'
}
