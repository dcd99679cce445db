import type { Fact, Link } from '../kit/documents'
import { beginning, hashOfLink, hashOfRow, inOrder } from './chain'
import { saltedHash } from '../kit/facts'

/** Number and hash of a link, as filed documents print them. */
export type Head = { n: number; hash: string }

export type Finding =
  /** The row says something else than when it was linked. */
  | { kind: 'altered'; factId: string; n: number }
  /** A text does not fit its hash, or was not there when the row was written. */
  | { kind: 'text-altered'; factId: string; text: string }
  /** A link holds the row, and it is gone. */
  | { kind: 'missing'; factId: string; n: number }
  /** The row claims a link that does not hold it. */
  | { kind: 'added'; factId: string; n: number }
  /** The link holds its rows in another order than that of time. */
  | { kind: 'reordered'; n: number }
  /** The link does not fit its own hash. */
  | { kind: 'link-altered'; n: number }
  /** There is no such link, and there are later ones. */
  | { kind: 'link-missing'; n: number }
  /** The link does not follow the one before it. */
  | { kind: 'broken'; n: number }
  /** There is no link with the number and hash that were printed. */
  | { kind: 'head'; n: number }

export type Verification = {
  /** The last link. */
  head: Head | null
  rows: number
  /** Rows that wait to be linked: nothing vouches for them yet. */
  unlinked: number
  /** Texts that were erased for good; their rows are as they were. */
  erased: { factId: string; text: string }[]
  findings: Finding[]
}

/**
 * Whether one studio's log is what was linked. What vouches for the links themselves is the head that somebody printed: everything up to it is then as it
 * was, however well it was forged since.
 */
export function verifyChain(links: readonly Link[], facts: readonly Fact[], printed: Head | null): Verification {
  const chain = [...links].sort((a, b) => a.n - b.n)
  const rows = new Map(facts.map((fact) => [fact._id, fact]))
  const holders = new Map(chain.flatMap(({ n, rows: held }) => held.map(({ id }) => [id, n] as const)))
  const last = chain.at(-1)
  return {
    head: last === undefined ? null : { n: last.n, hash: last.hash },
    rows: facts.length,
    unlinked: facts.filter(({ _id, link }) => link === 0 && !holders.has(_id)).length,
    erased: facts.flatMap(({ _id, texts }) => namesOf(texts, (said) => said === null).map((text) => ({ factId: _id, text }))),
    findings: [
      ...missingLinks(chain),
      ...chain.flatMap((link, i) => linkFindings(link, chain[i - 1] ?? null, rows)),
      ...facts.flatMap((fact) => rowFindings(fact, holders.get(fact._id))),
      ...headFindings(chain, printed),
    ],
  }
}

function missingLinks(chain: readonly Link[]): Finding[] {
  const known = new Set(chain.map(({ n }) => n))
  const numbers = Array.from({ length: chain.at(-1)?.n ?? 0 }, (_, i) => i + 1)
  return numbers.filter((n) => !known.has(n)).map((n) => ({ kind: 'link-missing', n }))
}

function linkFindings(link: Link, before: Link | null, rows: ReadonlyMap<string, Fact>): Finding[] {
  const findings: Finding[] = []
  const { n } = link
  const follows = n === 1 ? link.previous === beginning : before?.n !== n - 1 || link.previous === before.hash
  if (!follows) findings.push({ kind: 'broken', n })
  const held = link.rows.flatMap(({ id }) => rows.get(id) ?? [])
  const isInOrder = held.every((fact, i) => held[i - 1] === undefined || inOrder(held[i - 1] ?? fact, fact) < 0)
  if (!isInOrder) findings.push({ kind: 'reordered', n })
  else if (hashOfLink(link) !== link.hash) findings.push({ kind: 'link-altered', n })
  for (const { id, hash } of link.rows) {
    const fact = rows.get(id)
    if (fact === undefined) findings.push({ kind: 'missing', factId: id, n })
    else if (hashOfRow(fact) !== hash) findings.push({ kind: 'altered', factId: id, n })
  }
  return findings
}

/** @param holder the link that holds the row. A row with number 0 may be held already: its number follows at the next linking. */
function rowFindings({ _id, link, texts, textHashes }: Fact, holder: number | undefined): Finding[] {
  const isStrange = holder === undefined ? link !== 0 : link !== 0 && link !== holder
  const altered = namesOf(texts, (said, name) => said !== null && (textHashes[name] === undefined || saltedHash(said) !== textHashes[name]))
  const gone = Object.keys(textHashes).filter((name) => !(name in texts))
  return [
    ...(isStrange ? [{ kind: 'added' as const, factId: _id, n: link }] : []),
    ...[...altered, ...gone].map((text) => ({ kind: 'text-altered' as const, factId: _id, text })),
  ]
}

function headFindings(chain: readonly Link[], printed: Head | null): Finding[] {
  if (printed === null || chain.some(({ n, hash }) => n === printed.n && hash === printed.hash)) return []
  return [{ kind: 'head', n: printed.n }]
}

function namesOf(texts: Fact['texts'], matches: (said: Fact['texts'][string], name: string) => boolean): string[] {
  return Object.entries(texts).filter(([name, said]) => matches(said, name)).map(([name]) => name)
}
