import type { InputOf } from '../../contract/index'
import type { Today } from './today'

/** Whose queue somebody decides on. `of`: as addresses name it, a studio's id or `school`. */
export type ReviewPlace = { of: string; name: string }

export function reviewPlaces({ studios, office }: Pick<Today, 'studios' | 'office'>): ReviewPlace[] {
  const hosted = studios.filter(({ role }) => role === 'host').map(({ id, name }) => ({ of: id, name }))
  return office === null ? hosted : [...hosted, { of: school, name: '全校' }]
}

/** Where somebody reviews cases: as a host, and for the whole school as an expert or of the office. */
export function casePlaces({ studios, office, casesToReview }: Pick<Today, 'studios' | 'office' | 'casesToReview'>): ReviewPlace[] {
  const places = reviewPlaces({ studios, office })
  return casesToReview === null ? places : withPlace(places, school)
}

/** With the one that an address names, where it is the school: who was led there may be an expert since. */
export function withPlace(places: readonly ReviewPlace[], wanted: string): ReviewPlace[] {
  return wanted !== school || places.some(({ of }) => of === school) ? [...places] : [...places, { of: school, name: '全校' }]
}

export function queueOf(of: string): InputOf<'library.reviewQueue'>['of'] {
  return of === school ? { kind: 'school' } : { kind: 'studio', studioId: of }
}

/** Where one goes on deciding after a reflection of this studio; empty: nowhere. */
export function placeAfter(places: readonly ReviewPlace[], studioId: string): string {
  return (places.find(({ of }) => of === studioId) ?? places.find(({ of }) => of === school) ?? places[0])?.of ?? ''
}

const school = 'school'
