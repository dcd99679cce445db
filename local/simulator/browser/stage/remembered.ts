import type { Network } from '../../phone-input'

/** What the stage remembers of a phone's controls, so that a reload shows the same picture. */
export type Remembered = { openid: string; network: Network; size: string; fontScale: number }

export function recall(phone: number, initial: Remembered): Remembered {
  const kept = localStorage.getItem(key(phone))
  return kept === null ? initial : { ...initial, ...(JSON.parse(kept) as Partial<Remembered>) }
}

export function remember(phone: number, values: Remembered): void {
  localStorage.setItem(key(phone), JSON.stringify(values))
}

function key(phone: number): string {
  return `stage:phone:${phone}`
}
