import { hashOfLink, linkOf } from '../../../cloudfunctions/standing/chain'
import { saltedHash } from '../../../cloudfunctions/kit/facts'
import type { Verification } from '../../../cloudfunctions/standing/verify-chain'
import { verifyChain } from '../../../cloudfunctions/standing/verify-chain'
import type { Fact, Link } from '../../../cloudfunctions/kit/documents'
import type { School } from './school'

/** A studio's log with its chain, a copy to be tampered with. */
export type SealedLog = { facts: Fact[]; links: Link[] }

export function logOf(school: School, studioId: string): SealedLog {
  const { facts, links } = school.store()
  const inOrder = links.filter((link) => link.studioId === studioId).sort((a, b) => a.n - b.n)
  return { facts: facts.filter((fact) => fact.studioId === studioId), links: inOrder }
}

export function verify({ links, facts }: SealedLog, printed: Verification['head'] = null): Verification {
  return verifyChain(links, facts, printed)
}

/** What somebody does who can write everything: all links are made anew over the rows as they are now. */
export function forgeChain(log: SealedLog): void {
  const links: Link[] = []
  for (const { n, at, ...tenant } of log.links) {
    const rows = log.facts.filter(({ link }) => link === n)
    links.push(linkOf(links.at(-1) ?? null, rows, tenant, at))
  }
  log.links = links
}

/** A link with its hash made anew, and those that follow it. */
export function rehash(log: SealedLog, n: number): void {
  for (const link of log.links.filter((one) => one.n >= n)) {
    link.previous = log.links.find((one) => one.n === link.n - 1)?.hash ?? ''
    link.hash = hashOfLink(link)
  }
}

/** The text and its hash as if it had always been so. */
export function rewriteText(fact: Fact, name: string, text: string): void {
  fact.texts[name] = { salt: 'salt', text }
  fact.textHashes[name] = saltedHash({ salt: 'salt', text })
}

/** The only element there may be, or the first; the story has it. */
export function one<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the log has no such thing')
  return found
}
