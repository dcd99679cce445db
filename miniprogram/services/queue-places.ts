import { unreadFace } from '../utils/trouble'
import type { ReviewPlace } from './review-places'
import { knownToday, type Today } from './today'

/** A page that shows what waits in one of several places. `wanted`: as its address names it; `places`: null until they are known. */
export type QueuePage = {
  data: { face: string; placeIndex: number }
  setData: (data: ReturnType<typeof unreadFace> | { placeNames: string[]; placeIndex: number }) => void
  wanted: string
  places: ReviewPlace[] | null
}

/** Who came straight here has not been told yet where they decide. False where it could not be read. */
export async function readPlaces(page: QueuePage, placesIn: (today: Today) => ReviewPlace[]): Promise<boolean> {
  const loaded = await knownToday()
  if (loaded.kind === 'trouble') {
    page.setData(unreadFace(page.data.face, loaded.trouble))
    return false
  }
  const places = placesIn(loaded.known.today)
  page.places = places
  page.setData({ placeNames: places.map(({ name }) => name), placeIndex: Math.max(0, places.findIndex(({ of }) => of === page.wanted)) })
  return true
}

/** The place that is chosen; empty: there is none. */
export function chosenPlace({ places, data }: QueuePage): string {
  return places?.[data.placeIndex]?.of ?? ''
}
