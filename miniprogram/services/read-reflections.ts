import { keepIfPossible } from './safe-storage'

const storageKey = 'read-reflections'
const mostKept = 500

/** Which reflections were opened on this phone, the last one first: a host sees by it where they are, nobody else needs it. */
export function readReflections(): ReadonlySet<string> {
  return new Set(stored())
}

export function noteRead(id: string): void {
  const known = stored()
  if (!known.includes(id)) keepIfPossible(storageKey, [id, ...known].slice(0, mostKept))
}

function stored(): string[] {
  const kept = wx.getStorageSync<unknown>(storageKey)
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
}
