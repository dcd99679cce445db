import { callSafely } from '../errors'
import { plainText } from '../plain-text'

export type Callbacks = { success?: (result: object) => void; fail?: (error: object) => void; complete?: (result: object) => void }
export type Options = Callbacks & Record<string, unknown>
export type Api = (options?: Options) => Promise<object> | undefined

/** A failure as `fail` and a rejected promise report it. The message comes without the API's name. */
export class ApiFailure extends Error {
  constructor(
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message)
  }
}

/** An asynchronous API: answers by callbacks when one is given, otherwise by a promise. `errMsg` is added as WeChat words it. */
export function api(name: string, work: (options: Options) => object | undefined | Promise<object | undefined> | void): Api {
  return (options = {}) => {
    const answer = run(name, work, options)
    const { success, fail, complete } = options
    if (success === undefined && fail === undefined && complete === undefined) {
      return answer.then((outcome) => {
        if (outcome.failed) throw outcome.result as Error // WeChat rejects with a plain object.
        return outcome.result
      })
    }
    void answer.then(({ failed, result }) => {
      callSafely(`${name} callback`, () => (failed ? fail : success)?.(result))
      callSafely(`${name} callback`, () => complete?.(result))
    })
    return undefined
  }
}

export function apis(works: Record<string, Parameters<typeof api>[1]>): Record<string, Api> {
  return Object.fromEntries(Object.entries(works).map(([name, work]) => [name, api(name, work)]))
}

export function text(options: Options, name: string, otherwise = ''): string {
  const value = options[name]
  return value === undefined || value === null ? otherwise : plainText(value)
}

export function required(options: Options, name: string): string {
  if (options[name] === undefined) throw new ApiFailure(`parameter error: parameter.${name} should be String instead of Undefined;`)
  return text(options, name)
}

type Outcome = { failed: boolean; result: object }

async function run(name: string, work: Parameters<typeof api>[1], options: Options): Promise<Outcome> {
  try {
    const result = await work(options)
    return { failed: false, result: { errMsg: `${name}:ok`, ...result } }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const details = error instanceof ApiFailure ? error.details : {}
    return { failed: true, result: { errMsg: `${name}:fail ${message}`, ...details } }
  }
}
