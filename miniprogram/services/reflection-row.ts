import { loadMoreReflections, type Loaded, type ReflectionList } from './reflection-list'

/** What stands before and after a reflection in the list it was opened from. `hasMore`: the list goes on behind what was loaded of it. */
export type Neighbours = { before: string | null; after: string | null; hasMore: boolean }

/** One at a time: whoever opens another list reads through that one. Lists behind it keep their own. */
let row: { key: string; list: ReflectionList } | null = null
let rows = 0

/** Notes the list from which a reflection is opened; the key goes into the address of its page. */
export function rememberRow(list: ReflectionList): string {
  rows += 1
  row = { key: String(rows), list }
  return row.key
}

/** Null: it was opened from no list, or from one that is no longer read. */
export function neighboursOf(key: string, id: string): Neighbours | null {
  const list = listOf(key)
  const place = list === null ? -1 : list.cards.findIndex((card) => card.id === id)
  if (list === null || place === -1) return null
  return { before: list.cards[place - 1]?.id ?? null, after: list.cards[place + 1]?.id ?? null, hasMore: list.next !== null }
}

/** Loads the next page behind what is known of the list. Null: there is none. */
export async function loadRow(key: string): Promise<Loaded | null> {
  const list = listOf(key)
  if (list === null || list.next === null) return null
  const loaded = await loadMoreReflections(list, list.next)
  if (loaded.kind === 'loaded' && listOf(key) === list) row = { key, list: loaded.list }
  return loaded
}

function listOf(key: string): ReflectionList | null {
  return row !== null && row.key === key ? row.list : null
}
