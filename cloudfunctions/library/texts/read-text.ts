import { mayRead } from '../../../domain/moderation/circles'
import type { ReportableText, Remover, TextReports } from '../../../domain/moderation/text-reports'
import { noReports } from '../../../domain/moderation/text-reports'
import type { TextTold } from '../../../domain/moderation/text-telling'
import type { Context } from '../../kit/context'
import type { Database } from '../../kit/database'
import type { CaseCollection, CaseUse, CommentDocument, LibraryCase, Person, ReflectionDocument, School } from '../../kit/documents'
import { findPersonWithSchool } from '../../kit/people-repository'
import { refuse } from '../../kit/refuse'
import { maySeeUses, removerOfUse } from '../cases/uses'
import { removerOfComment, seesComment } from '../comments'
import { readerOf } from '../reader'
import { removerOfCollection } from '../resources/collection-writing'
import { toldOfCollection, toldOfComment, toldOfUse } from './told'

export const collectionOfText = { comment: 'reflection_comments', use: 'case_uses', collection: 'case_collections' } as const satisfies Record<ReportableText, string>

/** A short text with what whoever calls is to it. `rev`: which of its wordings; 0 where they never change. `isSeen`: by them, as a reader. */
export type TextRead = {
  told: TextTold
  place: { schoolId: string; studioId: string; authorId: string }
  text: string
  rev: number
  reports: TextReports
  removed: CommentDocument['removed']
  remover: Remover
  isSeen: boolean
}

/** Refuses NOT_BOUND, and NOT_FOUND where there is no such text. Two operations side by side. */
export async function readText(of: ReportableText, id: string, { database, openid, now }: Context): Promise<{ person: Person; text: TextRead }> {
  const [caller, found] = await Promise.all([findPersonWithSchool(database, openid), find[of](database, id)])
  if (caller === null) throw refuse('NOT_BOUND')
  if (found === null) throw refuse('NOT_FOUND')
  return { person: caller.person, text: read(found, caller, now) }
}

type Reflected = Pick<ReflectionDocument, 'authorId' | 'circles' | 'card'>
type Published = Pick<LibraryCase, 'authorIds' | 'circles' | 'card'>
type Found =
  | { of: 'comment'; one: CommentDocument; reflection: Reflected | undefined }
  | { of: 'use'; one: CaseUse; used: Published | undefined }
  | { of: 'collection'; one: CaseCollection }

/** One operation each. */
const find: Readonly<Record<ReportableText, (database: Database, id: string) => Promise<Found | null>>> = {
  async comment(database, id) {
    const reflections = { collection: 'reflections', let: { reflection: '$reflectionId' }, match: [{ field: '_id', is: 'eq', variable: 'reflection' }], fields: ['authorId', 'circles', 'card'] } as const
    const [one] = await database.findJoined('reflection_comments', { _id: id }, { reflections }, { limit: 1 })
    return one === undefined ? null : { of: 'comment', one, reflection: one.reflections[0] }
  },
  async use(database, id) {
    const cases = { collection: 'library_cases', let: { case: '$caseId' }, match: [{ field: '_id', is: 'eq', variable: 'case' }], fields: ['authorIds', 'circles', 'card'] } as const
    const [one] = await database.findJoined('case_uses', { _id: id }, { cases }, { limit: 1 })
    return one === undefined ? null : { of: 'use', one, used: one.cases[0] }
  },
  async collection(database, id) {
    const one = await database.first('case_collections', { _id: id })
    return one === null ? null : { of: 'collection', one }
  },
}

function read(found: Found, { person, school }: { person: Person; school: School | null }, now: number): TextRead {
  const reader = readerOf(person, now)
  switch (found.of) {
    case 'comment': {
      const { one, reflection } = found
      const isSeen = reflection !== undefined && seesComment(one, reflection, reader, school)
      return { ...facts(one, one.authorId), told: toldOfComment(one, reflection), text: one.text, rev: 0, removed: one.removed, remover: removerOfComment(one, reader), isSeen }
    }
    case 'use': {
      const { one, used } = found
      const isSeen = one.removed === null && used !== undefined && maySeeUses(used, reader)
      return { ...facts(one, one.personId), told: toldOfUse(one, used), text: one.text, rev: 0, removed: one.removed, remover: removerOfUse(one, reader), isSeen }
    }
    case 'collection': {
      const { one } = found
      const text = one.intro === '' ? one.title : `${one.title}\n${one.intro}`
      return { ...facts(one, one.by.id), told: toldOfCollection(one), text, rev: one.rev, removed: null, remover: removerOfCollection(one, person, now), isSeen: mayRead(one.circles, reader) }
    }
    default:
      return found satisfies never
  }
}

function facts({ schoolId, studioId, reports = noReports }: Pick<CommentDocument, 'schoolId' | 'studioId' | 'reports'>, authorId: string): Pick<TextRead, 'place' | 'reports'> {
  return { place: { schoolId, studioId, authorId }, reports }
}
