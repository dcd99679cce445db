import type { OutputOf } from '../../../contract/index'
import { reportLineOf, type ReportLine } from '../../services/text-reports'
import { momentOf } from '../../utils/china-time'

export type CommentPage = OutputOf<'library.comments'>
type Comment = CommentPage['comments'][number]

export type CommentView = {
  id: string
  author: string
  text: string
  whenWords: string
  /** Empty: it is there for all. */
  removedWords: string
  mayRemove: boolean
} & ReportLine

export function commentViewOf({ id, author, text, at, removed, mayRemove, report, reports }: Comment, now: number): CommentView {
  const removedWords = removed === null ? '' : `${removed.by === 'host' ? '主持人' : '管理办公室'}已移除，别人看不到了。`
  return { id, author: author.name, text, whenWords: momentOf(at, now), removedWords, mayRemove, ...reportLineOf({ report, reports }) }
}

/** A page more; what was written meanwhile on this phone comes once. */
export function withMore({ comments }: CommentPage, more: CommentPage): CommentPage {
  const added = new Set(more.comments.map(({ id }) => id))
  return { comments: [...comments.filter(({ id }) => !added.has(id)), ...more.comments], next: more.next }
}

/** One that whoever reads has just reported. */
export function withReported({ comments, next }: CommentPage, id: string): CommentPage {
  return { comments: comments.map((one) => (one.id === id ? { ...one, report: 'made' } : one)), next }
}
