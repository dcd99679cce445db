/** The database did not do what was asked: the caller hears UNAVAILABLE and may try again. */
export class DatabaseFailure extends Error {
  readonly errCode: number | null

  constructor(cause: unknown) {
    super(messageOf(cause))
    this.errCode = errCodeOf(cause)
  }
}

/** The platform's words for a taken `_id` or unique key. */
export function isTakenId(error: unknown): boolean {
  return messageOf(error).includes('E11000')
}

/** Two transactions wrote the same document: the later one is aborted and may be run again. */
export function isConflict(error: unknown): boolean {
  return messageOf(error).includes('TransactionConflict')
}

function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null) {
    if ('errMsg' in error && typeof error.errMsg === 'string') return error.errMsg
    if ('message' in error && typeof error.message === 'string') return error.message
  }
  return String(error)
}

function errCodeOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'errCode' in error && typeof error.errCode === 'number' ? error.errCode : null
}
