import type * as z from 'zod/mini'
import { attendance } from './attendance'
import { library } from './library'
import { reports } from './reports'
import { standing } from './standing'
import { studio } from './studio'

/** Every action the phone can call, by function and action. */
export const contract = { attendance, library, reports, standing, studio }

export type Contract = typeof contract
export type FunctionName = keyof Contract
/** `attendance.checkIn` names function and action. */
export type ActionName = { [F in FunctionName]: `${F}.${keyof Contract[F] & string}` }[FunctionName]

type ActionOf<Name extends ActionName> = Name extends `${infer F extends FunctionName}.${infer A}`
  ? A extends keyof Contract[F]
    ? Contract[F][A] extends { input: z.ZodMiniType; output: z.ZodMiniType }
      ? Contract[F][A]
      : never
    : never
  : never

export type InputOf<Name extends ActionName> = z.input<ActionOf<Name>['input']>
export type OutputOf<Name extends ActionName> = z.output<ActionOf<Name>['output']>

/** What travels back to the phone. `now` is the cloud's clock, epoch milliseconds. */
export type Reply<Output> =
  | { ok: true; now: number; output: Output }
  | { ok: false; now: number; code: import('./refusals').RefusalCode; detail?: import('./refusals').RefusalDetail }
