export type FindingKind = 'name' | 'phone' | 'id' | 'address' | 'class'

/** A stretch of a text that is likely to tell who a pupil is. Offsets count UTF-16 units, `to` is the first one behind it. */
export type Finding = { kind: FindingKind; from: number; to: number; text: string }

export function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to
}
