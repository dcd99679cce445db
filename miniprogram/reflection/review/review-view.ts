import type { OutputOf } from '../../../contract/index'
import { detailViewOf, type DetailView, type Which } from '../detail/detail-view'
import { decisionsOn } from '../../services/review-decisions'
import { isOpen, matterOf, waitedWords, type Matter } from '../../services/review-matter'

export type Known = OutputOf<'library.reflection'>

export type ReviewView = {
  article: DetailView
  /** Why there is nothing to read; empty where there is. */
  unread: string
  matter: Matter
  waited: string
  /** Where there are two: what is to be decided on, and what stands beside it. */
  versions: { value: Which; words: string }[]
  decisions: ReturnType<typeof decisionsOn>
  /** Whether the rest of the queue is of interest: there is something to decide here. */
  isOpen: boolean
}

/** @param wantsShown of two versions the one that others see. */
export function reviewViewOf(known: Known, wantsShown: boolean, now: number): ReviewView {
  const { shown, sent, review } = known
  // Without it nobody decides here: their own, or they no longer may.
  const matter = review === null ? nothing : matterOf(review, now)
  const isSeen = review !== null && (matter.kind !== 'quiet' || shown !== null)
  return {
    article: detailViewOf({ ...known, own: null }, wantsShown, now),
    unread: shown === null && sent === null && review !== null ? '作者已经改成只给自己看，现在的内容别人都看不到。' : '',
    matter,
    waited: matter.since === null ? '' : waitedWords(matter.since, now),
    versions: shown !== null && sent !== null ? [{ value: 'sent', words: '新改的' }, { value: 'shown', words: matter.kind === 'waiting' && review?.takenDown === null ? '大家看到的' : '原来的' }] : [],
    decisions: isSeen ? decisionsOn(matter.kind) : [],
    isOpen: isOpen(matter),
  }
}

const nothing: Matter = { kind: 'quiet', word: '不用决定', sentence: '这一篇现在没有要决定的。', said: [], since: null }
