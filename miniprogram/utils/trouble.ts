import type { Trouble } from '../services/cloud'
import { leavePage, openPage } from './navigate'
import { routes } from './routes'
import { explain, nextStepWords, type NextStep } from './wording'

/** The properties of `error-face`. */
export type TroubleFace = { icon: string; title: string; sentence: string; action: string }

/** What a page shows that could not be filled. */
export function troubleFace(trouble: Trouble): TroubleFace {
  switch (trouble.kind) {
    case 'offline':
      return { icon: 'wifi-off', title: '没有连上网络', sentence: '检查网络后再试一次。', action: '再试一次' }
    case 'failed':
      return { icon: 'cloud-off', title: '没有打开', sentence: '系统出了点问题，请过一会儿再试一次。', action: '再试一次' }
    case 'refused': {
      const { sentence, next } = explain(trouble.code, trouble.detail, trouble.now)
      return { icon: 'info', title: '没有打开', sentence, action: next === 'try-again' ? '再试一次' : '' }
    }
  }
}

/** What a page says under a button that did not work; what was typed is still there. */
export function troubleSentence(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'offline':
      return '没有连上网络，内容还在。连上后请再试一次。'
    case 'failed':
      return '系统出了点问题，内容还在。请过一会儿再试一次。'
    case 'refused':
      return explain(trouble.code, trouble.detail, trouble.now).sentence
  }
}

/** A `TroubleFace` whose button may also lead elsewhere; `followStep` goes there. */
export type OpeningFace = TroubleFace & { next: NextStep }

/** For a page that shows one thing, asked for by the id in its address. */
export function openingFace(trouble: Trouble): OpeningFace {
  const face = troubleFace(trouble)
  if (trouble.kind !== 'refused') return { ...face, next: 'try-again' }
  // Nothing was typed here: an id that is not accepted comes from a broken link.
  const { sentence, next } = explain(trouble.code === 'BAD_INPUT' ? 'NOT_FOUND' : trouble.code, trouble.detail, trouble.now)
  return { ...face, sentence, next, action: nextStepWords[next] }
}

/** What a page sets that could not be read (again): its wrong face, or a line above what it shows already. */
export function unreadFace(face: string, trouble: Trouble): { face: 'wrong'; trouble: OpeningFace } | { staleWords: string } {
  return face === 'loading' || face === 'wrong' ? { face: 'wrong', trouble: openingFace(trouble) } : { staleWords: troubleSentence(trouble) }
}

export async function followStep(next: NextStep, retry: () => Promise<void>): Promise<void> {
  if (next === 'try-again') await retry()
  else if (next === 'enter-invitation') openPage(routes.bind())
  else leavePage()
}
