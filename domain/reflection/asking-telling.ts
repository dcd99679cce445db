import type { MessageContent } from '../messages/content'
import { pages } from '../messages/pages'
import type { NamedMessage } from '../messages/recipients'
import { messageTo } from '../messages/recipients'
import type { ReflectionAsking } from './asking'

type Told = Pick<ReflectionAsking, 'activityTitle' | 'studioName' | 'dueAt' | 'leastCharacters' | 'what'> & { id: string }
/** Who owes, and how many reflections. */
export type Owing = { personId: string; missing: number }

/** What members are told when something is asked of them, when its terms change and when it is taken back. @param version of the terms; `withdrawn` has none of its own. */
export function askingMessages(asked: Told, change: 'asked' | 'changed' | 'withdrawn', version: number, to: readonly string[], at: number): NamedMessage[] {
  const { activityTitle: title, studioName: studio, dueAt, leastCharacters } = asked
  const content: MessageContent = { kind: 'reflection-asked', change, title, studio, dueAt, leastCharacters, count: countOf(asked), at }
  const cause = { id: `${asked.id}_${change === 'withdrawn' ? change : version}`, at }
  return to.map((personId) => messageTo(personId, { content, opens: pages.askedOfMe(), topic: topicOf(asked.id) }, cause, 0))
}

/** What whoever owes is told when their host reminds them. */
export function missingMessages(asked: Told, owing: readonly Owing[], at: number): NamedMessage[] {
  const { activityTitle: title, studioName: studio, dueAt } = asked
  return owing.map(({ personId, missing }) => {
    const content: MessageContent = { kind: 'reflection-missing', title, studio, dueAt, count: countOf(asked), missing, at }
    return messageTo(personId, { content, opens: pages.askedOfMe(), topic: topicOf(asked.id) }, { id: `${asked.id}_reminded`, at }, 0)
  })
}

function countOf({ what }: Pick<Told, 'what'>): number {
  return what.kind === 'term' ? what.count : 1
}

/** A later message of the same asking takes the place of one that still waits. */
function topicOf(id: string): string {
  return `asking_${id}`
}
