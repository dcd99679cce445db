import type * as z from 'zod/mini'
import type { RefusalCode } from './refusals'

/**
 * Who may call an action. `anyone`: whoever opened the mini-program; `person`: somebody bound to the roster;
 * `studio`: anybody of the studio concerned; `staff`: its hosts and assistants; `host`: its hosts; `office`: the office of the school
 (管理办公室); `…-or-office`: those, and the office.
 */
export type Audience = 'anyone' | 'person' | 'studio' | 'staff' | 'host' | 'office' | 'studio-or-office' | 'staff-or-office' | 'host-or-office'

export type Action<Input extends z.ZodMiniType = z.ZodMiniType, Output extends z.ZodMiniType = z.ZodMiniType> = {
  /** What it does, and what a repeat does. */
  readonly summary: string
  readonly audience: Audience
  readonly input: Input
  readonly output: Output
  /** Beyond those every action may answer (see `generalRefusals`). */
  readonly refusals: readonly RefusalCode[]
}

export function action<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(definition: Action<Input, Output>): Action<Input, Output> {
  return definition
}
