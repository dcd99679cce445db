import type { Trouble } from './cloud'

/** What waits in one place, as far as it was read. `next`: where the next page begins; null at the end. */
type Queue = { items: readonly { id: string }[]; next: unknown }
type Loaded<Of extends Queue> = { kind: 'loaded'; queue: Of } | { kind: 'trouble'; trouble: Trouble }
type Reading<Of extends Queue> = { load: () => Promise<Loaded<Of>>; more: (queue: Of, after: NonNullable<Of['next']>) => Promise<Loaded<Of>> }

export type Next = { kind: 'next'; id: string } | { kind: 'none' } | { kind: 'trouble'; trouble: Trouble }

/** What comes up after one that was decided or put aside: the same where more is to be decided on it, else the longest that was not put aside. */
export async function nextWaiting<Of extends Queue>({ load, more }: Reading<Of>, current: string, putAside: ReadonlySet<string>): Promise<Next> {
  let loaded = await load()
  for (;;) {
    if (loaded.kind === 'trouble') return loaded
    const { items } = loaded.queue
    const next = loaded.queue.next ?? null
    const found = items.find(({ id }) => id === current && !putAside.has(id)) ?? items.find(({ id }) => !putAside.has(id))
    if (found !== undefined) return { kind: 'next', id: found.id }
    if (next === null) return { kind: 'none' }
    loaded = await more(loaded.queue, next)
  }
}
