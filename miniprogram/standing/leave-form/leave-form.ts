import type { OutputOf } from '../../../contract/index'
import { cloudNow } from '../../services/clock'
import { askForMessages, type Asked } from '../../services/message-consent'
import { choosePictures } from '../../services/proof-pictures'
import { noteStandingChange } from '../../services/standing-changes'
import { leavePage, say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { showField } from '../../utils/show-field'
import { openingFace, troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { forgetLeave, keepLeave, type KeptLeave, type LeaveDraft, type LeaveType, type Purpose, type SuspensionType } from './leave-draft'
import { byOptions, kindOptions, leaveFormView, type LeaveFormView } from './leave-form-view'
import { inputOf, problemsOf, type Field, type Problems } from './leave-input'
import { openLeave } from './open-leave'
import { sendLeave, type Proof } from './send-leave'

type Tapped<Dataset extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Dataset>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { name: 'reason' | 'authority' }>
type Picked = WechatMiniprogram.CustomEvent<{ value: string }, object, { name: 'firstDate' | 'lastDate' }>
type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>

const mostPictures = 3
const noProblems: Problems = {}

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'uncounted' | 'full' */
    ...notReadYet(),
    notice: '',
    /** What is to be added, as whoever returned it wrote. */
    remark: '',
    draft: null as LeaveDraft | null,
    view: null as LeaveFormView | null,
    proofs: [] as Proof[],
    problems: noProblems,
    sendTrouble: '',
    /** How far the sending is. */
    progress: '',
    kindOptions,
    byOptions,
    mostPictures,
  },

  purpose: purposeOf({}),
  record: null as OutputOf<'standing.person'> | null,
  version: 0,
  /** What stands in the fields; `data.draft` lags behind what is being typed, so that a field is never set back under the typing finger. */
  kept: null as KeptLeave | null,

  onLoad(options: Partial<Record<'studio' | 'session' | 'leave', string>>): Promise<void> {
    this.purpose = purposeOf(options)
    if (this.purpose.kind === 'revise') void wx.setNavigationBarTitle({ title: '补充请假' })
    return this.open()
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.open())
  },

  async open(): Promise<void> {
    const opened = await openLeave(this.purpose)
    if (opened.kind === 'trouble') {
      this.setData({ face: 'wrong', trouble: openingFace(opened.trouble) })
      return
    }
    if (opened.record.figures === null) {
      this.setData({ face: 'uncounted' })
      return
    }
    this.record = opened.record
    this.version = opened.version
    this.show(opened.kept)
    this.setData({ face: 'full', notice: opened.resumed ? '接着上次没写完的内容；照片要重新选。' : '', remark: opened.remark, proofs: opened.proofs })
  },

  show(kept: KeptLeave): void {
    this.kept = kept
    if (this.record !== null) this.setData({ draft: kept.draft, view: leaveFormView(kept.draft, this.record, cloudNow()) })
  },

  /** Every change ends here: it is kept at once, and what was said about the field is taken back. */
  change(part: Partial<LeaveDraft>, field: Field): void {
    if (this.kept === null) return
    this.kept = { ...this.kept, draft: { ...this.kept.draft, ...part } }
    keepLeave(this.purpose, this.kept)
    if (this.data.problems[field] !== undefined || this.data.sendTrouble !== '') this.setData({ problems: { ...this.data.problems, [field]: '' }, sendTrouble: '' })
  },

  changeAndShow(part: Partial<LeaveDraft>, field: Field): void {
    this.change(part, field)
    if (this.kept !== null) this.show(this.kept)
  },

  onKindChoose({ detail }: Chosen): void {
    this.changeAndShow({ kind: detail.value === 'suspension' ? 'suspension' : 'leave' }, 'type')
  },

  onTypeTap({ currentTarget }: Tapped<{ value: string }>): void {
    const { value } = currentTarget.dataset
    // The view offers the types of the kind that is chosen.
    this.changeAndShow(this.kept?.draft.kind === 'suspension' ? { suspensionType: value as SuspensionType } : { leaveType: value as LeaveType }, 'type')
  },

  onByChoose({ detail }: Chosen): void {
    this.changeAndShow({ by: detail.value === 'days' ? 'days' : 'sessions' }, 'scope')
  },

  onSessionTap({ currentTarget }: Tapped<{ session: string; open: boolean }>): void {
    const { session, open } = currentTarget.dataset
    const chosen = this.kept?.draft.sessionIds ?? []
    if (open) this.changeAndShow({ sessionIds: chosen.includes(session) ? chosen.filter((id) => id !== session) : [...chosen, session] }, 'scope')
  },

  onDatePick({ currentTarget, detail }: Picked): void {
    this.changeAndShow({ [currentTarget.dataset.name]: detail.value }, 'scope')
  },

  onTyped({ currentTarget, detail }: Typed): void {
    this.change({ [currentTarget.dataset.name]: detail.value }, currentTarget.dataset.name)
  },

  onPictureAdd(): Promise<void> {
    return whileBusy(this, async () => {
      const pictures = await choosePictures(mostPictures - this.data.proofs.length)
      if (pictures === null) return
      const news = pictures.map(({ path }): Proof => ({ key: path, path, fileId: '', leaveId: '' }))
      this.setData({ proofs: [...this.data.proofs, ...news].slice(0, mostPictures), problems: { ...this.data.problems, authority: '' }, sendTrouble: '' })
    })
  },

  onPictureTap({ currentTarget }: Tapped<{ path: string }>): void {
    void wx.previewImage({ urls: this.data.proofs.map(({ path }) => path), current: currentTarget.dataset.path })
  },

  onPictureRemove({ currentTarget }: Tapped<{ key: string }>): void {
    if (!this.data.busy) this.setData({ proofs: this.data.proofs.filter(({ key }) => key !== currentTarget.dataset.key) })
  },

  onSendTap(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.kept === null) return
      const problems = problemsOf(this.kept.draft, this.data.proofs.length)
      this.setData({ problems, sendTrouble: '' })
      const first = Object.keys(problems)[0]
      if (first === undefined) await this.send(this.kept, askForMessages('leave'))
      else showField(first)
    })
  },

  /** Is sent whatever WeChat's question comes to. */
  async send({ draft, wish }: KeptLeave, asked: Promise<Asked>): Promise<void> {
    const input = inputOf(draft)
    if (input === null) return
    const sent = await sendLeave(
      this.purpose,
      { asked: input, proofs: this.data.proofs, version: this.version, wish },
      {
        remember: (next, proofs) => {
          this.kept = { draft, wish: next }
          keepLeave(this.purpose, this.kept)
          this.setData({ proofs })
        },
        progress: (progress) => this.setData({ progress }),
      },
    )
    this.setData({ progress: '' })
    switch (sent.kind) {
      case 'sent':
        // The question lies over this page.
        await asked
        await this.leave()
        return
      case 'not-uploaded':
        this.setData({ sendTrouble: sent.because === 'offline' ? '照片没有传上去：没有连上网络。内容还在，请再提交一次。' : '照片没有传上去。内容还在，请再提交一次，或换一张照片。' })
        return
      case 'trouble':
        this.setData({ sendTrouble: troubleSentence(sent.trouble) })
    }
  },

  async leave(): Promise<void> {
    forgetLeave(this.purpose)
    noteStandingChange()
    // From the list or its detail back to it; from anywhere else one wants to see that it is there.
    const before = getCurrentPages().slice(-2, -1)[0]?.route ?? ''
    if (before.startsWith('standing/leave')) leavePage()
    else await wx.redirectTo({ url: routes.leaves(this.purpose.studioId) })
    say('已提交')
  },
})

function purposeOf({ studio = '', session = '', leave = '' }: Partial<Record<'studio' | 'session' | 'leave', string>>): Purpose {
  return leave === '' ? { kind: 'new', studioId: studio, sessionId: session } : { kind: 'revise', studioId: studio, leaveId: leave }
}
