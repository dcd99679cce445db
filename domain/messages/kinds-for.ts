import type { Membership } from '../studio/membership'
import { activeMemberships } from '../studio/membership'
import type { MessageKind, Receivers } from './kinds'
import { messageKinds, rulesOfKind } from './kinds'

export type Receiver = { memberships: readonly Membership[]; office: boolean; expert: boolean }

/** What somebody can be told of at all, by what they are now. */
export function kindsFor({ memberships, office, expert }: Receiver, now: number): MessageKind[] {
  const active = activeMemberships(memberships, now)
  const isHost = active.some(({ role }) => role === 'host')
  const belongsTo: Readonly<Record<Receivers, boolean>> = {
    // Notices of the school go to those in no studio, too.
    teacher: true,
    everybody: active.length > 0,
    member: active.some(({ counted }) => counted),
    staff: active.some(({ role }) => role === 'host' || role === 'assistant'),
    host: isHost,
    reviewer: isHost || expert,
    office,
  }
  return messageKinds.filter((kind) => belongsTo[rulesOfKind(kind).to])
}
