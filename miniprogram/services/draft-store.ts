import { cloudNow } from './clock'

type Draft = { id: string; changedAt: number }
type Stored<D> = { format: number; draft: D }

/** `isSafe` false: the phone is full, and it is lost with the mini-program. */
export type Kept<D> = { draft: D; isSafe: boolean }

export type DraftStore<D extends Draft> = {
  /** Each lies by itself: whoever writes on two keeps both. The one changed last comes first. */
  all: () => D[]
  read: (id: string) => D | null
  /** Keeps what its author changed; one that holds nothing any more is let go. */
  keep: (draft: D) => Kept<D>
  /** Changes what is there, as it is by now; null: it is not there any more. When it was changed stays: its author did nothing. */
  change: (id: string, change: (draft: D) => D) => D | null
  remove: (id: string) => void
}

/**
 * What is written on this phone, kept under `prefix` and its id.
 * @param format goes up when the shape changes, so that an old one is forgotten instead of misread
 */
export function draftStore<D extends Draft>(prefix: string, format: number, isEmpty: (draft: D) => boolean): DraftStore<D> {
  /** Those for which the phone has no room: they live as long as the mini-program. */
  const homeless = new Map<string, D>()

  function all(): D[] {
    const ids = new Set([...wx.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)), ...homeless.keys()])
    return [...ids]
      .map(read)
      .filter((draft) => draft !== null)
      .sort((a, b) => b.changedAt - a.changedAt)
  }

  function read(id: string): D | null {
    const stored = wx.getStorageSync<Stored<D> | ''>(prefix + id)
    return homeless.get(id) ?? (stored !== '' && stored.format === format ? stored.draft : null)
  }

  function keep(draft: D): Kept<D> {
    const changed = { ...draft, changedAt: cloudNow() }
    if (!isEmpty(changed)) return { draft: changed, isSafe: write(changed) }
    remove(draft.id)
    return { draft: changed, isSafe: true }
  }

  function change(id: string, changeIt: (draft: D) => D): D | null {
    const before = read(id)
    if (before === null) return null
    const after = changeIt(before)
    write(after)
    return after
  }

  function remove(id: string): void {
    homeless.delete(id)
    wx.removeStorageSync(prefix + id)
  }

  function write(draft: D): boolean {
    try {
      wx.setStorageSync(prefix + draft.id, { format, draft })
      homeless.delete(draft.id)
      return true
    } catch {
      homeless.set(draft.id, draft)
      return false
    }
  }

  return { all, read, keep, change, remove }
}
