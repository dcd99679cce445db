/** Why an invocation gave no result. `code` is the platform's name as another function reads it, `errCode` its number as a phone does. */
export class FunctionFailure extends Error {
  constructor(
    readonly code: string,
    readonly errCode: number,
    message: string,
  ) {
    super(message)
    this.name = 'FunctionFailure'
  }
}

/** What `wx.cloud.callFunction` and its like reject with. */
export type PhoneError = { errCode: number; errMsg: string }

export const notFound = (): FunctionFailure =>
  new FunctionFailure('FUNCTION_NOT_FOUND', -501000, 'FunctionName parameter could not be found.')

export const executionFailed = (message: string): FunctionFailure => new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', -504002, message)

export const timedOut = (seconds: number): FunctionFailure =>
  new FunctionFailure('FUNCTIONS_TIME_LIMIT_EXCEEDED', -504003, `Invoking task timed out after ${seconds} seconds`)

// The limit is documented, what the platform says about it is not confirmed.
export const requestTooLarge = (): FunctionFailure =>
  new FunctionFailure('INVALID_PARAM', -501007, 'request data size exceed limit (100KB)')

export const replyTooLarge = (): FunctionFailure =>
  new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', -604001, 'cloudfunction result size exceed limit (1MB)')

// The words that the base library puts behind a number it knows; an unknown number has none, and two spaces remain.
const words: Record<number, string> = {
  [-1]: 'unknown error',
  [-501001]: 'resource system error',
  [-501002]: 'resource server timeout',
  [-501003]: 'exceed request limit',
  [-501007]: 'invalid parameters',
  [-503001]: 'storage request fail',
  [-503002]: 'storage permission denied',
  [-503003]: 'storage file not exists',
  [-503004]: 'storage invalid sign param',
  [-504001]: 'functions request fail',
  [-504002]: 'functions execute fail',
  [-601001]: 'system error',
  [-601003]: 'system network error',
  [-601008]: 'server-side request timedout',
  [-604001]: 'cloudfunction result size exceed limit (1MB)',
}

export function phoneError(errCode: number, message: string, api = 'cloud.callFunction'): PhoneError {
  return { errCode, errMsg: `${api}:fail Error: errCode: ${errCode} ${words[errCode] ?? ''} | errMsg: ${message}` }
}
