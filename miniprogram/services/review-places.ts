import type { InputOf } from '../../contract/index'
import type { Today } from './today'

/** Whose queue somebody decides on. `of`: as addresses name it, a studio's id or `school`. */
export type ReviewPlace = { of: string; name: string }

export function reviewPlaces({ studios, office }: Pick<Today, 'studios' | 'office'>): ReviewPlace[] {
  const hosted = studios.filter(({ role }) => role === 'host').map(({ id, name }) => ({ of: id, name }))
  return office === null ? hosted : [...hosted, { of: school, name: '全校' }]
}

export function queueOf(of: string): InputOf<'library.reviewQueue'>['of'] {
  return of === school ? { kind: 'school' } : { kind: 'studio', studioId: of }
}

/** Where one goes on deciding after a reflection of this studio; empty: nowhere. */
export function placeAfter(places: readonly ReviewPlace[], studioId: string): string {
  return (places.find(({ of }) => of === studioId) ?? places.find(({ of }) => of === school) ?? places[0])?.of ?? ''
}

const school = 'school'
