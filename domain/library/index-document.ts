import type { CaseText } from './index-keys'
import { indexKeysOf } from './index-keys'

/** What is published of a case, as far as the search needs it. */
export type PublishedCase = CaseText & { id: string; schoolId: string; scope: string; type: string; stage: string; quality: number; featured: boolean; authorName: string; at: number }
/** Stored beside each published case and written with it; `made` is which rules made the keys. */
export type CaseIndexDocument = {
  _id: string
  schoolId: string
  scope: string
  type: string
  stage: string
  tags: string[]
  title: string
  authorName: string
  at: number
  featured: boolean
  /** What decides between cases that fit equally: used, read, featured; higher is better. */
  quality: number
  text: string
  keys: string[]
  made: number
}
export type IndexFinding = { kind: 'missing' | 'left-over' | 'different'; id: string }

/** Goes up with every change of the words, of what becomes a key or of how a page is made of them: then all is indexed anew. */
export const keyRules = 4
/** For the lines that are shown of a case. */
const keptCharacters = 3000

export function indexDocumentOf({ id, body, tags, ...rest }: PublishedCase): CaseIndexDocument {
  const { title, schoolId, scope, type, stage, quality, featured, authorName, at } = rest
  const text = [...body].slice(0, keptCharacters).join('')
  const keys = indexKeysOf({ title, tags, body })
  return { _id: id, schoolId, scope, type, stage, tags: [...tags], title, authorName, at, featured, quality, text, keys, made: keyRules }
}

/** Where the index and what is published disagree. How good a case is changes without it and is not compared. */
export function findingsIn(published: readonly PublishedCase[], indexed: readonly CaseIndexDocument[]): IndexFinding[] {
  const there = new Map(indexed.map((document) => [document._id, document]))
  const wanted = new Set(published.map(({ id }) => id))
  const ofPublished = published.flatMap((one): IndexFinding[] => {
    const found = there.get(one.id)
    if (found === undefined) return [{ kind: 'missing', id: one.id }]
    return sameAs(indexDocumentOf(one), found) ? [] : [{ kind: 'different', id: one.id }]
  })
  const leftOver = indexed.filter(({ _id }) => !wanted.has(_id)).map(({ _id }): IndexFinding => ({ kind: 'left-over', id: _id }))
  return [...ofPublished, ...leftOver]
}

function sameAs(wanted: CaseIndexDocument, found: CaseIndexDocument): boolean {
  const comparable = ({ quality: _quality, keys, tags, ...rest }: CaseIndexDocument) => {
    const fields = Object.entries(rest).sort(([left], [right]) => (left < right ? -1 : 1))
    return JSON.stringify([fields, tags, [...keys].sort()])
  }
  return comparable(wanted) === comparable(found)
}
