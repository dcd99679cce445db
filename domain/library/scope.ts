import type { Circle, Circles, Reader } from '../moderation/circles'
import { circlesFor } from '../moderation/circles'

const widestFirst: readonly Circle['kind'][] = ['everybody', 'school', 'studio', 'hosts']

/** The widest circle that may see a case, as one text, since an index leads through one list only; null: none. */
export function scopeOf(circles: Circles): string | null {
  for (const kind of widestFirst) {
    const of = circles[kind]
    if (of !== null) return scopeName({ kind, of })
  }
  return null
}

/** Every scope a reader may see: who is in a narrow circle is in the wider ones of the same place. */
export function scopesFor(reader: Reader): string[] {
  return circlesFor(reader).map(scopeName)
}

/** A circle as one text. */
export function scopeName({ kind, of }: Circle): string {
  return `${kind}:${of}`
}
