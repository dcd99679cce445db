import { loadAsked } from '../../services/asked'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { askedCards, type AskedCard } from './asked-view'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

/** `face`: also 'empty'. */
Page({
  data: { ...notReadYet(), cards: [] as AskedCard[] },

  ...readsAgain,

  /** Again whenever it comes back to the front: something may have been written. */
  onShow(): Promise<void> {
    return this.refresh()
  },

  onWriteTap({ currentTarget }: Tapped): void {
    const card = this.data.cards.find(({ id }) => id === currentTarget.dataset.id)
    if (card !== undefined) openPage(routes.writeReflection(card.studioId, card.activityId))
  },

  async refresh(): Promise<void> {
    const loaded = await loadAsked()
    if (loaded.kind === 'trouble') {
      this.setData(unreadFace(this.data.face, loaded.trouble))
      return
    }
    const cards = askedCards(loaded.askings, loaded.now)
    this.setData({ face: cards.length === 0 ? 'empty' : 'full', staleWords: '', cards })
  },
})
