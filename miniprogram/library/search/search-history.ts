import { keepIfPossible } from '../../services/safe-storage'

const storageKey = 'library-searches'
const mostKept = 8

/** What was searched for on this phone, the last first. It leaves the phone only as a search. */
export function searchHistory(): string[] {
  const kept = wx.getStorageSync<unknown>(storageKey)
  return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string') : []
}

export function noteSearch(typed: string): void {
  keepIfPossible(storageKey, [typed, ...searchHistory().filter((words) => words !== typed)].slice(0, mostKept))
}

export function forgetSearches(): void {
  wx.removeStorageSync(storageKey)
}
