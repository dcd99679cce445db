import type { AskedOfMe } from '../../services/asked'
import { askedLabel, isOwed, owedWords, stateNames, termsWords, traceWords } from '../../services/asked-words'

/** One thing that is asked of me. */
export type AskedCard = {
  id: string
  title: string
  studioName: string
  termsWords: string
  /** 还没有交; empty where nothing is to be done. */
  owedWords: string
  late: boolean
  /** 按时交, 已撤回; empty while it is owed. */
  doneWords: string
  traceWords: string
  prompts: string[]
  studioId: string
  /** Empty: on none. */
  activityId: string
}

/** What is owed first, the first to be due first; then what is done. */
export function askedCards(askings: readonly AskedOfMe[], now: number): AskedCard[] {
  const rank = (asking: AskedOfMe): number => (isOwed(asking) ? 0 : asking.withdrawn === null ? 1 : 2)
  return [...askings].sort((a, b) => rank(a) - rank(b)).map((asking) => cardOf(asking, now))
}

function cardOf(asking: AskedOfMe, now: number): AskedCard {
  const { id, studio, what, prompts, state, withdrawn } = asking
  const owed = isOwed(asking)
  return {
    id,
    title: askedLabel(asking),
    studioName: studio.name,
    termsWords: termsWords(asking, now),
    owedWords: owed ? owedWords(asking) : '',
    late: owed && state === 'missing',
    doneWords: owed ? '' : withdrawn === null ? stateNames[state] : '不用交了',
    traceWords: traceWords(asking, now),
    prompts: owed ? prompts : [],
    studioId: studio.id,
    activityId: what.kind === 'activity' ? what.activity.id : '',
  }
}
