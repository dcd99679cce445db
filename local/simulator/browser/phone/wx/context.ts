import type { ScanAnswer, ScanRequest } from '../../../phone-input'
import type { ScreenFrame } from '../chrome/screen-frame'
import type { PageStack } from '../navigation/page-stack'
import type { Program } from '../program'
import type { PhoneSettings } from '../settings'
import type { PhoneEvents } from './events'

export type LaunchOptions = { path: string; query: Record<string, string>; scene: number; referrerInfo: object; shareTicket?: string }

/** What the APIs of one run of the mini-program work on. */
export type Context = {
  program: Program
  settings: PhoneSettings
  frame: ScreenFrame
  stack: PageStack
  events: PhoneEvents
  launch: LaunchOptions
  /** False once the mini-program was started anew: late answers then go nowhere. */
  isCurrent: () => boolean
  scan: (request: ScanRequest) => Promise<ScanAnswer | null>
}
