import type { Context } from '../kit/context'
import { readCaller } from '../kit/context'
import type { Person } from '../kit/documents'
import type { StudioView } from './studio-view'

/** Finds who is calling among the people of the studio; whoever is not of it is read once, however often a change is decided anew. */
export function callerFinder(context: Context): (view: Pick<StudioView, 'people'>) => Promise<Person> {
  let reading: Promise<Person> | undefined
  return async ({ people }) => people.find(({ openid }) => openid === context.openid) ?? (await (reading ??= readCaller(context)))
}
