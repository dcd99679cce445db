export type FindingKind = 'contrast' | 'target' | 'name' | 'wide' | 'cut'

/** Something that a teacher cannot read, tap or hear. `where` says which element, `detail` what about it. */
export type Finding = { kind: FindingKind; where: string; detail: string }
