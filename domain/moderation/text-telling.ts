import { pages } from '../messages/pages'
import type { NamedMessage } from '../messages/recipients'
import { messageTo } from '../messages/recipients'
import type { Deciders } from './telling'
import type { ReportableText } from './text-reports'

/** `madeAt`: when it was written. `title`: of what it stands under, or its own where it is a collection; empty: there is none, or it is not shown. `opens`: the page that holds it. */
export type TextTold = { of: ReportableText; id: string; author: { id: string; name: string }; title: string; madeAt: number; opens: string }

/** Hosts are asked to look at what a reader reported, the office where there is none besides its author. @param n which of all reports of it, so that each makes one message. */
export function textReportMessages({ of, id, author, title }: TextTold, by: string, n: number, { hosts, office }: Deciders, at: number): NamedMessage[] {
  const isForHosts = hosts.length > 0
  const kind = isForHosts ? ('text-reported' as const) : ('text-reported-to-office' as const)
  const telling = { content: { kind, of, person: author.name, title, at }, opens: pages.reportedText(of, id), topic: `text_${id}` }
  return (isForHosts ? hosts : office).filter((personId) => personId !== by).map((personId) => messageTo(personId, telling, { id: `text-report_${id}_${n}`, at }, 0))
}

/** Whoever wrote a text hears that somebody else took it away. */
export function textRemovedMessage({ of, id, author, title, madeAt, opens }: TextTold, as: 'host' | 'office', at: number): NamedMessage {
  // A collection is gone with its page.
  const telling = { content: { kind: 'text-removed' as const, of, title, as, at }, opens: of === 'collection' ? pages.collections() : opens, topic: `text_${id}` }
  return messageTo(author.id, telling, { id: `text-removed_${id}_${madeAt}`, at }, 0)
}
