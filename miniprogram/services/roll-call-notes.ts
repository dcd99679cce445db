import type { changesOf } from './roll-call'
import { keepIfPossible } from './safe-storage'

type Notes = ReturnType<typeof changesOf>

const key = 'roll-call'

/** What was noted and not saved yet survives leaving the page; of one session, the one called last. */
export function keepNotes(sessionId: string, notes: Notes): void {
  if (notes.length === 0) wx.removeStorageSync(key)
  else keepIfPossible(key, { sessionId, notes })
}

export function keptNotes(sessionId: string): Notes {
  const kept = wx.getStorageSync<{ sessionId: string; notes: Notes } | ''>(key)
  return kept !== '' && kept.sessionId === sessionId ? kept.notes : []
}
