import type { LaunchOptions, Network, ScanAnswer, ScanRequest } from '../../phone-input'

/** What a phone's document offers the page around it, as `window.phone`. */
export type PhoneApi = {
  ready: Promise<void>
  /** Clears the page stack and opens the mini-program anew as this person; storage is kept per phone and person. */
  setPersona(openid: string): void
  setNetwork(network: Network): void
  /** The phone's own clock error, and how far the cloud's clock is from this computer's, both in milliseconds. */
  setSkew(milliseconds: number): void
  setClock(offsetMilliseconds: number): void
  setFontScale(scale: number): void
  /** A cold start, as from a shared card or a 小程序码. */
  launch(options: LaunchOptions): void
  /** The pixels that the screen shows, as a camera would see them. */
  screen(): Promise<ImageData>
  route(): string
  onScanRequest: ((request: ScanRequest) => Promise<ScanAnswer | null>) | null
}

export type PhoneWindow = Window & { phone?: PhoneApi }
