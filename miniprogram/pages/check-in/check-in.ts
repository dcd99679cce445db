import { activityChanges } from '../../services/activity-changes'
import { checkIn, checkInByDigits, titleOf } from '../../services/check-in'
import type { CheckInAnswer } from '../../services/check-in-answer'
import type { Step } from '../../services/check-in-note'
import { askHost, checkInAsGuest, presentReceipt } from '../../services/check-in-receipt'
import { checkInFace, type CheckInFace } from '../../services/check-in-view'
import { cloudNow } from '../../services/clock'
import { hearLateScans, sendKeptScans } from '../../services/late-scans'
import { scanRoomCode } from '../../services/scan'
import { rememberedTitleOfSession } from '../../services/today'
import { leavePage, openPage, openTab, say } from '../../utils/navigate'
import { routes, tabs } from '../../utils/routes'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'
import { entryOf, type Address } from './entry'
import { problemWithDigits } from './digits'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { step?: Step }>

const digitsAsked = 6
/** From then on it is worth a word. Milliseconds. */
const slowAfter = 5_000
/** A scan that is kept is sent again by itself; the waits grow, so that a hall full of phones does not hammer on. Milliseconds. */
const waits = [1_500, 3_000, 6_000, 10_000]

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    slow: false,
    /** The session that a 小程序码 led to; empty without one. */
    sessionId: '',
    title: '',
    digits: '',
    digitsProblem: '',
    /** Whether a guest is asked for name and school. */
    guestForm: false,
    guestName: '',
    guestSchool: '',
    guestProblem: '',
    face: null as CheckInFace | null,
  },

  /** The scan that is being talked about; null before there is one that says its session. */
  subject: null as string | null,
  retry: null as (() => Promise<void> | void) | null,
  stopHearing: null as (() => void) | null,
  slowTimer: 0,
  sendTimer: 0,
  sends: 0,
  /** How often activities had changed when joining began; null when nobody went to join. */
  joiningSince: null as number | null,

  async onLoad(address: Address): Promise<void> {
    this.stopHearing = hearLateScans((sessionId, answer) => {
      // While something is asked for, its own answer comes.
      if (sessionId === this.subject && this.data.face !== null) this.show(answer)
    })
    const entry = entryOf(address)
    switch (entry.kind) {
      case 'scanned':
        return this.submit(() => checkIn(entry.text))
      case 'receipt':
        return this.submit(() => presentReceipt(entry.sessionId))
      case 'asked':
        return this.submit(() => askHost(entry.sessionId))
      case 'session':
        this.setData({ sessionId: entry.sessionId, title: rememberedTitleOfSession(entry.sessionId) ?? '' })
        return
      case 'plain':
        return
    }
  },

  onShow(): void {
    // Back from joining: what was refused before may be tried again.
    if (this.joiningSince !== null && this.joiningSince !== activityChanges()) this.setData({ face: null })
    this.joiningSince = null
    this.sends = 0
    this.planSending()
  },

  onHide(): void {
    clearTimeout(this.sendTimer)
  },

  onUnload(): void {
    clearTimeout(this.sendTimer)
    clearTimeout(this.slowTimer)
    this.stopHearing?.()
  },

  async onScanTap(): Promise<void> {
    if (this.data.busy) return
    const scan = await scanRoomCode()
    if (scan.kind === 'scanned') await this.submit(() => checkIn(scan.text))
    else if (scan.kind === 'no-camera') say('没有打开相机，请再试一次')
  },

  async onStepTap({ currentTarget }: Tapped): Promise<void> {
    const sessionId = this.subject ?? ''
    switch (currentTarget.dataset.step) {
      case 'scan':
        return this.onScanTap()
      case 'retry':
        return this.retry === null ? this.onScanTap() : this.retry()
      case 'send':
        return this.sendNow()
      case 'bind':
        this.joiningSince = activityChanges()
        return openPage(routes.bind())
      case 'ask-host':
        return this.submit(() => askHost(sessionId))
      case 'guest':
        return this.setData({ face: null, guestForm: true })
      case 'leave':
        return leavePage()
      default:
        return this.onHomeTap()
    }
  },

  onHomeTap(): void {
    openTab(tabs.today)
  },

  onActivityTap(): void {
    const { face } = this.data
    if (face?.kind === 'success') openPage(routes.activity(face.activityId))
  },

  async onDigitsInput({ detail }: Typed): Promise<void> {
    const digits = detail.value.replace(/\D/g, '').slice(0, digitsAsked)
    this.setData({ digits, digitsProblem: '' })
    if (digits.length < digitsAsked) return
    const { sessionId } = this.data
    // By the time of another try they have changed.
    await this.submit(
      () => checkInByDigits(sessionId, digits),
      () => this.setData({ face: null, digits: '' }),
    )
  },

  onGuestNameInput({ detail }: Typed): void {
    this.setData({ guestName: detail.value, guestProblem: '' })
  },

  onGuestSchoolInput({ detail }: Typed): void {
    this.setData({ guestSchool: detail.value, guestProblem: '' })
  },

  async onGuestTap(): Promise<void> {
    const name = this.data.guestName.trim()
    const school = this.data.guestSchool.trim()
    if (name === '' || school === '') return this.setData({ guestProblem: '请填姓名和学校，主持人才知道是谁来了。' })
    const sessionId = this.subject ?? ''
    await this.submit(() => checkInAsGuest(sessionId, { name, school }))
  },

  onGuestMendTap(): void {
    this.setData({ face: null, guestForm: true })
  },

  async submit(ask: () => Promise<CheckInAnswer>, retry?: () => void): Promise<void> {
    this.retry = retry ?? (() => this.submit(ask))
    await whileBusy(this, async () => {
      const { face } = this.data
      this.setData({ face: null, slow: false })
      this.slowTimer = setTimeout(() => this.setData({ slow: true }), slowAfter)
      try {
        this.show(await ask())
      } catch (error) {
        this.setData({ face })
        throw error
      } finally {
        clearTimeout(this.slowTimer)
      }
    })
    const { face } = this.data
    if (face?.kind === 'success' && face.title === null) await this.findTitle(face.activityId)
  },

  show(answer: CheckInAnswer): void {
    this.subject = sessionOf(answer) ?? this.subject
    const problem = problemWithDigits(answer)
    // Digits are typed again where they were typed.
    if (problem !== null) return this.setData({ digits: '', digitsProblem: problem })
    const face = checkInFace(answer, cloudNow())
    this.setData({ face, digits: '', guestForm: false })
    if (face.kind === 'success' || face.kind === 'guest') wx.vibrateShort({ type: 'medium', fail: () => undefined })
    this.planSending()
  },

  /** While the page says that something is kept, it keeps trying. */
  planSending(): void {
    clearTimeout(this.sendTimer)
    const { face } = this.data
    if (face?.kind !== 'note' || face.primary.step !== 'send') return
    const wait = waits[Math.min(this.sends, waits.length - 1)]
    this.sends += 1
    this.sendTimer = setTimeout(() => void sendKeptScans(), wait)
  },

  async sendNow(): Promise<void> {
    await whileBusy(this, () => sendKeptScans())
    const { face } = this.data
    if (face?.kind === 'note' && face.primary.step === 'send') say('还没有提交成功，会自动再试')
  },

  // The answer does not wait for it.
  async findTitle(activityId: string): Promise<void> {
    const title = await titleOf(activityId)
    const { face } = this.data
    if (title !== null && face?.kind === 'success' && face.activityId === activityId) this.setData({ face: { ...face, title } })
  },
})

function sessionOf(answer: CheckInAnswer): string | null {
  switch (answer.kind) {
    case 'checked-in':
      return answer.checkedIn.sessionId
    case 'late':
      return answer.scan.sessionId
    case 'not-our-code':
      return null
    default:
      return answer.sessionId
  }
}
