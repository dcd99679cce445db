import { storyId } from '../../../local/seed/story-ids'
import type { Slot } from './calendar'
import type { Phones } from './phones'
import type { World, YearStudio } from './world'

/** Something that somebody does on a day of the year. What is due in the same slot is done in the order in which it was planned. */
export type Deed = { dayOfYear: number; slot: Slot; run: (phones: Phones) => Promise<unknown> }

export type Setting = { world: World; studio: YearStudio }

/** An id as a phone makes it. */
export function wishId(...about: (string | number)[]): string {
  return storyId(about.join(' '))
}
