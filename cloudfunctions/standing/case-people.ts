import type { CaseActor } from '../../domain/attendance/case-bars'
import { membershipIn } from '../../domain/studio/membership'
import { isOffice } from '../kit/context'
import type { CaseDocument, Person } from '../kit/documents'
import { refuse } from '../kit/refuse'
import type { StudioView } from './studio-view'

/** Who is host of the studio now. */
export function hostIds({ people, studio }: Pick<StudioView, 'people' | 'studio'>, now: number): string[] {
  return people.filter(({ memberships }) => membershipIn(memberships, studio._id, now)?.role === 'host').map(({ _id }) => _id)
}

export function actorOf(person: Person, { studio }: Pick<StudioView, 'studio'>, now: number): CaseActor {
  return { personId: person._id, isHost: membershipIn(person.memberships, studio._id, now)?.role === 'host', isOffice: isOffice(person, studio.schoolId) }
}

/** A case is for the person it is about, hosts and the office; refuses NOT_ALLOWED to everybody else. */
export function requireConcerned({ personId, isHost, isOffice: ofOffice }: CaseActor, caseOf: Pick<CaseDocument, 'personId'>): void {
  if (personId !== caseOf.personId && !isHost && !ofOffice) throw refuse('NOT_ALLOWED')
}
