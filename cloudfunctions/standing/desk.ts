import type { StoredStanding } from '../../domain/attendance/stored-standing'
import { membershipIn } from '../../domain/studio/membership'
import type { Concerns, Desk } from '../kit/documents'
import type { StudioView } from './studio-view'

/** How many of those who are counted now there are to look after. */
export function concernsOf({ people, studio }: Pick<StudioView, 'people' | 'studio'>, figures: Record<string, StoredStanding>, now: number): Concerns {
  const counted = people.filter(({ memberships }) => membershipIn(memberships, studio._id, now)?.counted === true)
  const known = counted.flatMap(({ _id }) => figures[_id] ?? [])
  return {
    members: counted.length,
    warning: known.filter(({ level }) => level === 'warning').length,
    overSoFar: known.filter(({ level }) => level === 'overSoFar').length,
    certain: known.filter(({ certainty }) => certainty === 'certain').length,
  }
}

/** How much waits for hosts and for the office. */
export function deskOf({ leaves, sheets, cases }: Pick<StudioView, 'leaves' | 'sheets' | 'cases'>): Desk {
  const waiting = leaves.filter(({ state }) => state === 'waiting')
  const entries = sheets.filter(({ state }) => state === 'closed').flatMap((sheet) => Object.values(sheet.entries))
  return {
    leaves: waiting.filter(({ kind }) => kind === 'leave').length,
    appeals: entries.filter(({ appeal }) => appeal?.state === 'waiting').length,
    unconfirmed: entries.filter(({ unconfirmed }) => unconfirmed).length,
    makeUps: entries.filter(({ makeUp }) => makeUp?.state === 'named').length,
    cases: cases.filter(({ stage }) => stage === 'decision').length,
    suspensions: waiting.filter(({ kind }) => kind === 'suspension').length,
    toSign: cases.filter(({ stage }) => stage === 'signing' || stage === 'office-decision').length,
  }
}
