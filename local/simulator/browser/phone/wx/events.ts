import { callSafely } from '../errors'

type Listener = (value: unknown) => void

/** What wx.on… listens to. */
export class PhoneEvents {
  private readonly listeners = new Map<string, Set<Listener>>()

  emit(event: string, value: unknown): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) callSafely(`wx.on${event}`, () => listener(value))
  }

  /** `on` and `off` of an event, under their names in wx. */
  pair(event: string): Record<string, (listener?: Listener) => void> {
    const set = new Set<Listener>()
    this.listeners.set(event, set)
    return {
      [`on${event}`]: (listener) => {
        if (listener !== undefined) set.add(listener)
      },
      [`off${event}`]: (listener) => {
        if (listener === undefined) set.clear()
        else set.delete(listener)
      },
    }
  }
}
