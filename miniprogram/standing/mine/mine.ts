import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { historyLines, type HistoryLine } from '../../services/history-view'
import { keepText, keptText } from '../../services/kept-text'
import { noteStandingChange, standingChanges } from '../../services/standing-changes'
import { wishFor, type Wish } from '../../services/wish'
import type { Status } from '../../shared/index'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { recordView, sessionsBehind, sessionsById, type RecordView, type SessionsView } from './record-view'
import { sessionView, type PersonRecord, type SessionView } from './session-lines'

type Tapped<Dataset extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Dataset>
type Sent<Detail extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.CustomEvent<Detail>

Page({
  data: {
    ...notReadYet(),
    view: null as RecordView | null,
    /** What a number opened into. */
    list: null as SessionsView | null,
    session: null as SessionView | null,
    history: [] as HistoryLine[],
    reading: false,
    historyTrouble: '',
    appealText: '',
    appealTrouble: '',
  },

  ...readsAgain,

  studioId: '',
  personId: '',
  /** Opened as soon as the page is full. */
  wantedSession: '',
  record: null as PersonRecord | null,
  changesSeen: -1,
  appealWish: null as Wish | null,

  onLoad(options: Partial<Record<'studio' | 'person' | 'session', string>>): void {
    this.studioId = options.studio ?? ''
    this.personId = options.person ?? ''
    this.wantedSession = options.session ?? ''
  },

  /** Again when something was asked for or decided on a page before. */
  async onShow(): Promise<void> {
    if (this.record === null || this.changesSeen !== standingChanges()) await this.refresh()
  },

  async refresh(): Promise<void> {
    const first = this.record === null
    const changes = standingChanges()
    const answer = await call('standing.person', { studioId: this.studioId, personId: this.personId || null })
    if (answer.kind === 'done') {
      this.changesSeen = changes
      this.record = answer.output
      this.setData({ face: 'full', staleWords: '', view: recordView(answer.output, answer.now) })
      if (first && this.wantedSession !== '') await this.openSession(this.wantedSession)
      else this.showSession()
    } else {
      this.setData(unreadFace(this.data.face, answer))
    }
  },

  onStatTap({ currentTarget }: Tapped<{ what: 'due' | 'absent' }>): void {
    this.openList(currentTarget.dataset.what)
  },

  onTotalTap({ currentTarget }: Tapped<{ status: Status }>): void {
    if (this.record !== null) this.setData({ list: sessionsBehind(this.record, { kind: 'status', status: currentTarget.dataset.status }, cloudNow()) })
  },

  onCountedTap({ currentTarget }: Tapped<{ index: number }>): void {
    const counted = this.data.view?.explanation?.counted[currentTarget.dataset.index]
    if (this.record !== null && counted !== undefined) this.setData({ list: sessionsById(this.record, counted.words, counted.sessionIds, cloudNow()) })
  },

  openList(kind: 'due' | 'absent'): void {
    if (this.record !== null) this.setData({ list: sessionsBehind(this.record, { kind }, cloudNow()) })
  },

  onListClose(): void {
    this.setData({ list: null })
  },

  async onSessionTap({ currentTarget }: Tapped<{ session: string }>): Promise<void> {
    await this.openSession(currentTarget.dataset.session)
  },

  async onListSession({ detail }: Sent<{ session: string }>): Promise<void> {
    await this.openSession(detail.session)
  },

  async openSession(sessionId: string): Promise<void> {
    this.wantedSession = sessionId
    this.setData({ list: null, history: [], reading: true, historyTrouble: '', appealTrouble: '', appealText: keptText(appealOf(sessionId)) })
    this.showSession()
    if (this.record === null || this.data.session === null) return
    const answer = await call('standing.entryHistory', { studioId: this.studioId, sessionId, personId: this.record.person.id })
    // Another one was opened meanwhile.
    if (this.wantedSession !== sessionId) return
    if (answer.kind === 'done') this.setData({ reading: false, history: historyLines(answer.output.rows, answer.now) })
    else this.setData({ reading: false, historyTrouble: troubleSentence(answer) })
  },

  showSession(): void {
    const session = this.record?.sessions.find(({ sessionId }) => sessionId === this.wantedSession)
    if (this.record !== null && session !== undefined) this.setData({ session: sessionView(session, this.record, cloudNow()) })
  },

  onSessionClose(): void {
    this.wantedSession = ''
    this.setData({ session: null })
  },

  onAppealTyped({ detail }: Sent<{ text: string }>): void {
    keepText(appealOf(this.wantedSession), detail.text)
  },

  onAppeal({ detail }: Sent<{ text: string }>): Promise<void> {
    return whileBusy(this, async () => {
      const asked = { studioId: this.studioId, sessionId: this.wantedSession, text: detail.text }
      this.appealWish = await wishFor(this.appealWish, asked)
      this.setData({ appealTrouble: '' })
      const answer = await call('standing.appeal', { id: this.appealWish.id, ...asked })
      if (answer.kind !== 'done') {
        this.setData({ appealTrouble: troubleSentence(answer) })
        return
      }
      keepText(appealOf(asked.sessionId), '')
      noteStandingChange()
      this.setData({ appealText: '' })
      this.onSessionClose()
      say('已提交申诉')
      await this.refresh()
    })
  },

  onLeaveOfSession(): void {
    const sessionId = this.wantedSession
    this.onSessionClose()
    openPage(routes.leaveForm(this.studioId, sessionId))
  },

  onSheetOfSession(): void {
    const sessionId = this.wantedSession
    this.onSessionClose()
    openPage(routes.sheet(this.studioId, sessionId, this.record?.person.id ?? ''))
  },

  onComingTap({ currentTarget }: Tapped<{ session: string; leave: string }>): void {
    const { session, leave } = currentTarget.dataset
    openPage(leave === 'none' ? routes.leaveForm(this.studioId, session) : routes.leaves(this.studioId))
  },

  onCaseTap(): void {
    const { view } = this.data
    if (view !== null && view.case !== null) openPage(routes.case(view.case.id))
  },

  onAskLeaveTap(): void {
    openPage(routes.leaveForm(this.studioId))
  },

  onLeavesOpen(): void {
    openPage(routes.leaves(this.studioId))
  },

  onRulesOpen(): void {
    openPage(routes.rules(this.studioId))
  },
})

function appealOf(sessionId: string): string {
  return `appeal:${sessionId}`
}
