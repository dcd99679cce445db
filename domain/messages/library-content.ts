/** What became of a case of the library, for its authors. */
export type LibraryCaseOutcome = 'returned' | 'published' | 'refused' | 'retired' | 'put-back-in-library' | 'taken-down' | 'put-back' | 'kept-down'

/**
 * What is told of cases of the library; times are epoch milliseconds. `title`: empty for what was not passed, since it is sent on. `doubtful`: the check was not sure; `long`, `longest`: it has waited for
 * three and seven days; `nobody`: there is no reviewer.
 */
export type LibraryCaseContent =
  | { kind: 'library-case-answered'; title: string; outcome: LibraryCaseOutcome; reason: string; at: number }
  | { kind: 'library-case-to-revise'; title: string; at: number }
  | { kind: 'library-case-used'; title: string; person: string; text: string; at: number }
  | { kind: 'library-case-waiting'; title: string; person: string; studio: string; why: 'submitted' | 'doubtful' | 'long' | 'longest'; at: number }
  | { kind: 'library-case-to-decide'; person: string; studio: string; why: 'reported' | 'appealed'; at: number }
  | { kind: 'library-case-to-office'; person: string; studio: string; why: 'reported' | 'appealed' | 'nobody' | 'longest'; at: number }
