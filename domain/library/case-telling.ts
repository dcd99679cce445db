import type { LibraryCaseContent, LibraryCaseOutcome } from '../messages/library-content'
import { pages } from '../messages/pages'
import type { NamedMessage } from '../messages/recipients'
import { messageTo } from '../messages/recipients'
import type { Told } from '../moderation/happening'
import type { CaseNudge } from './case-nudges'

/**
 * `submitted`: it passed the check and waits for its reviewers; `waits`: it waits for them and the check was not sure; a nudge: somebody has let it lie. The others are for its authors, or for those
 * who decide.
 */
export type CaseTold = Exclude<Told, 'published'> | 'submitted' | 'returned' | 'published' | 'retired' | 'put-back-in-library' | CaseNudge

/** `by`: who did it and need not be told, null: nobody. `reason`: what whoever decided wrote. */
export type CaseNews = { told: CaseTold; by: string | null; reason: string; case: CaseTellable }
/** `authorIds`: the author first. `checkedTitle`: of the latest version that passed the check; empty: none did. */
export type CaseTellable = { id: string; rev: number; authorIds: readonly string[]; authorName: string; studioName: string; checkedTitle: string }

/** By person’s id; no author is among them. */
export type CasePeople = { hosts: readonly string[]; experts: readonly string[]; office: readonly string[] }

type Telling = { to: readonly string[]; content: LibraryCaseContent; opens: string }

/** Whether reviewers, hosts or the office are told, so that they are needed. */
export function concernsReviewers(told: CaseTold): boolean {
  return told === 'submitted' || told === 'waits' || told === 'reported' || told === 'appealed' || told === 'long' || told === 'longest'
}

/** Who is told what of a case. Whoever did it is not. */
export function caseMessages(news: CaseNews, people: CasePeople, at: number): NamedMessage[] {
  const { by, case: told } = news
  const cause = { id: `library-case_${told.id}_${told.rev}`, at }
  const messages = tellings(news, people, at).flatMap(({ to, content, opens }, n) => to.map((personId) => messageTo(personId, { content, opens, topic: `library-case_${told.id}` }, cause, n)))
  // Who is told twice of the same is told what comes first.
  const heard = new Set<string | null>([by])
  return messages.filter(({ personId }) => !heard.has(personId) && heard.add(personId))
}

/** The authors hear that a class used their case. @param use the id was made on the phone: a repeat makes the same message. */
export function caseUseMessages(use: { id: string; personId: string; personName: string; text: string }, { id, authorIds, checkedTitle: title }: CaseTellable, at: number): NamedMessage[] {
  const content = { kind: 'library-case-used' as const, title, person: use.personName, text: use.text, at }
  const others = authorIds.filter((personId) => personId !== use.personId)
  return others.map((personId) => messageTo(personId, { content, opens: pages.caseUses(id), topic: `library-case-used_${id}` }, { id: `library-use_${use.id}`, at }, 0))
}

function tellings({ told, reason, case: one }: CaseNews, { hosts, experts, office }: CasePeople, at: number): Telling[] {
  const { id, authorIds, authorName: person, studioName: studio, checkedTitle: title } = one
  const reviewers = [...new Set([...hosts, ...experts])]
  const author = authorIds.slice(0, 1)
  switch (told) {
    case 'submitted':
    case 'waits':
      return reviewers.length === 0 ? [forOffice('nobody')] : [forReviewers(told === 'waits' ? 'doubtful' : 'submitted')]
    case 'long':
      return reviewers.length === 0 ? [forOffice('nobody')] : [forReviewers('long')]
    case 'longest':
      return reviewers.length === 0 ? [forOffice('nobody')] : [forReviewers('longest'), forOffice('longest')]
    case 'to-revise':
      return [{ to: author, content: { kind: 'library-case-to-revise', title, at }, opens: pages.libraryCase(id) }]
    case 'reported':
      return hosts.length === 0 ? [forOffice(told)] : [forHosts(told)]
    case 'appealed':
      return [forHosts(told), forOffice(told)]
    case 'returned':
    case 'published':
    case 'retired':
    case 'put-back-in-library':
      return [forAuthors(authorIds, told)]
    // Co-authors do not read what was not passed, and the author alone can appeal.
    case 'refused':
    case 'taken-down':
    case 'put-back':
    case 'kept-down':
      return [forAuthors(author, told)]
    default:
      return told satisfies never
  }

  function forAuthors(to: readonly string[], outcome: LibraryCaseOutcome): Telling {
    return { to, content: { kind: 'library-case-answered', title: outcome === 'refused' ? '' : title, outcome, reason, at }, opens: pages.libraryCase(id) }
  }

  function forReviewers(why: 'submitted' | 'doubtful' | 'long' | 'longest'): Telling {
    return { to: reviewers, content: { kind: 'library-case-waiting', title: why === 'doubtful' ? '' : title, person, studio, why, at }, opens: pages.libraryReview(id) }
  }

  function forHosts(why: 'reported' | 'appealed'): Telling {
    return { to: hosts, content: { kind: 'library-case-to-decide', person, studio, why, at }, opens: pages.libraryReview(id) }
  }

  function forOffice(why: 'reported' | 'appealed' | 'nobody' | 'longest'): Telling {
    const isToDecide = why === 'reported' || why === 'appealed'
    return { to: office, content: { kind: 'library-case-to-office', person, studio, why, at }, opens: isToDecide ? pages.libraryReview(id) : pages.caseExperts() }
  }
}
