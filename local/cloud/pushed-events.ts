/** The mini-program's own name, as events bear it. */
export const accountOfEvents = 'gh_local00000000'

/** An event that WeChat pushes to the function `events`, as that function gets it. */
export type PushedEvent = {
  ToUserName: string
  FromUserName: string
  /** In seconds: text in some events, a number in others. */
  CreateTime: string | number
  MsgType: 'event'
  Event: string
} & Record<string, unknown>

/** The way of pushed events to their function. Held back, they can be delivered in another order, repeated or lost. */
export class PushedEvents {
  readonly #running = new Set<Promise<unknown>>()
  #held: PushedEvent[] | null = null

  constructor(readonly deliver: (event: PushedEvent) => Promise<unknown>) {}

  push(event: PushedEvent): void {
    if (this.#held !== null) this.#held.push(event)
    else void this.#start(event)
  }

  /** From now on events wait until `release`. */
  hold(): void {
    this.#held ??= []
  }

  held(): PushedEvent[] {
    return [...(this.#held ?? [])]
  }

  /**
   * Delivers the held ones one after another and holds no more.
   * @param order their places among the held, from 0: each as often as it is named, those that are not named never; all of them when left out.
   */
  async release(order?: readonly number[]): Promise<void> {
    const held = this.held()
    this.#held = null
    for (const place of order ?? held.keys()) {
      const event = held[place]
      if (event !== undefined) await this.#start(event)
    }
  }

  /** Resolves when everything delivered so far has been answered. */
  async settled(): Promise<void> {
    await Promise.all(this.#running)
  }

  clear(): void {
    this.#held = null
  }

  #start(event: PushedEvent): Promise<unknown> {
    const delivery = this.deliver(event).finally(() => this.#running.delete(delivery))
    this.#running.add(delivery)
    return delivery
  }
}
