import { say } from '../utils/navigate'
import { troubleSentence } from '../utils/trouble'
import { whileBusy } from '../utils/while-busy'
import type { Answer } from './cloud'
import { keepText } from './kept-text'
import type { Next } from './next-waiting'
import { askingOf, type Asking, type Decision } from './review-decisions'
import { placeAfter, type ReviewPlace } from './review-places'
import { knownToday, type Today } from './today'
import { wishFor, type Wish } from './wish'

/**
 * A page on which one after the other is decided. `asking`: the question that lies over it, its text kept under `askingAbout`; `newsWords`: what has changed meanwhile; `stepTrouble`: why a step
 * did not work; `of`: the queue it was opened from, empty where from none; `open`: reads another one and
 * forgets what was known of the one before.
 */
export type DecidingPage = {
  data: { busy: boolean; face: string; view: { isOpen: boolean } | null; asking: Asking | null; askingAbout: string }
  setData: (data: Partial<{ busy: boolean; face: string; view: null; asking: Asking | null; askingAbout: string; newsWords: string; stepTrouble: string; hasDecided: boolean }>) => void
  of: string
  putAside: Set<string>
  wish: Wish | null
  open: (id: string) => Promise<void>
  refresh: () => Promise<void>
}

/** What is before them. `rev`: as it was seen; undefined: nothing of it is to be decided. `changedWords`: said where it has changed meanwhile. */
export type DecidedPiece = {
  kind: 'reflection' | 'case'
  id: string
  studioId: string
  rev: number | undefined
  decide: (decision: Decision, seen: { id: string; rev: number }, reason: string) => Promise<Answer<unknown>>
  noteChange: () => void
  changedWords: string
  places: (today: Today) => ReviewPlace[]
  nextIn: (of: string, putAside: ReadonlySet<string>) => Promise<Next>
}

/** Asks yes or no, or why, and then decides. */
export async function askDecision(page: DecidingPage, piece: DecidedPiece, decision: Decision): Promise<void> {
  const asking = askingOf(decision)
  if (page.data.busy) return
  page.setData({ stepTrouble: '' })
  if (asking.kind === 'why') {
    page.setData({ asking, askingAbout: `${piece.kind}-${decision}:${piece.id}` })
    return
  }
  const { confirm } = await wx.showModal({ title: asking.heading, content: asking.words, confirmText: asking.action, cancelText: '再看看' })
  if (confirm) await decide(page, piece, asking, '')
}

/** Says why, to the question that lies over the page. */
export async function answerAsking(page: DecidingPage, piece: DecidedPiece, reason: string): Promise<void> {
  const { asking } = page.data
  if (asking !== null) await decide(page, piece, asking, reason)
}

export function putAside(page: DecidingPage, piece: DecidedPiece): Promise<void> {
  return whileBusy(page, async () => {
    page.putAside.add(piece.id)
    await showNext(page, piece)
  })
}

/** Something was decided on it. */
export async function goOn(page: DecidingPage, piece: DecidedPiece, done: string): Promise<void> {
  piece.noteChange()
  page.setData({ asking: null, hasDecided: true })
  say(done)
  await showNext(page, piece)
}

/** What was typed stays where it was typed; where something has changed meanwhile it is shown anew. */
export async function explainDeciding(page: DecidingPage, piece: DecidedPiece, answer: Exclude<Answer<unknown>, { kind: 'done' }>): Promise<void> {
  if (answer.kind !== 'refused' || !['VERSION_CHANGED', 'NOT_ALLOWED', 'NOT_FOUND'].includes(answer.code)) {
    page.setData({ stepTrouble: troubleSentence(answer) })
    return
  }
  piece.noteChange()
  page.setData({ asking: null })
  await page.refresh()
  if (page.data.face !== 'full') return
  const isOver = page.data.view?.isOpen !== true
  page.setData({ newsWords: isOver ? '刚刚已经由别人处理了，下面是现在的样子。' : piece.changedWords })
  void wx.pageScrollTo({ scrollTop: 0 })
}

/** On what is before them; where it has changed meanwhile nothing is decided. */
function decide(page: DecidingPage, piece: DecidedPiece, { decision, done }: Asking, reason: string): Promise<void> {
  return whileBusy(page, async () => {
    const { kind, id, rev } = piece
    if (rev === undefined) return
    const wish = await wishFor(page.wish, { kind, id, rev, decision, reason })
    page.wish = wish
    page.setData({ stepTrouble: '', newsWords: '' })
    const answer = await piece.decide(decision, { id: wish.id, rev }, reason)
    if (answer.kind !== 'done') return explainDeciding(page, piece, answer)
    keepText(page.data.askingAbout, '')
    await goOn(page, piece, done)
  })
}

/** The next one comes up by itself. */
async function showNext(page: DecidingPage, piece: DecidedPiece): Promise<void> {
  const of = page.of === '' ? await placeOf(piece) : page.of
  const next = of === '' ? ({ kind: 'none' } as const) : await piece.nextIn(of, page.putAside)
  if (next.kind === 'trouble') {
    // What was decided is decided; here it is as it stands now.
    page.setData({ stepTrouble: troubleSentence(next.trouble) })
    await page.refresh()
    return
  }
  page.setData({ newsWords: '', stepTrouble: '' })
  if (next.kind === 'none') {
    page.setData({ face: 'done', view: null })
    return
  }
  page.of = of
  // Should it not be read, nothing of the one before may stand in its place.
  page.setData({ face: 'loading', view: null })
  await page.open(next.id)
  void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
}

/** Where there is more of what they came to by itself; empty: nowhere. */
async function placeOf({ places, studioId }: DecidedPiece): Promise<string> {
  const loaded = await knownToday()
  return loaded.kind === 'trouble' ? '' : placeAfter(places(loaded.known.today), studioId)
}
