import { call } from '../../services/cloud'
import { decisionsView, type DecisionsView } from '../../services/studio-record-decisions'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'

type OfId = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

Page({
  data: {
    ...notReadYet(),
    view: null as DecisionsView | null,
    studioId: '',
    /** The entry that is being decided upon. */
    desk: null as { session: string; personIds: string[] } | null,
    /** They have just decided. */
    hasDecided: false,
  },

  ...readsAgain,

  onLoad({ studio = '' }: { studio?: string }): void {
    this.setData({ studioId: studio })
  },

  onShow(): Promise<void> {
    return this.refresh()
  },

  onCaseTap({ currentTarget }: OfId): void {
    openPage(routes.case(currentTarget.dataset.id))
  },

  onLeaveTap({ currentTarget }: OfId): void {
    openPage(routes.leave(this.data.studioId, currentTarget.dataset.id))
  },

  onEntryOpen({ detail: { session, person } }: WechatMiniprogram.CustomEvent<{ session: string; person: string }>): void {
    this.setData({ desk: { session, personIds: [person] } })
  },

  onDeskClose(): void {
    this.setData({ desk: null })
  },

  async onDeskDone({ detail }: WechatMiniprogram.CustomEvent<{ words: string }>): Promise<void> {
    this.setData({ desk: null, hasDecided: true })
    say(detail.words)
    await this.refresh()
  },

  async refresh(): Promise<void> {
    const answer = await call('standing.studio', { studioId: this.data.studioId })
    if (answer.kind === 'done') this.setData({ face: 'full', staleWords: '', view: decisionsView(answer.output, answer.now) })
    else this.setData(unreadFace(this.data.face, answer))
  },
})
