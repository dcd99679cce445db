import type { MessageContent, ReflectionOutcome } from '../messages/content'
import type { NamedMessage } from '../messages/recipients'
import { messageTo } from '../messages/recipients'
import type { Told } from './happening'

/** What became of a piece, and its words; `by`: who did it, who need not be told; null: nobody. `reason`: what whoever decided wrote. */
export type PieceNews = {
  told: Told
  by: string | null
  authorId: string
  /** Of the cause; it follows from the piece and its revision. */
  causeId: string
  opens: string
  /** What those who decide open. */
  decidersOpen: string
  topic: string
  answered: (outcome: ReflectionOutcome) => MessageContent
  waiting: (why: 'check' | 'reported' | 'appealed', to: 'hosts' | 'office') => MessageContent
}

/** Those who decide on it, by person's id, the author not among them. */
export type Deciders = { hosts: readonly string[]; office: readonly string[] }

/** Whether those who decide have to be told, so that they are needed. */
export function concernsDeciders(told: Told): boolean {
  return told === 'waits' || told === 'reported' || told === 'appealed'
}

/**
 * Who is told what of a piece. Hosts are asked to decide, the office where there is none besides the author; of an appeal both are told, since a host
 * may have taken it down.
 */
export function pieceMessages({ told, by, authorId, causeId, opens, decidersOpen, topic, answered, waiting }: PieceNews, { hosts, office }: Deciders, at: number): NamedMessage[] {
  const cause = { id: causeId, at }
  const messages: NamedMessage[] = []
  if (told !== 'reported' && told !== 'appealed') messages.push(messageTo(authorId, { opens, topic, content: answered(told) }, cause, 0))
  if (concernsDeciders(told)) {
    const why = told === 'reported' || told === 'appealed' ? told : 'check'
    const isForOffice = told === 'appealed' || hosts.length === 0
    messages.push(...hosts.map((personId) => messageTo(personId, { opens: decidersOpen, topic, content: waiting(why, 'hosts') }, cause, 1)))
    // Who is both is told once.
    const others = isForOffice ? office.filter((personId) => !hosts.includes(personId)) : []
    messages.push(...others.map((personId) => messageTo(personId, { opens: decidersOpen, topic, content: waiting(why, 'office') }, cause, 1)))
  }
  return messages.filter(({ personId }) => personId !== by)
}
