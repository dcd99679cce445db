import type { NamedMessage } from '../messages/recipients'
import { messageTo } from '../messages/recipients'
import { pages } from '../messages/pages'
import type { Told } from '../moderation/happening'

/** What is to be told of, and of which reflection; `by`: who did it, who need not be told; null: nobody. `reason`: what whoever decided wrote. */
export type ReflectionNews = { told: Told; reflection: ReflectionTold; by: string | null; reason: string }
type ReflectionTold = { id: string; rev: number; authorId: string; authorName: string; studioName: string; title: string }

/** Those who decide on it, by person's id, the author not among them. */
export type Deciders = { hosts: readonly string[]; office: readonly string[] }

/** Whether those who decide have to be told, so that they are needed. */
export function concernsDeciders(told: Told): boolean {
  return told === 'waits' || told === 'reported' || told === 'appealed'
}

/**
 * Who is told what of a reflection. Hosts are asked to decide, the office where there is none besides the author; of an appeal both are told, since a host
 * may have taken it down.
 */
export function reflectionMessages({ told, reflection, by, reason }: ReflectionNews, deciders: Deciders, at: number): NamedMessage[] {
  const { id, rev, authorId, authorName: person, studioName: studio } = reflection
  const telling = { opens: pages.reflection(id), topic: `reflection_${id}` }
  const cause = { id: `${id}_${rev}`, at }
  const messages: NamedMessage[] = []
  if (told !== 'reported' && told !== 'appealed') {
    // What was not passed is not sent on.
    const title = told === 'refused' || told === 'waits' ? '' : reflection.title
    messages.push(messageTo(authorId, { ...telling, content: { kind: 'reflection-answered', title, outcome: told, reason, at } }, cause, 0))
  }
  if (concernsDeciders(told)) {
    const why = told === 'waits' ? 'check' : told === 'reported' ? 'reported' : 'appealed'
    const isForOffice = told === 'appealed' || deciders.hosts.length === 0
    const said = { person, studio, why, at } as const
    messages.push(...deciders.hosts.map((personId) => messageTo(personId, { ...telling, content: { kind: 'reflection-waiting', ...said } }, cause, 1)))
    // Who is both is told once.
    const office = isForOffice ? deciders.office.filter((personId) => !deciders.hosts.includes(personId)) : []
    messages.push(...office.map((personId) => messageTo(personId, { ...telling, content: { kind: 'reflection-to-office', ...said } }, cause, 1)))
  }
  return messages.filter(({ personId }) => personId !== by)
}
