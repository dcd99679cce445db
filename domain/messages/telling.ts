import type { MessageContent } from './content'

/** Something to be told, and to whom, by person's id. */
export type Telling = { to: readonly string[]; content: MessageContent; opens: string; topic?: string; expiresAt?: number }

/** What caused it: a row of the log or a moment in time. `by`: who did it, who need not be told; null: nobody. */
export type Cause = { id: string; at: number; by: string | null; kind: string }
