import type { OutputOf } from '../../../contract/index'
import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { learnUnread, unreadMessages } from '../../services/unread-messages'
import { openPage, say } from '../../utils/navigate'
import { followStep, troubleSentence, unreadFace, type OpeningFace } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'
import { whilePulledDown } from '../../utils/while-pulled-down'
import { groupByDay, markedRead, unreadWords, type Message, type MessageDay } from './inbox-view'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { message: string }>

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    /** 'loading' | 'wrong' | 'empty' | 'full' */
    face: 'loading',
    trouble: null as OpeningFace | null,
    /** Why what is shown may be out of date or not all; empty when it is not. */
    staleWords: '',
    days: [] as MessageDay[],
    unread: 0,
    unreadWords: '',
    more: false,
  },

  known: [] as Message[],
  next: null as OutputOf<'studio.inbox'>['next'],

  onLoad(): Promise<void> {
    return this.refresh()
  },

  onPullDownRefresh(): Promise<void> {
    return whilePulledDown(() => this.refresh())
  },

  onReachBottom(): Promise<void> {
    return this.readMore()
  },

  onMoreTap(): Promise<void> {
    return this.readMore()
  },

  onRetryTap(): Promise<void> {
    return whileBusy(this, () => followStep(this.data.trouble?.next ?? 'try-again', () => this.refresh()))
  },

  async onMessageTap({ currentTarget }: Tapped): Promise<void> {
    const message = this.known.find(({ id }) => id === currentTarget.dataset.message)
    if (message === undefined) return
    openPage(`/${message.opens}`)
    if (message.isRead) return
    learnUnread(unreadMessages() - 1)
    this.show(markedRead(this.known, [message.id]), this.next)
    // What gets lost is unread again the next time.
    await call('studio.readMessages', { which: { ids: [message.id] } })
  },

  onAllReadTap(): Promise<void> {
    return whileBusy(this, async () => {
      const [newest] = this.known
      if (newest === undefined) return
      const answer = await call('studio.readMessages', { which: { until: newest.at } })
      if (answer.kind !== 'done') {
        say(troubleSentence(answer))
        return
      }
      learnUnread(0)
      this.show(markedRead(this.known, null), this.next)
    })
  },

  readMore(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.next === null) return
      const answer = await call('studio.inbox', { after: this.next })
      if (answer.kind === 'done') this.show([...this.known, ...answer.output.messages], answer.output.next)
      else this.setData({ staleWords: troubleSentence(answer) })
    })
  },

  async refresh(): Promise<void> {
    const answer = await call('studio.inbox', {})
    if (answer.kind === 'done') {
      learnUnread(answer.output.unread.reduce((sum, { count }) => sum + count, 0))
      this.show(answer.output.messages, answer.output.next)
    } else {
      this.setData(unreadFace(this.data.face, answer))
    }
  },

  show(known: Message[], next: OutputOf<'studio.inbox'>['next']): void {
    this.known = known
    this.next = next
    const unread = unreadMessages()
    this.setData({
      // A page of nothing but what one does not want to see may have more behind it.
      face: known.length === 0 && next === null ? 'empty' : 'full',
      staleWords: '',
      days: groupByDay(known, cloudNow()),
      unread,
      unreadWords: unreadWords(unread),
      more: next !== null,
    })
  },
})
