import type { Fact, Link, MessageDocument } from '../../cloudfunctions/kit/documents'
import { linkOf } from '../../cloudfunctions/standing/chain'
import { nextMorning } from '../../cloudfunctions/standing/link-times'
import type { Change } from '../../cloudfunctions/standing/settle'
import { follow } from '../../cloudfunctions/standing/settle'
import type { StudioView } from '../../cloudfunctions/standing/studio-view'
import { occasionOf } from '../../cloudfunctions/standing/tellings'
import { post, reminders } from './story-post'

/** Something that was done at a time, upon the studio as it was then. */
export type Deed = { at: number; does: (view: StudioView, at: number) => Change }

export type Told = { view: StudioView; facts: Fact[]; links: Link[]; messages: MessageDocument[] }

/** What has become of a studio by these deeds, as the product itself would have written it. */
export function tell(beginning: StudioView, deeds: readonly Deed[], now: number): Told {
  const inOrder = [...deeds, ...reminders(beginning, now)].sort((a, b) => a.at - b.at)
  let view = beginning
  const facts: Fact[] = []
  const messages: MessageDocument[] = []
  for (const { at, does } of inOrder) {
    const change = does(view, at)
    const followed = follow(view, change, at)
    view = followed.after
    if (followed.fact !== null) facts.push(followed.fact)
    const occasions = [...(change.tells ?? []), ...(followed.fact === null ? [] : [occasionOf(followed.fact)])]
    messages.push(...post(occasions, view, at, now))
  }
  const { links, linkAt } = linkAll(facts, now)
  return { view: settled(view, linkAt, now), facts, links, messages }
}

/** As it stands now, with nothing new to be told. */
function settled(view: StudioView, linkAt: number | null, now: number): StudioView {
  const { after } = follow({ ...view, standings: { ...view.standings, linkAt } }, { fact: null }, now)
  return after
}

/** Each morning's link, as the timer makes it, and when the next one is due. */
function linkAll(facts: Fact[], now: number): { links: Link[]; linkAt: number | null } {
  const links: Link[] = []
  for (;;) {
    const waiting = facts.filter(({ link }) => link === 0)
    const [first] = waiting
    const at = first === undefined ? null : nextMorning(first.at)
    if (first === undefined || at === null || at > now) return { links, linkAt: at }
    const rows = waiting.filter((fact) => fact.at < at)
    const link = linkOf(links.at(-1) ?? null, rows, first, at)
    for (const row of rows) row.link = link.n
    links.push(link)
  }
}
