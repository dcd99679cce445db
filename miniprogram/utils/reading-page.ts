import { followStep, type OpeningFace } from './trouble'
import { typeStyle } from './type-scale'
import { whileBusy } from './while-busy'
import { whilePulledDown } from './while-pulled-down'

/**
 * What the data of a page begins with that shows something read from the cloud. `face`: 'loading' | 'wrong' | 'full', or what else the page can be;
 * `staleWords`: why what is shown may be out of date, or is not all; empty when there is no reason.
 */
export function notReadYet(): { typeStyle: string; busy: boolean; face: string; trouble: OpeningFace | null; staleWords: string } {
  return { typeStyle: typeStyle(), busy: false, face: 'loading', trouble: null, staleWords: '' }
}

type ReadingPage = { data: { busy: boolean; trouble: OpeningFace | null }; setData: (data: { busy: boolean }) => void }

/** The button of the wrong face: reads again, or goes where there is something to be read. */
export function retryReading(page: ReadingPage, read: () => Promise<void>): Promise<void> {
  return whileBusy(page, () => followStep(page.data.trouble?.next ?? 'try-again', read))
}

/** What such a page does when it is pulled down, and at the button of its wrong face: `refresh` reads it. */
export const readsAgain = {
  onPullDownRefresh(this: RereadPage): Promise<void> {
    return whilePulledDown(() => this.refresh())
  },

  onRetryTap(this: RereadPage): Promise<void> {
    return retryReading(this, () => this.refresh())
  },
}

type RereadPage = ReadingPage & { refresh: () => Promise<void> }
