import type { Network } from '../../phone-input'

// What a phone remembers through a reload, by its number.

export type Settings = {
  openid: string | null
  network: Network
  /** How long an answer takes on a slow network. */
  slowMs: number
  /** How far this phone's clock goes wrong. */
  skewMs: number
  /** The cloud's clock, as last heard. */
  offsetMs: number
  fontScale: number
}

const initial: Settings = { openid: null, network: 'online', slowMs: 3000, skewMs: 0, offsetMs: 0, fontScale: 1 }

export class PhoneSettings {
  readonly phone: string
  private values: Settings

  constructor(phone: string) {
    this.phone = phone
    this.values = { ...initial, ...(JSON.parse(localStorage.getItem(this.key) ?? '{}') as Partial<Settings>) }
  }

  get current(): Readonly<Settings> {
    return this.values
  }

  change(values: Partial<Settings>): void {
    this.values = { ...this.values, ...values }
    localStorage.setItem(this.key, JSON.stringify(this.values))
  }

  /** Where this persona's things lie on this phone. */
  prefix(): string {
    return `phone:${this.phone}:${this.values.openid ?? 'nobody'}:`
  }

  private get key(): string {
    return `phone:${this.phone}:settings`
  }
}
