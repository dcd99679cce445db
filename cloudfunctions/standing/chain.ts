import { createHash } from 'node:crypto'
import type { Fact, Link, LinkedRow } from '../kit/documents'

/** What the first link follows. */
export const beginning = ''

/** What of a row can never change: all but the texts, which may be erased, and the number of its link. */
export function fixedPart({ _id, schoolId, studioId, at, by, kind, subjects, detail, textHashes, events }: Fact): object {
  return { _id, schoolId, studioId, at, by, kind, subjects, detail, textHashes, events }
}

export function hashOfRow(fact: Fact): string {
  return sha256(canonical(fixedPart(fact)))
}

export function hashOfLink({ n, previous, rows }: Pick<Link, 'n' | 'previous' | 'rows'>): string {
  return sha256(canonical({ n, previous, rows: rows.map(({ id, hash }) => [id, hash]) }))
}

/** The link after `last` that holds these rows, in order of time and id. */
export function linkOf(last: Pick<Link, 'n' | 'hash'> | null, facts: readonly Fact[], { schoolId, studioId }: { schoolId: string; studioId: string }, now: number): Link {
  const rows = [...facts].sort(inOrder).map((fact): LinkedRow => ({ id: fact._id, hash: hashOfRow(fact) }))
  const n = (last?.n ?? 0) + 1
  const previous = last?.hash ?? beginning
  return { _id: linkId(studioId, n), schoolId, studioId, n, previous, rows, hash: hashOfLink({ n, previous, rows }), at: now }
}

export function linkId(studioId: string, n: number): string {
  return `${studioId}_${n}`
}

export function inOrder(a: Pick<Fact, 'at' | '_id'>, b: Pick<Fact, 'at' | '_id'>): number {
  return a.at - b.at || (a._id < b._id ? -1 : 1)
}

/** JSON with the keys of every object in order, so that the same data has the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{${fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
