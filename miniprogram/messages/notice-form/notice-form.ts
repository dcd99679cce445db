import { call } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { leavePage, say } from '../../utils/navigate'
import { pickerDate } from '../../utils/china-time'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { showField } from '../../utils/show-field'
import { openingFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { noteNoticeChange } from '../notice-changes'
import { sizeWords } from '../../utils/size-words'
import { reachNames, isPicture, type Reach } from '../notice-words'
import { mostAttachments, pickDocuments, pickPictures, type Attachment, type Picked } from './attachments'
import { forgetNotice, keepNotice, newNotice, noticeToEdit, readNotice, type KeptNotice, type NoticeDraft, type Purpose } from './notice-draft'
import { problemsOf, type Field, type Problems } from './notice-input'
import { sendNotice, type Sent } from './send-notice'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { key: string }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { name: 'title' | 'body' }>
type AttachmentLine = { key: string; name: string; icon: 'image' | 'file-text'; words: string }

const noProblems: Problems = {}
const noOptions: { value: Reach; words: string }[] = []
const reaches: Readonly<Record<'studio' | 'office', readonly Reach[]>> = { studio: ['studio', 'counted'], office: ['school', 'hosts'] }

Page({
  data: {
    ...notReadYet(),
    notice: '',
    draft: null as NoticeDraft | null,
    /** Whom it can be for; none where that was settled. */
    reachOptions: noOptions,
    confirmOptions: [
      { value: 'none', words: '不用确认' },
      { value: 'asked', words: '需要确认' },
    ],
    editing: false,
    today: '',
    attachments: [] as AttachmentLine[],
    mayAdd: true,
    problems: noProblems,
    sendTrouble: '',
    /** How far the sending is. */
    progress: '',
    action: '',
  },

  purpose: purposeOf({}),
  /** What stands in the fields; `data.draft` lags behind what is being typed, so that a field is never set back under the typing finger. */
  kept: null as KeptNotice | null,

  onLoad(options: Partial<Record<'studio' | 'edit', string>>): Promise<void> {
    this.purpose = purposeOf(options)
    if (this.purpose.kind === 'edit') void wx.setNavigationBarTitle({ title: '修改通知' })
    return this.open()
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.open())
  },

  async open(): Promise<void> {
    const { purpose } = this
    const before = readNotice(purpose)
    if (purpose.kind !== 'edit') {
      this.begin(before ?? (await newNotice(purpose)), before !== null)
      return
    }
    const answer = await call('studio.notice', { noticeId: purpose.noticeId })
    if (answer.kind !== 'done') this.setData({ face: 'wrong', trouble: openingFace(answer) })
    else if (!answer.output.mayManage || answer.output.notice.withdrawn !== null) this.setData({ face: 'wrong', trouble: openingFace({ kind: 'refused', code: 'NOT_ALLOWED', detail: {}, now: answer.now }) })
    // What was begun is kept, but not where somebody has edited the notice since.
    else this.begin(before?.version === answer.output.notice.version ? before : noticeToEdit(answer.output.notice), before?.version === answer.output.notice.version)
  },

  begin(kept: KeptNotice, resumed: boolean): void {
    this.kept = kept
    this.setData({
      face: 'full',
      notice: resumed ? '接着上次没写完的内容；没传上去的附件要重新选。' : '',
      today: pickerDate(cloudNow()),
    })
    this.show()
  },

  show(): void {
    if (this.kept === null) return
    const { purpose, kept } = this
    const { draft, attachments, version } = kept
    const isNew = version === 0 && purpose.kind !== 'edit'
    this.setData({
      draft,
      editing: !isNew,
      reachOptions: isNew ? reaches[purpose.kind].map((value) => ({ value, words: reachNames[value] })) : [],
      attachments: attachments.map(lineOf),
      mayAdd: attachments.length < mostAttachments,
      action: !isNew ? '保存修改' : draft.reach === '' ? '发送' : `发给${reachNames[draft.reach]}`,
    })
  },

  /** Every change ends here: it is kept at once, and what was said about the field is taken back. */
  change(part: Partial<NoticeDraft>, field: Field): void {
    if (this.kept === null) return
    this.kept = { ...this.kept, draft: { ...this.kept.draft, ...part } }
    keepNotice(this.purpose, this.kept)
    if (this.data.problems[field] !== undefined || this.data.sendTrouble !== '') this.setData({ problems: { ...this.data.problems, [field]: '' }, sendTrouble: '' })
  },

  onTyped({ currentTarget, detail }: Typed): void {
    this.change({ [currentTarget.dataset.name]: detail.value }, currentTarget.dataset.name)
  },

  onReachChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: Reach }>): void {
    this.change({ reach: detail.value }, 'reach')
    this.show()
  },

  onConfirmChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): void {
    this.change({ asksConfirm: detail.value === 'asked' }, 'byDate')
    this.show()
  },

  onDatePick({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): void {
    this.change({ byDate: detail.value }, 'byDate')
    this.show()
  },

  onDateClear(): void {
    this.change({ byDate: '' }, 'byDate')
    this.show()
  },

  onPictureAdd(): Promise<void> {
    return this.add(pickPictures)
  },

  onDocumentAdd(): Promise<void> {
    return this.add(pickDocuments)
  },

  onAttachmentRemove({ currentTarget }: Tapped): void {
    if (!this.data.busy) this.changeAttachments((this.kept?.attachments ?? []).filter(({ key }) => key !== currentTarget.dataset.key))
  },

  add(pick: (already: readonly Attachment[]) => Promise<Picked | null>): Promise<void> {
    return whileBusy(this, async () => {
      const already = this.kept?.attachments ?? []
      const picked = await pick(already)
      if (picked === null) return
      // Chosen twice, a file is there once.
      const news = picked.attachments.filter(({ key }) => !already.some((each) => each.key === key))
      this.changeAttachments([...already, ...news].slice(0, mostAttachments))
      this.setData({ problems: { ...this.data.problems, files: picked.refused } })
    })
  },

  changeAttachments(attachments: Attachment[]): void {
    if (this.kept === null) return
    this.kept = { ...this.kept, attachments }
    keepNotice(this.purpose, this.kept)
    this.setData({ sendTrouble: '', problems: { ...this.data.problems, files: '' } })
    this.show()
  },

  onSendTap(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.kept === null) return
      const problems = problemsOf(this.kept, cloudNow())
      this.setData({ problems, sendTrouble: '' })
      const first = Object.keys(problems)[0]
      if (first === undefined) await this.send(this.kept)
      else showField(first)
    })
  },

  async send(kept: KeptNotice): Promise<void> {
    const sent = await sendNotice(this.purpose, kept, kept.attachments, {
      remember: (attachments) => {
        this.kept = { ...(this.kept ?? kept), attachments }
        keepNotice(this.purpose, this.kept)
      },
      progress: (progress) => this.setData({ progress }),
    })
    this.setData({ progress: '' })
    await this.showSent(sent)
  },

  async showSent(sent: Sent): Promise<void> {
    if (this.kept === null) return
    switch (sent.kind) {
      case 'not-sent':
        this.setData({ sendTrouble: sent.sentence })
        return
      case 'overtaken':
        this.kept = { ...this.kept, version: sent.version }
        keepNotice(this.purpose, this.kept)
        this.setData({ sendTrouble: sent.sentence })
        this.show()
        return
      case 'sent':
        forgetNotice(this.purpose)
        noteNoticeChange()
        if (this.purpose.kind === 'edit') leavePage()
        else await wx.redirectTo({ url: routes.notice(this.kept.noticeId) })
        say(sent.recipients === null ? '已保存' : `已发给 ${sent.recipients} 人`)
    }
  },
})

function purposeOf({ studio = '', edit = '' }: Partial<Record<'studio' | 'edit', string>>): Purpose {
  if (edit !== '') return { kind: 'edit', noticeId: edit }
  return studio === '' ? { kind: 'office' } : { kind: 'studio', studioId: studio }
}

function lineOf({ key, name, kind, bytes }: Attachment): AttachmentLine {
  return { key, name, icon: isPicture(kind) ? 'image' : 'file-text', words: bytes === 0 ? '' : sizeWords(bytes) }
}
