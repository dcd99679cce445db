import { judgeArrival } from './arrival'

/** All that is known of one person at one session, each kind at most once: the latest of what can be said again. */
export type PresenceFacts = {
  /** A scan, typed digits or a receipt that the cloud received in time. `doubtful`: made with the key of before the session was moved, after the move. */
  proof: { via: 'code' | 'digits' | 'receipt'; arrivedAt: number; doubtful: boolean } | null
  /** A scan that was sent later; its time is the code's own. */
  evidence: { at: number; decision: 'waiting' | 'confirmed' | 'refused' } | null
  rollCall: { note: 'present' | 'absent'; at: number } | null
  correction: 'absent' | null
  leave: 'approved' | 'undecided' | null
}

export type Via = 'code' | 'digits' | 'receipt' | 'evidence' | 'roll-call' | 'correction'

export type Presence = {
  /** `absent`: somebody said so, or nothing at all is known; `noted` tells which. */
  status: 'present' | 'late' | 'leave' | 'leave-undecided' | 'absent'
  minutesLate: number
  /** When they came, where that is known; a roll call says that they are there, not since when. */
  arrivedAt: number | null
  via: Via | null
  noted: boolean
  /** Something waits for the host that could make this a presence; until then it counts as nothing. */
  unconfirmed: boolean
}

type Rules = { startsAt: number; lateAfterMinutes: number }

/**
 * Correction > proof of presence (scan, digits, receipt, confirmed evidence, roll call 到) > leave > roll call 缺 > nothing.
 * The order in which things became known has no say. With approved leave any arrival is 到, never late; and whoever was seen at roll call before
 * they scanned was there by then. Source: PRODUCT.md, "Settled in detail".
 */
export function judgePresence(facts: PresenceFacts, rules: Rules): Presence {
  const { correction, leave, rollCall, evidence } = facts
  const unconfirmed = isUnconfirmed(facts)
  const arrival = firstArrival(facts)
  if (correction === 'absent') return { ...nothing, noted: true, via: 'correction' }
  if (rollCall?.note === 'present' && (arrival === null || rollCall.at <= arrival.at)) return here(null, 'roll-call')
  if (arrival !== null) {
    if (leave === 'approved') return here(arrival.at, arrival.via)
    const judged = judgeArrival(arrival.at, rules.startsAt, rules.lateAfterMinutes)
    // A scan that was sent later could still make a late arrival an earlier one.
    const couldBeEarlier = judged.status === 'late' && evidence?.decision === 'waiting' && evidence.at < arrival.at
    return { ...here(arrival.at, arrival.via), ...judged, unconfirmed: couldBeEarlier }
  }
  if (leave === 'approved') return { ...nothing, status: 'leave', unconfirmed }
  if (leave === 'undecided') return { ...nothing, status: 'leave-undecided', unconfirmed }
  const noted = rollCall?.note === 'absent'
  return { ...nothing, noted, via: noted ? 'roll-call' : null, unconfirmed }
}

const nothing: Presence = { status: 'absent', minutesLate: 0, arrivedAt: null, via: null, noted: false, unconfirmed: false }

function here(arrivedAt: number | null, via: Via): Presence {
  return { ...nothing, status: 'present', arrivedAt, via }
}

/** The earliest of what proves an arrival: whoever scanned twice came the first time. */
function firstArrival({ proof, evidence }: PresenceFacts): { at: number; via: Via } | null {
  const proven = proof === null || proof.doubtful ? null : { at: proof.arrivedAt, via: proof.via }
  const confirmed = evidence?.decision === 'confirmed' ? { at: evidence.at, via: 'evidence' as const } : null
  if (proven === null || confirmed === null) return proven ?? confirmed
  return confirmed.at < proven.at ? confirmed : proven
}

function isUnconfirmed({ proof, evidence }: PresenceFacts): boolean {
  return proof?.doubtful === true || evidence?.decision === 'waiting'
}
