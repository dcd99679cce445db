import { routes } from '../utils/routes'
import { call, type Answer } from './cloud'
import { noteLibraryChange } from './library-changes'
import { noteReflectionChange } from './reflection-changes'

export type PieceKind = 'reflection' | 'case'

type Steps = {
  report: (id: string, reason: string) => Promise<Answer<unknown>>
  appeal: (id: string, text: string) => Promise<Answer<unknown>>
  noteChange: () => void
  /** Where whoever may decide on it does so. */
  review: (id: string) => string
}

/** What readers and authors do alike to whatever is checked before others see it. */
export const pieceSteps: Readonly<Record<PieceKind, Steps>> = {
  reflection: {
    report: (id, reason) => call('library.reportReflection', { id, reason }),
    appeal: (id, text) => call('library.appealTakedown', { id, text }),
    noteChange: noteReflectionChange,
    review: (id) => routes.review(id),
  },
  case: {
    report: (id, reason) => call('library.reportCase', { id, reason }),
    appeal: (id, text) => call('library.appealCase', { id, text }),
    noteChange: noteLibraryChange,
    review: (id) => routes.caseReview(id),
  },
}
