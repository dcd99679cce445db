import { reportError } from '../errors'

/** Whatever these APIs have not is an error that names it. */
export function loud<T extends object>(apis: T, name: string): T {
  return new Proxy(apis, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown
      const error = new Error(`${name}.${key} is not simulated`)
      reportError(error)
      throw error
    },
  })
}
