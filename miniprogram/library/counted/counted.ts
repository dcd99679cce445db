import type { InputOf, OutputOf } from '../../../contract/index'
import { call } from '../../services/cloud'
import { dayLabel } from '../../utils/china-time'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'

type Wanted = InputOf<'library.countedCases'>
type Counted = OutputOf<'library.countedCases'>
type Line = { id: string; title: string; byWords: string; figures: string }

/** What a figure of the statistics was counted from. */
Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'full' */
    ...notReadYet(),
    heading: '',
    countWords: '',
    lines: [] as Line[],
    /** What is counted and not listed. */
    restWords: '',
  },

  ...readsAgain,

  wanted: null as Wanted | null,

  onLoad({ kind = '', id = '', from = '', to = '', name = '' }: Partial<Record<'kind' | 'id' | 'from' | 'to' | 'name', string>>): Promise<void> {
    this.wanted = { from: Number(from), to: Number(to), of: kind === 'type' || kind === 'studio' || kind === 'person' ? { kind, id } : { kind: 'all' } }
    this.setData({ heading: decodeURIComponent(name) })
    return this.refresh()
  },

  onLineTap({ currentTarget }: WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>): void {
    openPage(routes.libraryCase(currentTarget.dataset.id))
  },

  async refresh(): Promise<void> {
    if (this.wanted === null) return
    const answer = await call('library.countedCases', this.wanted)
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    const { cases, unlisted, more } = answer.output
    this.setData({
      face: 'full',
      staleWords: '',
      countWords: `${cases.length + unlisted}${more ? ' 个以上' : ' 个'}，最近发布的在前`,
      lines: cases.map((one) => lineOf(one, answer.now)),
      restWords: unlisted === 0 ? '' : `另有 ${unlisted} 个只给工作室看，或者现在没有公开，这里不列题目。`,
    })
  },
})

function lineOf({ id, title, authorName, studioName, at, uses, reads }: Counted['cases'][number], now: number): Line {
  return { id, title, byWords: `${authorName} · ${studioName}`, figures: `${dayLabel(at, now)} · 用过 ${uses} · 阅读 ${reads}` }
}
