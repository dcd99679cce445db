import type { LeaveKind, LeaveState } from './leave'

/** As whom somebody decides. */
export type Decider = 'host' | 'office'

export type LeaveDecision = 'approved' | 'refused' | 'returned' | 'overturned'
/** What is told of a request, or of what nobody had to ask for. */
export type LeaveAnswer = LeaveDecision | 'granted' | 'shortened'

/** `not-open`: there is nothing to decide any more, or not that. */
export type Leeway = 'may' | 'not-allowed' | 'not-open'

/**
 * Hosts decide leave, the office suspensions; the office takes back 因公 and suspensions, hosts and the office exemptions.
 * Source: PRODUCT.md, "The rule at the heart" (leave).
 */
export function leewayOf(leave: LeaveKind & { state: LeaveState }, decision: LeaveDecision, as: readonly Decider[]): Leeway {
  const deciders = decision === 'overturned' ? whoTakesBack(leave) : whoAnswers(leave)
  if (!as.some((one) => deciders.includes(one))) return 'not-allowed'
  return openFor[decision].includes(leave.state) ? 'may' : 'not-open'
}

const openFor: Record<LeaveDecision, readonly LeaveState[]> = {
  approved: ['waiting', 'returned'],
  refused: ['waiting', 'returned'],
  returned: ['waiting'],
  overturned: ['approved'],
}

function whoAnswers({ kind }: LeaveKind): readonly Decider[] {
  switch (kind) {
    case 'leave':
      return ['host']
    case 'suspension':
      return ['office']
    case 'exemption':
      return []
    default:
      return kind satisfies never
  }
}

function whoTakesBack(leave: LeaveKind): readonly Decider[] {
  switch (leave.kind) {
    case 'leave':
      return leave.type === 'official' ? ['office'] : []
    case 'suspension':
      return ['office']
    case 'exemption':
      return ['host', 'office']
    default:
      return leave satisfies never
  }
}
