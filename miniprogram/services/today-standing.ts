import { standingView, type StandingView } from './standing-view'
import type { Today } from './today'

/** One's own standing in one studio, on the home page. */
export type StandingCard = StandingView & {
  studioId: string
  /** Empty unless there are several. */
  studioName: string
}

export function standingCards({ studios }: Pick<Today, 'studios'>): StandingCard[] {
  return studios.flatMap(({ id, name, standing }) =>
    standing === null ? [] : [{ ...standingView(standing, standing), studioId: id, studioName: studios.length > 1 ? name : '' }],
  )
}
