import type { OutputOf } from '../../../contract/index'
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
  mayReport: boolean
}

/** @param mayReport whether whoever reads may report what others say here. */
export function commentViewOf({ id, author, text, at, removed, mayRemove }: Comment, mayReport: boolean, now: number): CommentView {
  const removedWords = removed === null ? '' : `${removed.by === 'host' ? '主持人' : '管理办公室'}已移除，别人看不到了。`
  return { id, author: author.name, text, whenWords: momentOf(at, now), removedWords, mayRemove, mayReport: mayReport && !mayRemove && removed === null }
}

/** A page more; what was written meanwhile on this phone comes once. */
export function withMore({ comments }: CommentPage, more: CommentPage): CommentPage {
  const added = new Set(more.comments.map(({ id }) => id))
  return { comments: [...comments.filter(({ id }) => !added.has(id)), ...more.comments], next: more.next }
}

/** What those who decide are told of a comment: how it begins, so that they find it. */
export function reportOf(text: string, reason: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')]
  const beginning = characters.slice(0, 60).join('')
  return `评论「${beginning}${characters.length > 60 ? '…' : ''}」：${reason}`
}
