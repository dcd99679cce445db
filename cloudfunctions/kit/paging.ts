import { command } from './database'

type Where = Record<string, unknown>

/** Of a list that goes back in time (`at`, then `_id`, both descending): what comes after a place in it. */
export function goingOnAfter(where: Where, after: { at: number; id: string } | undefined): Where {
  if (after === undefined) return where
  const { at, id } = after
  return command.and([{ ...where, at: command.lte(at) }, command.or([{ at: command.lt(at) }, { _id: command.lt(id) }])]) as unknown as Where
}

/** Of a list of what waits (`waitsFrom`, then `_id`, both ascending): what comes after a place in it. */
export function waitingAfter(where: Where, after: { at: number; id: string } | undefined): Where {
  if (after === undefined) return where
  const { at, id } = after
  return command.and([where, { waitsFrom: command.gte(at) }, command.or([{ waitsFrom: command.gt(at) }, { _id: command.gt(id) }])]) as unknown as Where
}

/** Of a list that goes on in time (`at`, then `_id`, both ascending): what comes after a place in it. */
export function comingAfter(where: Where, after: { at: number; id: string } | undefined): Where {
  if (after === undefined) return where
  const { at, id } = after
  return command.and([{ ...where, at: command.gte(at) }, command.or([{ at: command.gt(at) }, { _id: command.gt(id) }])]) as unknown as Where
}
