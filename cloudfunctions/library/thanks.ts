import type { OutputOf } from '../../contract/index'
import { mayRead } from '../../domain/moderation/circles'
import { readCaller } from '../kit/context'
import type { ReflectionDocument } from '../kit/documents'
import { mostNames, saveThanks } from '../kit/reflection-remarks'
import { refuse } from '../kit/refuse'
import type { LibraryHandlers } from './handlers'
import { readerOf } from './reader'

type Thanks = OutputOf<'library.reflection'>['thanks']
type Thanked = Pick<ReflectionDocument, 'thankedBy' | 'thanksCount' | 'lastThanks'>

/** Three operations, two after another; two where it is so already. */
export const thank: LibraryHandlers['thank'] = async ({ id, thanked }, context) => {
  const { database, now } = context
  const [caller, seen] = await Promise.all([readCaller(context), database.first('reflections', { _id: id })])
  const { _id: personId, name } = caller
  if (seen?.authorId === personId) throw refuse('NOT_ALLOWED')
  if (seen === null || !mayRead(seen.circles, readerOf(caller, now))) throw refuse('NOT_FOUND')
  if (seen.thankedBy.includes(personId) === thanked) return { thanks: thanksOf(seen, personId) }
  await saveThanks(database, id, { personId, name }, thanked)
  return { thanks: thanksOf(thanked ? withThanks(seen, { personId, name }) : withoutThanks(seen, personId), personId) }
}

/** How it stands, to one of those who may see it. */
export function thanksOf({ thankedBy, thanksCount, lastThanks }: Thanked, personId: string): Thanks {
  return { count: thanksCount, names: lastThanks.map(({ name }) => name), mine: thankedBy.includes(personId) }
}

function withThanks({ thankedBy, thanksCount, lastThanks }: Thanked, one: { personId: string; name: string }): Thanked {
  return { thankedBy: [...thankedBy, one.personId], thanksCount: thanksCount + 1, lastThanks: [one, ...lastThanks].slice(0, mostNames) }
}

function withoutThanks({ thankedBy, thanksCount, lastThanks }: Thanked, personId: string): Thanked {
  const others = lastThanks.filter((one) => one.personId !== personId)
  return { thankedBy: thankedBy.filter((id) => id !== personId), thanksCount: thanksCount - 1, lastThanks: others }
}
