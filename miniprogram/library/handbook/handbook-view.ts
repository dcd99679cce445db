import type { OutputOf } from '../../../contract/index'
import { readyWords, type HandbookProgress } from '../../services/handbook-words'
import { itemKindNames } from '../../services/library-items'
import { dayLabel, momentOf } from '../../utils/china-time'

export type Known = OutputOf<'reports.handbook'>
type Item = Known['items'][number]

const week = 7 * 86_400_000

export type ItemLine = { key: string; number: number; title: string; about: string; opens: string; kind: Item['kind']; id: string; spoken: string }
export type LackingLine = { id: string; title: string; words: string }

export type HandbookView = {
  title: string
  about: string
  foreword: string
  items: ItemLine[]
  lacking: LackingLine[]
  /** There is somebody to ask who was not asked within the week. */
  mayAsk: boolean
  /** How many would be in it, and what is left out; empty: nothing is. */
  inIt: number
  leftOutWords: string
  /** 'none' | 'empty' | 'compiling' | 'failed' | 'ready' */
  state: string
  /** Hundredths, while it is compiled. */
  percent: number
  progressWords: string
  outdated: boolean
  /** Opens the former document while there is no new one; empty: there is none. */
  formerWords: string
}

/** @param starting it was asked for and the cloud has not said so yet. */
export function handbookView(known: Known, starting: boolean, now: number): HandbookView {
  const { title, subtitle, studioName, foreword, items } = known
  const progress: HandbookProgress = starting && known.progress.kind !== 'compiling' ? { kind: 'compiling', done: 0, all: items.length, since: now } : known.progress
  const former = progress.kind === 'ready' ? null : known.progress.kind === 'ready' ? known.progress.at : known.former
  const lacking = items.filter(({ missing }) => missing.length > 0)
  const gone = items.filter((item) => item.gone).length
  const inIt = items.length - lacking.length - gone
  const leftOut = [...(lacking.length === 0 ? [] : [`${lacking.length} 篇还差作者同意`]), ...(gone === 0 ? [] : [`${gone} 项已经看不到`])]
  return {
    title,
    about: [subtitle, studioName].filter((part) => part !== '').join(' · '),
    foreword,
    items: items.map(itemLine),
    lacking: lacking.map(({ id, title: name, missing, asked }) => ({ id, title: name, words: `还差${missing.join('、')}的同意${asked === null ? '' : `，${dayLabel(asked, now)}已请`}` })),
    mayAsk: lacking.some(({ asked }) => asked === null || asked + week <= now),
    inIt,
    leftOutWords: leftOut.length === 0 ? '' : `${leftOut.join('，')}，先不编入。`,
    state: progress.kind !== 'compiling' && inIt === 0 && progress.kind !== 'ready' ? 'empty' : progress.kind,
    percent: progress.kind === 'compiling' ? Math.round((100 * progress.done) / Math.max(1, progress.all)) : 0,
    progressWords: wordsOf(progress, now),
    outdated: progress.kind === 'ready' && progress.outdated,
    formerWords: former === null ? '' : `打开上一次的（${momentOf(former, now)}）`,
  }
}

function wordsOf(progress: HandbookProgress, now: number): string {
  switch (progress.kind) {
    case 'none':
      return ''
    case 'compiling':
      return `正在编排，已完成 ${progress.done} / ${progress.all} 项`
    case 'failed':
      return '这次没有生成，内容都还在，可以再试一次。'
    case 'ready':
      return readyWords(progress, now)
  }
}

function itemLine({ kind, id, title, authors, gone, missing }: Item, index: number): ItemLine {
  const shown = gone ? '这一项已经看不到' : title
  const about = gone ? '可能已撤下或改了可见范围，不会编入' : [itemKindNames[kind], authors.join('、'), ...(missing.length === 0 ? [] : ['待同意'])].join(' · ')
  return { key: `${kind} ${id}`, number: index + 1, title: shown, about, opens: gone ? '' : kind, kind, id, spoken: `第 ${index + 1} 项，${shown}，${about}` }
}
