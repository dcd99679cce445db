import type { ReflectionDraft } from './reflection-draft'
import { keepIfPossible } from './safe-storage'

type Pupils = ReflectionDraft['pupils']
type Kept = { id: string; pupils: Pupils }

const key = 'reflection-pupils'
const mostReflections = 30

/** What an author said of pupils' names in what was sent, for when it is changed or shown to more people. It never leaves the phone. */
export function keepPupils(id: string, pupils: Pupils): void {
  const others = readAll().filter((kept) => kept.id !== id)
  const says = pupils.dismissed.length + pupils.known.length > 0
  const kept = says ? [{ id, pupils }, ...others].slice(0, mostReflections) : others
  if (kept.length === 0) wx.removeStorageSync(key)
  else keepIfPossible(key, kept)
}

export function pupilsOf(id: string): Pupils {
  return readAll().find((kept) => kept.id === id)?.pupils ?? { dismissed: [], known: [] }
}

function readAll(): Kept[] {
  return wx.getStorageSync<Kept[] | ''>(key) || []
}
