/** Chance with a fixed seed: the same seed, the same year. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** [0, 1). Source: mulberry32, public domain, Tommy Ettinger. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  chance(probability: number): boolean {
    return this.roll() < probability
  }

  /** A whole number, both bounds included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1))
  }

  /** One of these, by their weights. */
  pick<T extends string>(weights: Record<T, number>): T {
    const all = Object.entries(weights) as [T, number][]
    let rest = this.roll() * all.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [name, weight] of all) if ((rest -= weight) < 0) return name
    return (all.at(-1) as [T, number])[0]
  }

  oneOf<T>(all: readonly T[]): T {
    return all[this.between(0, all.length - 1)] as T
  }
}
