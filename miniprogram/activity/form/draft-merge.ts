import { draftParts, partOf, type Draft, type DraftPart } from './draft'

export type Merged = {
  draft: Draft
  /** Taken from the newer version, because the host had left them alone. */
  taken: DraftPart[]
  /** Changed on both sides: what the host typed stays. */
  kept: DraftPart[]
}

/** Somebody else changed the activity while it was being edited: what was typed stays, what was not touched becomes the newer. */
export function mergeDrafts({ base, mine, newer }: { base: Draft; mine: Draft; newer: Draft }): Merged {
  const changedThere = draftParts.filter((part) => !samePart(base, newer, part) && !samePart(mine, newer, part))
  const kept = changedThere.filter((part) => !samePart(base, mine, part))
  const taken = changedThere.filter((part) => samePart(base, mine, part))
  const draft = taken.reduce<Draft>((merged, part) => ({ ...merged, ...partOf(newer, part) }), mine)
  return { draft, taken, kept }
}

export function sameDraft(a: Draft, b: Draft): boolean {
  return a.weeks === b.weeks && a.studioId === b.studioId && draftParts.every((part) => samePart(a, b, part))
}

function samePart(a: Draft, b: Draft, part: DraftPart): boolean {
  return JSON.stringify(partOf(a, part)) === JSON.stringify(partOf(b, part))
}
