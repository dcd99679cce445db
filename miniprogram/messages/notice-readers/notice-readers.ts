import { call } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { wishFor, type Wish } from '../../services/wish'
import { dayNumberOf } from '../../utils/china-time'
import { say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { firstGroup, readersOf, readersView, type Group, type KnownReaders, type ReaderLine, type ReadersView } from './readers-view'

/** More would make the page slow; the rest comes by a tap. */
const shownAtOnce = 200

Page({
  data: {
    ...notReadYet(),
    view: null as ReadersView | null,
    group: null as Group | null,
    people: [] as ReaderLine[],
    /** How many of the group are not shown yet. */
    further: 0,
    remindTrouble: '',
    /** What it said before is unfolded. */
    formerShown: false,
  },

  ...readsAgain,

  noticeId: '',
  known: null as KnownReaders | null,
  wish: null as Wish | null,
  shown: shownAtOnce,

  onLoad({ id = '' }: { id?: string }): Promise<void> {
    this.noticeId = id
    return this.refresh()
  },

  onGroupChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: Group }>): void {
    this.shown = shownAtOnce
    this.setData({ group: detail.value })
    this.showPeople()
  },

  onFurtherTap(): void {
    this.shown += shownAtOnce
    this.showPeople()
  },

  onFormerTap(): void {
    this.setData({ formerShown: !this.data.formerShown })
  },

  onRemindTap(): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ remindTrouble: '' })
      // A reply that was lost is asked for again; another day is another wish.
      this.wish = await wishFor(this.wish, { noticeId: this.noticeId, day: dayNumberOf(cloudNow()) })
      const answer = await call('studio.remindNotice', { id: this.wish.id, noticeId: this.noticeId })
      if (answer.kind === 'done') say(`已提醒 ${answer.output.people} 人`)
      else this.setData({ remindTrouble: troubleSentence(answer) })
      if (answer.kind === 'done' || answer.kind === 'refused') await this.refresh()
    })
  },

  async refresh(): Promise<void> {
    const answer = await call('studio.noticeReaders', { noticeId: this.noticeId })
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    const view = readersView(answer.output, answer.now)
    this.known = answer.output
    this.setData({ face: 'full', staleWords: '', view, group: this.data.group ?? firstGroup(view) })
    this.showPeople()
  },

  showPeople(): void {
    const { group } = this.data
    if (this.known === null || group === null) return
    const people = readersOf(this.known, group, cloudNow())
    this.setData({ people: people.slice(0, this.shown), further: Math.max(0, people.length - this.shown) })
  },
})
