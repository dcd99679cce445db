import { createHash, randomBytes } from 'node:crypto'
import type { StandingEvent } from '../../domain/attendance/events'
import type { Fact, FactKind } from './documents'

/** What is to be written into the log: what was done, in ids and codes; what was said, apart. */
export type FactDraft = {
  /** Made by the caller, so that the same thing is not done twice. */
  id: string
  /** A person's id; null: the timer. */
  by: string | null
  kind: FactKind
  subjects: string[]
  detail: Record<string, unknown>
  texts?: Record<string, string>
  events?: StandingEvent[]
}

/** The row as it is stored. Texts are hashed with a salt of their own, so that an erased one can't be guessed. */
export function factOf({ id, by, kind, subjects, detail, texts = {}, events = [] }: FactDraft, tenant: { schoolId: string; studioId: string }, now: number): Fact {
  const said = Object.entries(texts).map(([name, text]) => [name, { salt: randomBytes(16).toString('base64url'), text }] as const)
  return {
    _id: id,
    ...tenant,
    at: now,
    by,
    kind,
    subjects,
    detail,
    textHashes: Object.fromEntries(said.map(([name, text]) => [name, saltedHash(text)])),
    events,
    texts: Object.fromEntries(said),
    link: 0,
  }
}

export function saltedHash({ salt, text }: { salt: string; text: string }): string {
  return createHash('sha256').update(`${salt}\n${text}`).digest('base64url')
}
