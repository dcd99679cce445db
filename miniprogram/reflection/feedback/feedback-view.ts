import type { OutputOf } from '../../../contract/index'
import { momentOf } from '../../utils/china-time'

export type Feedback = NonNullable<OutputOf<'library.reflection'>['feedback']>

/** What hosts said, as it is shown. */
export type FeedbackView = {
  said: { paragraphs: { key: number; text: string }[]; chosen: boolean; byWords: string; olderWords: string } | null
  /** Who did what when; none where the first word still stands. */
  history: { key: number; words: string }[]
  /** Nothing is said and nothing can be: there is nothing to show. */
  isEmpty: boolean
}

const stepWords: Readonly<Record<Feedback['history'][number]['kind'], string>> = { given: '写了反馈', changed: '改了反馈', withdrawn: '撤回了反馈' }

/** @param shownVersion what is shown of the reflection now; null: nothing is. */
export function feedbackViewOf({ said, history, mayGive }: Feedback, shownVersion: number | null, now: number): FeedbackView {
  return {
    said:
      said === null
        ? null
        : {
            paragraphs: said.text.split(/\n+/).flatMap((text, key) => (text.trim() === '' ? [] : [{ key, text }])),
            chosen: said.chosen,
            byWords: `${said.by} · ${momentOf(said.at, now)}`,
            olderWords: shownVersion !== null && shownVersion > said.version ? '反馈之后，作者又改过。' : '',
          },
    history: history.length < 2 && said !== null ? [] : history.map(({ kind, by, at }, key) => ({ key, words: `${momentOf(at, now)} ${by}${stepWords[kind]}` })),
    isEmpty: said === null && history.length === 0 && !mayGive,
  }
}
