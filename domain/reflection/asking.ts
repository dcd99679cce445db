import type { Roster } from '../attendance/roster'
import type { Membership } from '../studio/membership'
import { membershipIn } from '../studio/membership'
import type { Asked, AskedState, Handed } from './asked-for'
import { askedStateOf } from './asked-for'

/** How long what is asked for takes and what goes with it: what an edit may change. `prompts` (提示): lines shown above the editor. */
export type AskingTerms = Pick<Asked, 'dueAt' | 'leastCharacters' | 'what'> & { prompts: string[] }

/** Something that was done to it; names as they were then. Times in epoch milliseconds. */
export type AskingStep = { at: number; by: string; byName: string }

/**
 * What a host asked of the 学员 of a studio. `roster`: of the activity, as it was then; everybody who is counted where it is a term.
 * What is asked for is not changed, its terms are.
 */
export type ReflectionAsking = Asked &
  AskingTerms & {
    studioId: string
    studioName: string
    /** As it was called then; empty: it is for a term. */
    activityTitle: string
    roster: Roster
    by: string
    byName: string
    at: number
    version: number
    /** Terms of before, the oldest first; `replaced`: by whom and when. */
    former: (AskingTerms & { version: number; replaced: AskingStep })[]
    withdrawn: AskingStep | null
    /** Whoever owed something was reminded, once. */
    reminded: (AskingStep & { people: number }) | null
  }

type Whom = Pick<ReflectionAsking, 'studioId' | 'roster'>
export type AskedMember = { personId: string; name: string; memberships: readonly Membership[] }

/** How somebody stands to an asking; `belongs`: whether they are still in the studio, counted. */
export type MemberState = AskedState & { personId: string; name: string; belongs: boolean }

/** Everybody of whom it is or was asked, those first who owe most, then by name. @param handedBy by person's id. */
export function memberStates(asking: Asked & Whom, people: readonly AskedMember[], handedBy: ReadonlyMap<string, readonly Handed[]>, now: number): MemberState[] {
  return people
    .flatMap(({ personId, name, memberships }) => {
      const state = stateOfMember(asking, { personId, memberships }, handedBy.get(personId) ?? [], now)
      return state === null ? [] : [{ ...state, personId, name, belongs: belongsNow(asking, personId, memberships, now) }]
    })
    .sort((a, b) => order[a.state] - order[b.state] || a.name.localeCompare(b.name, 'zh-CN'))
}

/** How one person stands to it; null: nothing is asked of them. Who left and came back has been asked where either time would have been. */
export function stateOfMember(asking: Asked & Whom, { personId, memberships }: Omit<AskedMember, 'name'>, handed: readonly Handed[], now: number): AskedState | null {
  if (!isOnRoster(asking, personId)) return null
  const counted = memberships.filter((membership) => membership.studioId === asking.studioId && membership.counted)
  return counted.reduce<AskedState | null>((known, membership) => known ?? askedStateOf(asking, membership, handed, now), null)
}

/** Whoever is to be told of it now. */
export function membersToTell(asking: Whom, people: readonly Omit<AskedMember, 'name'>[], now: number): string[] {
  return people.filter(({ personId, memberships }) => belongsNow(asking, personId, memberships, now)).map(({ personId }) => personId)
}

/** Whether somebody has still to hand something in. */
export function owes({ state, belongs }: Pick<MemberState, 'state' | 'belongs'>): boolean {
  return belongs && (state === 'missing' || state === 'due')
}

function belongsNow(asking: Whom, personId: string, memberships: readonly Membership[], now: number): boolean {
  return isOnRoster(asking, personId) && membershipIn(memberships, asking.studioId, now)?.counted === true
}

function isOnRoster({ roster }: Whom, personId: string): boolean {
  return roster.kind === 'all' || roster.personIds.includes(personId)
}

const order: Readonly<Record<AskedState['state'], number>> = { missing: 0, due: 1, late: 2, 'on-time': 3 }
