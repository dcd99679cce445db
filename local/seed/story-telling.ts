import type { Fact, Link } from '../../cloudfunctions/kit/documents'
import { linkOf } from '../../cloudfunctions/standing/chain'
import { nextLinking } from '../../cloudfunctions/standing/link-times'
import type { Change } from '../../cloudfunctions/standing/settle'
import { follow } from '../../cloudfunctions/standing/settle'
import type { StudioView } from '../../cloudfunctions/standing/studio-view'

/** Something that was done at a time, upon the studio as it was then. */
export type Deed = { at: number; does: (view: StudioView, at: number) => Change }

export type Told = { view: StudioView; facts: Fact[]; links: Link[] }

/** What has become of a studio by these deeds, as the product itself would have written it. */
export function tell(beginning: StudioView, deeds: readonly Deed[], now: number): Told {
  const inOrder = [...deeds].sort((a, b) => a.at - b.at)
  let view = beginning
  const facts: Fact[] = []
  for (const { at, does } of inOrder) {
    const followed = follow(view, does(view, at), at)
    view = followed.after
    if (followed.fact !== null) facts.push(followed.fact)
  }
  const links = linkAll(facts, now)
  const unlinked = facts.some(({ link }) => link === 0)
  return { view: settled(view, unlinked, now), facts, links }
}

/** As it stands now, with nothing new to be told. */
function settled(view: StudioView, unlinked: boolean, now: number): StudioView {
  const { after } = follow({ ...view, standings: { ...view.standings, unlinked } }, { fact: null }, now)
  return after
}

/** Each morning's link, as the timer makes it. */
function linkAll(facts: Fact[], now: number): Link[] {
  const links: Link[] = []
  for (let waiting = facts; ; waiting = waiting.filter(({ link }) => link === 0)) {
    const [first] = waiting
    const at = first === undefined ? Infinity : nextLinking(first.at)
    if (first === undefined || at > now) return links
    const rows = waiting.filter((fact) => fact.at < at)
    const link = linkOf(links.at(-1) ?? null, rows, first, at)
    for (const row of rows) row.link = link.n
    links.push(link)
  }
}
