import { occasionOf } from './tellings'
import type { TimerStep } from './timer-steps'

/** Tells of what was done where the studio was not read as a whole: sessions that were moved or called off. */
export const tellUntold: TimerStep = {
  name: 'tell',
  dueAt: ({ untold }, _judged, now) => (untold.length === 0 ? null : now),
  take: async ({ untold }) => ({ fact: null, tells: untold.map(occasionOf), told: true }),
}
