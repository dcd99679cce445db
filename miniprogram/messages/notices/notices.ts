import type { OutputOf } from '../../../contract/index'
import { call } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { openPage } from '../../utils/navigate'
import { readsOn } from '../../utils/read-more'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'
import { noticeChanges } from '../notice-changes'
import { receivedLine, sentLine, type NoticeLine } from './notice-line'
import { sentSources, type NoticesOf, type Source } from './sent-sources'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>
type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>
type Known = OutputOf<'studio.notices'>

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'empty' | 'full' */
    ...notReadYet(),
    /** 'received' | 'sent' */
    side: 'received',
    sides: [
      { value: 'received', words: '收到的' },
      { value: 'sent', words: '发出的' },
    ],
    /** Of what was sent: whose. Without any, nothing can be. */
    sourceNames: [] as string[],
    sourceIndex: 0,
    lines: [] as NoticeLine[],
    more: false,
  },

  ...readsAgain,
  ...readsOn,

  sources: [] as Source[],
  known: [] as Known['notices'],
  next: null as Known['next'],
  changesSeen: -1,

  /** With a studio, or `office=1`: opened by who sends. */
  onLoad({ studio = '', office = '' }: { studio?: string; office?: string }): void {
    this.sources = sentSources({ studioId: studio, office: office === '1' })
    const index = this.sources.findIndex(({ of }) => (office === '1' ? of.kind === 'office' : of.kind === 'studio' && of.studioId === studio))
    this.setData({ sourceNames: this.sources.map(({ name }) => name), sourceIndex: Math.max(0, index), side: index < 0 ? 'received' : 'sent' })
  },

  async onShow(): Promise<void> {
    this.setData({ typeStyle: typeStyle() })
    if (this.changesSeen !== noticeChanges()) await this.refresh()
  },

  async onSideChoose({ detail }: Chosen): Promise<void> {
    this.setData({ side: detail.value })
    await this.startOver()
  },

  async onSourceChange({ detail }: Chosen): Promise<void> {
    this.setData({ sourceIndex: Number(detail.value) })
    await this.startOver()
  },

  onNoticeTap({ currentTarget }: Tapped): void {
    openPage(routes.notice(currentTarget.dataset.id))
  },

  onWriteTap(): void {
    const source = this.sources[this.data.sourceIndex]
    if (source !== undefined) openPage(source.of.kind === 'office' ? routes.officeNotice() : routes.studioNotice(source.of.studioId))
  },

  async startOver(): Promise<void> {
    this.setData({ face: 'loading', staleWords: '' })
    await this.refresh()
  },

  async refresh(): Promise<void> {
    const of = this.wanted()
    const changes = noticeChanges()
    const answer = await call('studio.notices', { of })
    // Another list was chosen meanwhile.
    if (JSON.stringify(of) !== JSON.stringify(this.wanted())) return
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    this.changesSeen = changes
    this.show(answer.output.notices, answer.output.next)
  },

  more(): Promise<void> {
    return whileBusy(this, async () => {
      const { next } = this
      if (next === null) return
      const of = this.wanted()
      const answer = await call('studio.notices', { of, after: next })
      if (JSON.stringify(of) !== JSON.stringify(this.wanted())) return
      if (answer.kind === 'done') this.show([...this.known, ...answer.output.notices], answer.output.next)
      else this.setData({ staleWords: troubleSentence(answer) })
    })
  },

  show(known: Known['notices'], next: Known['next']): void {
    this.known = known
    this.next = next
    const lineOf = this.data.side === 'sent' ? sentLine : receivedLine
    this.setData({ face: known.length === 0 ? 'empty' : 'full', staleWords: '', lines: known.map((each) => lineOf(each, cloudNow())), more: next !== null })
  },

  wanted(): NoticesOf {
    return (this.data.side === 'sent' ? this.sources[this.data.sourceIndex]?.of : undefined) ?? { kind: 'received' }
  },
})
