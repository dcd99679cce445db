import { judgeInvitation } from '../../domain/studio/invitation'
import { normaliseInvitation } from '../../domain/shared/ids'
import type { Context } from '../kit/context'
import { isTakenId } from '../kit/database-failure'
import type { Person } from '../kit/documents'
import { findPersonWithPost } from '../kit/post'
import { refuse } from '../kit/refuse'
import type { StudioHandlers } from './handlers'
import { findInvitation, giveTriesBack, takeTry } from './invitation-repository'
import { describe } from './me'

export const bind: StudioHandlers['bind'] = async (input, context) => {
  const { database, openid, now, secrets } = context
  const code = normaliseInvitation(input.code)
  const bound = await findPersonWithPost(database, openid)
  if (bound !== null) {
    const invitation = await findInvitation(database, code, secrets)
    if (invitation?._id === bound.person._id && invitation.usedBy === openid) return describe(bound.person, bound.post.unread.length, context)
    throw refuse('ALREADY_BOUND')
  }
  const attempt = await takeTry(database, openid, now)
  if (attempt.kind === 'paused') throw refuse('TOO_MANY_TRIES', { at: attempt.until })
  const invitation = await findInvitation(database, code, secrets)
  if (invitation === null) throw refuse('INVITATION_WRONG', { triesLeft: attempt.left })
  const person = await bindPerson(invitation._id, invitation.codeHash, context)
  await giveTriesBack(database, openid)
  // What was told before is found when the inbox is opened.
  return describe(person, 0, context)
}

/** Person, invitation and the guard that an OPENID names one person change together. */
async function bindPerson(personId: string, codeHash: string, { database, openid, now }: Context): Promise<Person> {
  try {
    return await database.transaction(async (transaction) => {
      const invitation = await transaction.get('invitations', personId)
      const person = await transaction.get('people', personId)
      if (invitation === null || person === null || invitation.codeHash !== codeHash) throw refuse('INVITATION_WRONG')
      const state = judgeInvitation(invitation, openid, now)
      // The same code by the same caller at once: the other one was first.
      if (state === 'mine' && person.openid === openid) return person
      if (state === 'expired') throw refuse('INVITATION_EXPIRED')
      if (state === 'used' || person.openid !== null) throw refuse('INVITATION_USED')
      await transaction.insert('bindings', { _id: openid, schoolId: person.schoolId, personId, boundAt: now })
      await transaction.update('invitations', personId, { usedBy: openid })
      await transaction.update('people', personId, { openid })
      return { ...person, openid }
    })
  } catch (error) {
    // Two binds of one OPENID at once: the other one won.
    if (isTakenId(error)) throw refuse('ALREADY_BOUND')
    throw error
  }
}
