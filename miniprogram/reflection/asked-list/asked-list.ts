import type { OutputOf } from '../../../contract/index'
import { call } from '../../services/cloud'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { askingLine, type AskingLine } from './asking-line'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>
type Place = OutputOf<'library.askings'>['next']

/** `face`: also 'empty'. */
Page({
  data: { ...notReadYet(), lines: [] as AskingLine[], more: false },

  ...readsAgain,

  studioId: '',
  next: null as Place,

  onLoad({ studio = '' }: { studio?: string }): void {
    this.studioId = studio
  },

  onShow(): Promise<void> {
    return this.refresh()
  },

  onAskTap(): void {
    openPage(routes.askForReflections(this.studioId))
  },

  onAskingTap({ currentTarget }: Tapped): void {
    openPage(routes.askedTable(currentTarget.dataset.id))
  },

  onMoreTap(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.next === null) return
      const answer = await call('library.askings', { studioId: this.studioId, after: this.next })
      if (answer.kind !== 'done') {
        this.setData(unreadFace(this.data.face, answer))
        return
      }
      this.next = answer.output.next
      this.setData({ lines: [...this.data.lines, ...answer.output.askings.map((asking) => askingLine(asking, answer.now))], more: this.next !== null })
    })
  },

  async refresh(): Promise<void> {
    const answer = await call('library.askings', { studioId: this.studioId })
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    const { askings, next } = answer.output
    this.next = next
    this.setData({ face: askings.length === 0 ? 'empty' : 'full', staleWords: '', lines: askings.map((asking) => askingLine(asking, answer.now)), more: next !== null })
  },
})
