import { waitedWords } from '../../services/review-matter'
import { stageNames } from '../../shared/index'
import type { WaitingCase } from '../review-queue'

/** One case that waits to be reviewed or decided. */
export type WaitingLine = {
  id: string
  word: string
  waited: string
  title: string
  excerpt: string
  /** 家校沟通 · 初中 */
  factsWords: string
  authorsWords: string
  /** Empty where the queue is of one studio. */
  studioName: string
  spoken: string
}

export const whyWords: Readonly<Record<WaitingCase['why'], string>> = { submitted: '待审核', doubtful: '自动检查不确定', reported: '有人举报', appealed: '作者申诉' }

export function waitingLineOf({ card, waitsFrom, why, round }: WaitingCase, withStudio: boolean, now: number): WaitingLine {
  const word = (why === 'submitted' || why === 'doubtful') && round > 1 ? `${whyWords[why]} · 第 ${round} 次` : whyWords[why]
  const waited = waitedWords(waitsFrom, now)
  const authorsWords = card.authors.map(({ name }) => name).join('、')
  const factsWords = [card.type?.name ?? '', card.stage === null ? '' : stageNames[card.stage]].filter((part) => part !== '').join(' · ')
  return {
    id: card.id,
    word,
    waited,
    title: card.title,
    excerpt: card.excerpt,
    factsWords,
    authorsWords,
    studioName: withStudio ? card.studio.name : '',
    spoken: [word, waited, card.title, factsWords, authorsWords].filter((part) => part !== '').join('，'),
  }
}
