import type { RefusalCode, RefusalDetail } from '../../contract/refusals'

/** What the caller should know: thrown by a handler, translated by the router, worded by the page. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail?: RefusalDetail,
  ) {
    super(code)
  }
}

export function refuse(code: RefusalCode, detail?: RefusalDetail): Refusal {
  return new Refusal(code, detail)
}
