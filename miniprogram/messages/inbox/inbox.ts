import type { OutputOf } from '../../../contract/index'
import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { kindsOf, topicOf, type MessageKind } from '../../services/message-kinds'
import { learnUnread } from '../../services/unread-messages'
import { openPage, say } from '../../utils/navigate'
import { readsOn } from '../../utils/read-more'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { groupByDay, markedRead, oneLess, topicChoices, unreadCount, unreadWords, type Message, type MessageDay, type TopicChoice, type Unread } from './inbox-view'

type Tapped<Dataset extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Dataset>
type Next = OutputOf<'studio.inbox'>['next']

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'empty' | 'full' */
    ...notReadYet(),
    days: [] as MessageDay[],
    unread: 0,
    unreadWords: '',
    choices: [] as TopicChoice[],
    /** The topic that is shown alone; empty: all. */
    topic: '',
    more: false,
    /** A topic was chosen of which not all was read yet. */
    reading: false,
  },

  ...readsAgain,
  ...readsOn,

  known: [] as Message[],
  next: null as Next,
  unread: [] as Unread,
  /** Of what there are messages, as far as was seen. */
  topics: new Set<string>(),

  onLoad(): Promise<void> {
    this.topics = new Set()
    return this.refresh()
  },

  /** What is known of the topic is there at once. */
  async onTopicTap({ currentTarget }: Tapped<{ topic: TopicChoice['topic'] }>): Promise<void> {
    const { topic } = currentTarget.dataset
    if (topic === this.data.topic) return
    this.known = this.known.filter(({ kind }) => topic === '' || topicOf(kind) === topic)
    this.next = null
    this.setData({ topic, reading: true, days: groupByDay(this.known, cloudNow()), more: false })
    await this.refresh()
  },

  async onMessageTap({ currentTarget }: Tapped<{ message: string }>): Promise<void> {
    const message = this.known.find(({ id }) => id === currentTarget.dataset.message)
    if (message === undefined) return
    openPage(`/${message.opens}`)
    if (message.isRead) return
    this.unread = oneLess(this.unread, message.kind)
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
      this.unread = []
      this.show(markedRead(this.known, null), this.next)
    })
  },

  more(): Promise<void> {
    return whileBusy(this, async () => {
      const { next } = this
      if (next === null) return
      const { topic } = this.data
      const answer = await call('studio.inbox', { ...wantedOf(topic), after: { at: next.at, id: next.id } })
      if (topic !== this.data.topic) return
      if (answer.kind === 'done') this.show([...this.known, ...answer.output.messages], answer.output.next)
      else this.setData({ staleWords: troubleSentence(answer) })
    })
  },

  async refresh(): Promise<void> {
    const { topic } = this.data
    const answer = await call('studio.inbox', wantedOf(topic))
    // Something else was chosen meanwhile.
    if (topic !== this.data.topic) return
    if (answer.kind === 'done') {
      this.unread = answer.output.unread
      this.show(answer.output.messages, answer.output.next)
    } else {
      this.setData({ reading: false, ...unreadFace(this.data.face, answer) })
    }
  },

  show(known: Message[], next: Next): void {
    this.known = known
    this.next = next
    for (const { kind } of known) this.topics.add(topicOf(kind))
    const unread = unreadCount(this.unread)
    learnUnread(unread)
    this.setData({
      // A page of nothing but what one does not want to see may have more behind it.
      face: known.length === 0 && next === null && this.data.topic === '' ? 'empty' : 'full',
      staleWords: '',
      days: groupByDay(known, cloudNow()),
      unread,
      unreadWords: unreadWords(unread),
      choices: topicChoices(this.unread, this.topics),
      more: next !== null,
      reading: false,
    })
  },
})

function wantedOf(topic: string): { kinds?: MessageKind[] } {
  return topic === '' ? {} : { kinds: kindsOf(topic) }
}
