import type { CallRecord } from './call-record'

/** What the server tells the open stage pages. */
export type StageEvent =
  | { kind: 'call'; call: CallRecord }
  /** Something was set through the control interface: clock, faults, a new story. */
  | { kind: 'controlled'; path: string }
  /** WeChat delivered a message to somebody. */
  | { kind: 'sent' }
  /** The mini-program was compiled anew: the phones have to reload. */
  | { kind: 'compiled' }
  /** It could not be compiled; `problem` is for the person who wrote it. */
  | { kind: 'broken'; problem: string }
