import { circlesSeeing } from '../../../domain/moderation/circles'
import type { Remover } from '../../../domain/moderation/text-reports'
import { textRemovedMessage } from '../../../domain/moderation/text-telling'
import { membershipIn } from '../../../domain/studio/membership'
import { requirePassed } from '../../kit/checked-text'
import { hosts, isExpert, isOffice, readCaller, readPlacedCaller } from '../../kit/context'
import type { Database } from '../../kit/database'
import type { CaseCollection, MessageDocument, Person } from '../../kit/documents'
import { fingerprintOf } from '../../kit/fingerprint'
import { postMessages } from '../../kit/outbox-due'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import { documentOf, toldOfCollection } from '../texts/told'
import { requirePlace } from './places'

/** Three operations, two after another: its words are checked before it is kept. */
export const writeCollection: LibraryHandlers['writeCollection'] = async (wish, context) => {
  const { database, openid, now } = context
  const { id, studioId, rev, kind, title, intro, items, visibility } = wish
  const revisedBy = fingerprintOf(wish)
  const [writer, before] = await Promise.all([readPlacedCaller(context), database.first('case_collections', { _id: id })])
  const { person } = writer
  const schoolId = before?.schoolId ?? person.schoolId
  if (before === null) requirePlace(writer, studioId, hosts, now)
  else if (!mayChangeCollection(before, person, now)) throw refuse(rev === 0 ? 'ID_TAKEN' : 'NOT_ALLOWED')
  if (before !== null && before.studioId !== studioId) throw refuse('ID_TAKEN')
  if (before?.revisedBy === revisedBy) return { rev: before.rev }
  if ((before?.rev ?? 0) !== rev) throw refuse('VERSION_CHANGED')
  if (studioId === schoolId && (visibility === 'hosts' || visibility === 'studio')) throw refuse('BAD_INPUT', { field: 'visibility' })
  for (const [i, one] of items.entries()) if (items.findIndex((other) => other.kind === one.kind && other.id === one.id) !== i) throw refuse('BAD_INPUT', { field: `items.${i}` })
  await requirePassed(intro === '' ? title : `${title}\n${intro}`, openid)
  const words = { kind, title, intro, items, visibility, circles: circlesSeeing(visibility, { schoolId, studioId }), revisedBy, rev: rev + 1 }
  const written =
    before === null
      ? (await database.insert('case_collections', { _id: id, schoolId, studioId, by: { id: person._id, name: person.name }, at: now, ...words })) === 'inserted'
      : (await database.update('case_collections', { _id: id, rev }, words)) === 1
  if (written) return { rev: rev + 1 }
  // Pressed twice, or somebody else was faster.
  const there = await database.first('case_collections', { _id: id })
  if (there?.revisedBy === revisedBy) return { rev: there.rev }
  throw refuse('VERSION_CHANGED')
}

/** Three operations, two after another; nine, eight after another, where somebody else’s is removed, who is told; two where it is gone already. */
export const removeCollection: LibraryHandlers['removeCollection'] = async ({ id }, context) => {
  const { database, now } = context
  const [person, there] = await Promise.all([readCaller(context), database.first('case_collections', { _id: id })])
  if (there === null) return {}
  const as = removerOfCollection(there, person, now)
  if (as === null) throw refuse('NOT_ALLOWED')
  if (as === 'author') await database.remove('case_collections', id)
  else await removeOfOther(database, there, documentOf(textRemovedMessage(toldOfCollection(there), as, now), there))
  return {}
}

/** Hosts of its studio and the office of its school; an expert what they made for the school. Who has left does not go on. */
export function mayChangeCollection({ by, schoolId, studioId }: CaseCollection, person: Person, now: number): boolean {
  const isOfExpert = studioId === schoolId && by.id === person._id && isExpert(person, schoolId)
  return isOfExpert || isOffice(person, schoolId) || membershipIn(person.memberships, studioId, now)?.role === 'host'
}

/** As who somebody may remove it; null: they may not. */
export function removerOfCollection(one: CaseCollection, person: Person, now: number): Remover {
  if (!mayChangeCollection(one, person, now)) return null
  if (one.by.id === person._id) return 'author'
  return membershipIn(person.memberships, one.studioId, now)?.role === 'host' ? 'host' : 'office'
}

async function removeOfOther(database: Database, { _id, schoolId, studioId }: CaseCollection, message: MessageDocument): Promise<void> {
  await database.transaction(async (transaction) => {
    if ((await transaction.get('case_collections', _id)) === null) return
    await transaction.remove('case_collections', _id)
    await postMessages(transaction, { schoolId, studioId }, [message])
  })
}
