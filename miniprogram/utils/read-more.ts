import type { Trouble } from '../services/cloud'

/** `tail`, below the list: 'none' | 'loading' | 'wrong' | 'end'. */
type PagedPage = { data: { tail: string }; setData: (data: { tail: 'loading' | 'wrong' }) => void }

/** Reads one more page of the list that a page shows, unless it is on its way or there is none. What comes after another list was chosen is let go. */
export async function readMore<List extends { next: unknown }, Loaded extends { kind: 'loaded' }>(
  page: PagedPage,
  current: () => List | null,
  load: (list: List, after: NonNullable<List['next']>) => Promise<Loaded | { kind: 'trouble'; trouble: Trouble }>,
  show: (loaded: Loaded) => void,
): Promise<void> {
  const list = current()
  const after = list?.next ?? null
  if (list === null || after === null || page.data.tail === 'loading') return
  page.setData({ tail: 'loading' })
  const loaded = await load(list, after)
  if (current() !== list) return
  if (loaded.kind === 'trouble') page.setData({ tail: 'wrong' })
  else show(loaded)
}

/** Below a list that is shown: where there is more nothing yet, and a short one plainly ends. */
export function tailAfter(next: unknown, count: number): 'none' | 'end' {
  return next !== null || count < 5 ? 'none' : 'end'
}

/** What such a page does at the end of its list, and at the button there: `more` reads the next page. */
export const readsOn = {
  onReachBottom(this: GoingOn): Promise<void> {
    return this.more()
  },

  onMoreTap(this: GoingOn): Promise<void> {
    return this.more()
  },
}

type GoingOn = { more: () => Promise<void> }
