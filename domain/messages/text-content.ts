import type { ReportableText } from '../moderation/text-reports'

/** What is told of comments, uses and collections. `title`: of what it stands under, or its own; empty: none that may be sent on. */
export type TextContent =
  | { kind: 'text-removed'; of: ReportableText; title: string; as: 'host' | 'office'; at: number }
  | { kind: 'text-reported' | 'text-reported-to-office'; of: ReportableText; person: string; title: string; at: number }
