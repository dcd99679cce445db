import type { CasePeople, CaseTellable, CaseTold } from '../../domain/library/case-telling'
import { caseMessages, caseUseMessages, concernsReviewers } from '../../domain/library/case-telling'
import type { NamedMessage } from '../../domain/messages/recipients'
import { membershipIn } from '../../domain/studio/membership'
import type { Database } from './database'
import { command } from './database'
import type { CaseUse, LibraryCase, MessageDocument } from './documents'

/** `by`: who did it and need not be told, null: nobody. `reason`: what whoever decided wrote. */
export type CaseNews = { told: CaseTold; by: string | null; reason: string; at: number }

type Tellable = Pick<LibraryCase, '_id' | 'schoolId' | 'studioId' | 'rev' | 'authorId' | 'authorIds' | 'authorName' | 'studioName' | 'contents' | 'shown' | 'flow'>

const mostPeople = 100
const nobody: CasePeople = { hosts: [], experts: [], office: [] }

/** Messages of what became of a case, to be written with it. Two operations side by side where reviewers, hosts or the office are told. */
export async function messagesAboutCase(database: Database, { told, by, reason, at }: CaseNews, about: Tellable): Promise<MessageDocument[]> {
  const people = concernsReviewers(told) ? await peopleFor(database, about, at) : nobody
  return caseMessages({ told, by, reason, case: tellableOf(about) }, people, at).map((message) => documentOf(message, about))
}

/** What its authors are told where a class has used it, to be written with the use. */
export function messagesAboutUse(use: CaseUse, about: Tellable): MessageDocument[] {
  const { _id: id, personId, personName, text, at } = use
  return caseUseMessages({ id, personId, personName, text }, tellableOf(about), at).map((message) => documentOf(message, about))
}

function tellableOf({ _id: id, rev, authorId, authorIds, authorName, studioName, contents, shown, flow }: Tellable): CaseTellable {
  const checked = shown?.version ?? flow.published?.version
  const checkedTitle = contents.find(({ version }) => version === checked)?.title ?? ''
  return { id, rev, authorIds: [authorId, ...authorIds.filter((one) => one !== authorId)], authorName, studioName, checkedTitle }
}

/** Whoever ever wrote it with its author neither reviews it nor decides. */
async function peopleFor(database: Database, { schoolId, studioId, authorId, contents }: Tellable, now: number): Promise<CasePeople> {
  const [people, ofSchool] = await Promise.all([
    database.find('people', { 'memberships.studioId': studioId, 'memberships.role': 'host' }, { limit: mostPeople }),
    database.find('people', { schoolId, schoolRoles: command.in(['office', 'administrator', 'expert']) }, { limit: mostPeople, fields: ['_id', 'schoolRoles'] }),
  ])
  const wrote = new Set([authorId, ...contents.flatMap(({ coAuthors }) => coAuthors.map(({ id }) => id))])
  const hosts = people.filter(({ memberships }) => membershipIn(memberships, studioId, now)?.role === 'host')
  const experts = ofSchool.filter(({ schoolRoles }) => schoolRoles.includes('expert'))
  const office = ofSchool.filter(({ schoolRoles }) => schoolRoles.some((role) => role !== 'expert'))
  const others = (found: readonly { _id: string }[]): string[] => found.map(({ _id }) => _id).filter((id) => !wrote.has(id))
  return { hosts: others(hosts), experts: others(experts), office: others(office) }
}

function documentOf({ id, ...message }: NamedMessage, { schoolId, studioId }: Pick<LibraryCase, 'schoolId' | 'studioId'>): MessageDocument {
  return { _id: id, schoolId, studioId, ...message }
}
