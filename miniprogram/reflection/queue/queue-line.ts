import { momentOf } from '../../utils/china-time'
import { matterOf, waitedWords } from '../../services/review-matter'
import type { QueueItem, WaitingRecord } from '../review-queue'

/** One reflection that waits for a decision. */
export type QueueLine = {
  id: string
  word: string
  waited: string
  author: string
  /** Empty where the queue is of one studio. */
  studioName: string
  title: string
  excerpt: string
  pictures: { key: string; url: string }[]
  whenWords: string
  /** What was said against it; empty: nothing. */
  saidWords: string
  spoken: string
}

/** What the cloud gives of a text at most; as long as that, it goes on. */
const excerptCharacters = 120

export function queueLineOf(item: QueueItem, withStudio: boolean, now: number): QueueLine {
  const matter = matterOf(item.review, now)
  const waited = waitedWords(item.waitsFrom, now)
  const excerpt = [...item.excerpt].length < excerptCharacters ? item.excerpt : `${item.excerpt}…`
  const saidWords = matter.said[matter.said.length - 1]?.words ?? ''
  return {
    id: item.id,
    word: matter.word,
    waited,
    author: item.author.name,
    studioName: withStudio ? item.studio.name : '',
    title: item.title,
    excerpt,
    pictures: item.pictures.map(({ url }, index) => ({ key: String(index), url })),
    whenWords: momentOf(item.at, now),
    saidWords,
    spoken: [matter.word, waited, item.author.name, item.title, excerpt, saidWords].filter((words) => words !== '').join('，'),
  }
}

/** The record of an activity that waits for a decision. */
export type RecordRow = { id: string; word: string; waited: string; title: string; author: string; spoken: string }

const recordWords: Readonly<Record<WaitingRecord['why'], string>> = { doubtful: '拿不准', reported: '被举报', appealed: '有申诉' }

export function recordRowOf({ activityId: id, title, by, studioName, why, waitsFrom }: WaitingRecord, withStudio: boolean, now: number): RecordRow {
  const [word, waited] = [recordWords[why], waitedWords(waitsFrom, now)]
  const author = withStudio ? `${by} · ${studioName}` : by
  return { id, word, waited, title, author, spoken: [word, waited, `活动记录：${title}`, author].join('，') }
}
