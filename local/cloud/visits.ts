const twoHoursMs = 2 * 60 * 60 * 1000

/** When somebody's phone last called a function: WeChat checks contents only of people who have used the mini-program within two hours. */
export class Visits {
  readonly #latest = new Map<string, number>()

  constructor(readonly now: () => number) {}

  note(openid: string): void {
    this.#latest.set(openid, this.now())
  }

  isRecent(openid: string): boolean {
    const at = this.#latest.get(openid)
    return at !== undefined && this.now() - at <= twoHoursMs
  }

  clear(): void {
    this.#latest.clear()
  }
}
