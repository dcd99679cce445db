import { callSafely } from '../errors'
import { api, type Api, type Options } from './call'

type Listener = (progress: object) => void
type Direction = 'Sent' | 'Written'
export type Transfer = { signal: AbortSignal; progress: (bytes: number, total: number) => void }

/**
 * An upload or download: answers a task that tells how far it is and can be broken off. `orPromise`: without callbacks it answers a promise
 * instead, which `wx.downloadFile` never does.
 */
export function transferApi(
  name: string,
  { direction, orPromise }: { direction: Direction; orPromise: boolean },
  work: (options: Options, transfer: Transfer) => Promise<object>,
): (options?: Options) => object {
  return (options = {}) => {
    const listeners = new Set<Listener>()
    const stop = new AbortController()
    const progress = (bytes: number, total: number): void => {
      const event = { progress: total === 0 ? 100 : Math.round((bytes / total) * 100), ...bytesOf(direction, bytes, total) }
      for (const listener of listeners) callSafely(`${name} progress`, () => listener(event))
    }
    const run: Api = api(name, (given) => work(given, { signal: stop.signal, progress }))
    const answer = run(options)
    if (answer !== undefined && orPromise) return answer
    // Without callbacks nobody hears of a failure.
    answer?.catch(() => undefined)
    return {
      onProgressUpdate: (listener: Listener) => void listeners.add(listener),
      offProgressUpdate: (listener?: Listener) => (listener === undefined ? listeners.clear() : void listeners.delete(listener)),
      abort: () => stop.abort(),
    }
  }
}

function bytesOf(direction: Direction, bytes: number, total: number): object {
  const to = direction === 'Sent' ? 'Send' : 'Write'
  return { [`totalBytes${direction}`]: Math.round(bytes), [`totalBytesExpectedTo${to}`]: total }
}
