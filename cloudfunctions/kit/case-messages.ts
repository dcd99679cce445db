import type { Told } from '../../domain/moderation/happening'
import type { Database } from './database'
import type { LibraryCase, MessageDocument } from './documents'

/** `submitted`: it passed the check and waits for its reviewers; `waits`: it waits for them and the check was not sure; the others are for its authors, or for those who decide. */
export type CaseTold = Exclude<Told, 'published'> | 'submitted' | 'returned' | 'published' | 'retired' | 'put-back-in-library'

/** `by`: who did it and need not be told, null: nobody. */
export type CaseNews = { told: CaseTold; by: string | null; reason: string; at: number }

/** Messages of what became of a case, to be written with it. */
export function messagesAboutCase(_database: Database, _news: CaseNews, _about: LibraryCase): Promise<MessageDocument[]> {
  return Promise.resolve([])
}
