import { randomBytes } from 'node:crypto'
import { invitationLifetimeMs, spellInvitation } from '../../domain/studio/invitation'
import { activeMemberships, membershipIn } from '../../domain/studio/membership'
import { hosts, readCaller, requireRole } from '../kit/context'
import { refuse } from '../kit/refuse'
import type { StudioHandlers } from './handlers'
import { hashOfCode } from './invitation-code'

export const invite: StudioHandlers['invite'] = async ({ studioId, personId }, context) => {
  const { database, now, secrets } = context
  const [caller, invited] = await Promise.all([readCaller(context), database.first('people', { _id: personId })])
  requireRole(caller, studioId, hosts, now)
  if (invited === null || membershipIn(invited.memberships, studioId, now) === null) throw refuse('NOT_FOUND')
  // A code opens all that somebody is: who is host or assistant elsewhere, too, is invited there.
  const elsewhere = activeMemberships(invited.memberships, now).some(({ studioId: other, role }) => role !== 'member' && membershipIn(caller.memberships, other, now)?.role !== 'host')
  if (elsewhere) throw refuse('NOT_ALLOWED')
  if (invited.openid !== null) throw refuse('ALREADY_BOUND')
  const code = newCode()
  const expiresAt = now + invitationLifetimeMs
  await database.put('invitations', {
    _id: personId,
    schoolId: invited.schoolId,
    studioId,
    codeHash: hashOfCode(code, secrets),
    createdBy: caller._id,
    expiresAt,
    usedBy: null,
  })
  return { code, expiresAt }
}

function newCode(): string {
  for (;;) {
    const code = spellInvitation(randomBytes(32))
    if (code !== null) return code
  }
}
