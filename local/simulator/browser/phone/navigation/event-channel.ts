import { callSafely } from '../errors'

type Listener = (...values: unknown[]) => void

/** Passes events between a page and the one that opened it. */
export class EventChannel {
  private readonly listeners = new Map<string, Listener[]>()

  on(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener])
  }

  once(event: string, listener: Listener): void {
    const wrapped: Listener = (...values) => {
      this.off(event, wrapped)
      listener(...values)
    }
    this.on(event, wrapped)
  }

  off(event: string, listener?: Listener): void {
    const left = listener === undefined ? [] : (this.listeners.get(event) ?? []).filter((other) => other !== listener)
    this.listeners.set(event, left)
  }

  emit(event: string, ...values: unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) callSafely(`event ${event}`, () => listener(...values))
  }
}
