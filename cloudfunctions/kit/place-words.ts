import type { Place } from './documents'

/** Where an activity is, as a teacher reads it. */
export function placeWords(place: Place): string {
  return place.kind === 'room' ? place.room : '线上'
}
