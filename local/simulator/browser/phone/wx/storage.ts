import { ApiFailure, apis, required } from './call'
import type { Context } from './context'

const limitBytes = 10 * 1024 * 1024
const keyLimitBytes = 1024 * 1024

/** The mini-program's storage: its own for each phone and persona. Values are kept as JSON. */
export function storage({ settings }: Context): object {
  const prefix = `${settings.prefix()}storage:`
  const keys = (): string[] =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
  const bytes = (value: string): number => new Blob([value]).size
  const used = (): number => keys().reduce((sum, key) => sum + bytes(key) + bytes(localStorage.getItem(prefix + key) ?? ''), 0)

  const read = (key: string): unknown => {
    const stored = localStorage.getItem(prefix + key)
    return stored === null ? undefined : (JSON.parse(stored) as { value: unknown }).value
  }
  const write = (key: string, value: unknown): void => {
    const stored = JSON.stringify({ value })
    if (bytes(stored) > keyLimitBytes) throw new ApiFailure('entry size limit reached')
    if (used() + bytes(stored) > limitBytes) throw new ApiFailure('exceed storage max size 10Mb')
    localStorage.setItem(prefix + key, stored)
  }
  const remove = (key: string): void => localStorage.removeItem(prefix + key)
  const clear = (): void => keys().forEach(remove)
  const info = (): object => ({ keys: keys(), currentSize: Math.ceil(used() / 1024), limitSize: limitBytes / 1024 })

  return {
    ...apis({
      getStorage: (options) => {
        const data = read(required(options, 'key'))
        if (data === undefined) throw new ApiFailure('data not found')
        return { data }
      },
      setStorage: (options) => write(required(options, 'key'), options.data),
      removeStorage: (options) => remove(required(options, 'key')),
      clearStorage: clear,
      getStorageInfo: info,
    }),
    getStorageSync: (key: string) => read(key) ?? '',
    setStorageSync: write,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
  }
}
