import { dayNumberOf } from '../utils/china-time'
import { keepIfPossible } from './safe-storage'

const storageKey = 'library-reads'

type Kept = { day: number; ids: string[] }

/** Whether a case is opened for the first time today on this phone: only then the reading counts. */
export function isFirstReading(id: string, now: number): boolean {
  return !idsOf(dayNumberOf(now)).includes(id)
}

/** The reading was counted. */
export function noteReading(id: string, now: number): void {
  const day = dayNumberOf(now)
  const ids = idsOf(day)
  if (!ids.includes(id)) keepIfPossible(storageKey, { day, ids: [...ids, id] } satisfies Kept)
}

function idsOf(day: number): string[] {
  const kept = wx.getStorageSync<Kept | ''>(storageKey)
  return kept !== '' && kept.day === day ? kept.ids : []
}
