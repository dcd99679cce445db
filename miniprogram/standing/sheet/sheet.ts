import { cloudNow } from '../../services/clock'
import { call, type Answer } from '../../services/cloud'
import { sheetView, type KnownSheet, type SheetView } from '../../services/sheet-view'
import { noteStandingChange } from '../../services/standing-changes'
import { wishFor, type Wish } from '../../services/wish'
import { say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

Page({
  data: {
    ...notReadYet(),
    view: null as SheetView | null,
    studioId: '',
    sessionId: '',
    /** Several are being chosen to be corrected together. */
    choosing: false,
    chosen: [] as string[],
    /** Whose entries are decided upon; empty: nobody's. */
    deskOf: [] as string[],
    known: null as KnownSheet | null,
    reopening: false,
    reopenTrouble: '',
  },

  ...readsAgain,

  studioId: '',
  sessionId: '',
  /** Who is to be opened first. */
  personId: '',
  wish: null as Wish | null,

  onLoad({ studio = '', session = '', person = '' }: { studio?: string; session?: string; person?: string }): void {
    this.studioId = studio
    this.sessionId = session
    this.personId = person
    this.setData({ studioId: studio, sessionId: session })
  },

  async onShow(): Promise<void> {
    await this.refresh()
    const first = this.data.view?.people.find(({ id }) => id === this.personId)
    this.personId = ''
    if (first !== undefined) this.setData({ deskOf: [first.id] })
  },

  onPersonTap({ currentTarget }: Tapped): void {
    const { id } = currentTarget.dataset
    if (!this.data.choosing) return this.setData({ deskOf: [id] })
    const { chosen, view } = this.data
    if (view?.people.find((person) => person.id === id)?.mayDecide !== true) return
    this.choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  },

  onChooseTap(): void {
    this.setData({ choosing: !this.data.choosing })
    this.choose([])
  },

  onCorrectChosenTap(): void {
    if (this.data.chosen.length > 0) this.setData({ deskOf: this.data.chosen })
  },

  onDeskClose(): void {
    this.setData({ deskOf: [] })
  },

  async onDeskDone({ detail }: WechatMiniprogram.CustomEvent<{ words: string }>): Promise<void> {
    this.setData({ deskOf: [], choosing: false, chosen: [] })
    say(detail.words)
    await this.refresh()
  },

  onCloseSheetTap(): Promise<void> {
    return this.change({ close: this.data.known?.version }, (id) => call('standing.closeSheet', { id, studioId: this.studioId, sessionId: this.sessionId }))
  },

  onReopenTap(): void {
    this.setData({ reopening: true, reopenTrouble: '' })
  },

  onReopenClose(): void {
    this.setData({ reopening: false })
  },

  onReopenConfirm({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>): Promise<void> {
    const version = this.data.known?.version ?? 0
    const seen = { studioId: this.studioId, sessionId: this.sessionId, version, reason }
    return this.change(seen, (id) => call('standing.reopenSheet', { id, ...seen }))
  },

  /** Does something to the sheet as a whole, and shows what it is then. */
  change(asked: object, send: (id: string) => Promise<Answer<object>>): Promise<void> {
    return whileBusy(this, async () => {
      this.wish = await wishFor(this.wish, asked)
      const answer = await send(this.wish.id)
      if (answer.kind === 'done') {
        noteStandingChange()
        this.setData({ reopening: false })
      } else if (this.data.reopening) this.setData({ reopenTrouble: troubleSentence(answer) })
      else say(troubleSentence(answer))
      if (answer.kind === 'done' || answer.kind === 'refused') await this.refresh()
    })
  },

  choose(chosen: string[]): void {
    const { known } = this.data
    if (known !== null) this.setData({ chosen, view: sheetView(known, cloudNow(), chosen) })
  },

  async refresh(): Promise<void> {
    const answer = await call('standing.sheet', { studioId: this.studioId, sessionId: this.sessionId })
    if (answer.kind === 'done') {
      this.setData({ face: 'full', staleWords: '', known: answer.output, view: sheetView(answer.output, answer.now, this.data.chosen) })
    } else {
      this.setData(unreadFace(this.data.face, answer))
    }
  },
})
