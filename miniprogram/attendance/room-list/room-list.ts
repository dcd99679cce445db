import { call, type Answer } from '../../services/cloud'
import { loadRoomList, roomListView, type RoomListView } from '../../services/room-list'
import { newPhoneId } from '../../utils/new-id'
import { leavePage, openPage, say } from '../../utils/navigate'
import { routes } from '../../utils/routes'
import { troubleFace, troubleSentence, type TroubleFace } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'
import { whilePulledDown } from '../../utils/while-pulled-down'

type OfPerson = WechatMiniprogram.CustomEvent<{ id: string }>

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    /** 'loading' | 'wrong' | 'full' */
    face: 'loading',
    view: null as RoomListView | null,
    wrong: null as TroubleFace | null,
    counting: false,
    countTrouble: '',
  },

  sessionId: '',

  onLoad({ session = '' }: { session?: string }) {
    this.sessionId = session
  },

  async onShow() {
    await this.refresh()
  },

  onPullDownRefresh(): Promise<void> {
    return whilePulledDown(() => this.refresh())
  },

  async onRetryTap() {
    // What was refused stays refused.
    if (this.data.wrong?.action === '') leavePage()
    else await this.refresh()
  },

  onRollCallTap() {
    openPage(routes.rollCall(this.sessionId))
  },

  onConfirmTap({ detail }: OfPerson) {
    return this.decideScans([detail.id], 'confirmed')
  },

  onConfirmAllTap() {
    return this.decideScans((this.data.view?.unconfirmed ?? []).map(({ id }) => id), 'confirmed')
  },

  async onRefuseTap({ detail }: OfPerson) {
    const content = `${this.nameOf(detail.id)}补交的这次扫码不算，按没有签到记。`
    const { confirm } = await wx.showModal({ title: '不确认？', content, confirmText: '不确认', confirmColor: '#B8402F' })
    if (confirm) await this.decideScans([detail.id], 'refused')
  },

  onLetInTap({ detail }: OfPerson) {
    return this.decideAsking(detail.id, 'added')
  },

  async onTurnAwayTap({ detail }: OfPerson) {
    const content = `${this.nameOf(detail.id)}不加进这次的名单，决定以后不能再改。`
    const { confirm } = await wx.showModal({ title: '不加入？', content, confirmText: '不加入', confirmColor: '#B8402F' })
    if (confirm) await this.decideAsking(detail.id, 'refused')
  },

  onCountTap() {
    this.setData({ counting: true, countTrouble: '' })
  },

  onCountClose() {
    this.setData({ counting: false })
  },

  onCountSave({ detail: { headCount } }: WechatMiniprogram.CustomEvent<{ headCount: number }>) {
    return whileBusy(this, async () => {
      const answer = await call('attendance.noteHeadCount', { sessionId: this.sessionId, headCount })
      if (answer.kind !== 'done') return this.setData({ countTrouble: troubleSentence(answer) })
      this.setData({ counting: false })
      await this.read()
    })
  },

  onDraw() {
    return this.change(async () => call('attendance.drawSpotCheck', { sessionId: this.sessionId, drawId: await newPhoneId() }))
  },

  onHere({ detail }: OfPerson) {
    return this.answerSpotCheck(detail.id, true)
  },

  async onAway({ detail }: OfPerson) {
    const content = '会记为缺勤（更正）。人来了可以改回「在」。'
    const { confirm } = await wx.showModal({ title: `${this.nameOf(detail.id)}不在？`, content, confirmText: '不在', confirmColor: '#B8402F' })
    if (confirm) await this.answerSpotCheck(detail.id, false)
  },

  decideScans(personIds: string[], decision: 'confirmed' | 'refused') {
    return this.change(() => call('attendance.decideEvidence', { sessionId: this.sessionId, personIds, decision }))
  },

  decideAsking(personId: string, decision: 'added' | 'refused') {
    return this.change(() => call('attendance.decideAsking', { sessionId: this.sessionId, personId, decision }))
  },

  answerSpotCheck(personId: string, here: boolean) {
    return this.change(() => call('attendance.answerSpotCheck', { sessionId: this.sessionId, personId, here }))
  },

  /** Does something to the list, and shows what it is then. */
  change(work: () => Promise<Answer<object>>) {
    return whileBusy(this, async () => {
      const answer = await work()
      if (answer.kind !== 'done') say(troubleSentence(answer))
      // Refused: somebody else may have been faster.
      if (answer.kind === 'done' || answer.kind === 'refused') await this.read()
    })
  },

  nameOf(personId: string): string {
    const { view } = this.data
    const lines = view === null ? [] : [...view.unconfirmed, ...view.asking, ...view.spotCheck]
    return lines.find(({ id }) => id === personId)?.name ?? ''
  },

  refresh() {
    return whileBusy(this, () => this.read())
  },

  async read() {
    const answer = await loadRoomList(this.sessionId)
    if (answer.kind === 'done') this.setData({ face: 'full', view: roomListView(answer.output, answer.now) })
    else if (this.data.view === null) this.setData({ face: 'wrong', wrong: troubleFace(answer) })
    // What was read before still stands.
    else say(troubleSentence(answer))
  },
})
