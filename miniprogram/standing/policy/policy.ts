import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { draftOfRules, readPolicy, withUnit, type LeaveKind, type NumberField, type Policy, type PolicyDraft, type Rules } from '../../services/policy-draft'
import { forgetPolicy, keepPolicy, readKeptPolicy } from '../../services/policy-store'
import { fractionsFor, periods, policyView, previewView, type PolicyView, type PreviewView } from '../../services/policy-view'
import { noteStandingChange } from '../../services/standing-changes'
import { wishFor, type Wish } from '../../services/wish'
import { dayLabel, epochOf, pickerDate } from '../../utils/china-time'
import { leavePage, openPage, say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { showField } from '../../utils/show-field'
import { openingFace, troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }, WechatMiniprogram.IAnyObject, { key: NumberField }>
type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>
type OfLeave = WechatMiniprogram.CustomEvent<{ value: 'absent' | 'excused' }, WechatMiniprogram.IAnyObject, { kind: LeaveKind }>

Page({
  data: {
    ...notReadYet(),
    studioName: '',
    draft: null as PolicyDraft | null,
    view: null as PolicyView | null,
    periodRange: periods.map(({ name }) => name),
    unitOptions: [
      { value: 'sessions', words: '按次数' },
      { value: 'hours', words: '按学时' },
    ],
    inclusiveOptions: [
      { value: 'yes', words: '达到就算' },
      { value: 'no', words: '超过才算' },
    ],
    fromOptions: [
      { value: 'now', words: '现在起' },
      { value: 'day', words: '从某一天起' },
    ],
    /** Somebody else set the rules after this draft was begun. */
    newer: false,
    problem: null as { field: string; words: string } | null,
    /** Null: not looked at since the last change. */
    preview: null as PreviewView | null,
    fromKind: 'now',
    /** As the picker gives it; empty while none is chosen. */
    from: '',
    fromWords: '',
    earliest: '',
    why: '',
    saveTrouble: '',
  },

  studioId: '',
  rules: null as Rules | null,
  policy: null as Policy | null,
  wish: null as Wish | null,

  async onLoad({ studio = '' }: { studio?: string }): Promise<void> {
    this.studioId = studio
    await this.open()
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.open())
  },

  onHistoryOpen(): void {
    openPage(routes.rules(this.studioId))
  },

  onUnitChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: Policy['unit'] }>): void {
    this.change((draft) => withUnit(draft, detail.value))
  },

  onPeriodChange({ detail }: Chosen): void {
    const period = periods[Number(detail.value)]?.value
    if (period !== undefined) this.change((draft) => ({ ...draft, period }))
  },

  onLineChange({ detail }: Chosen): void {
    this.change((draft) => ({ ...draft, line: fractionsFor(draft)[Number(detail.value)] ?? draft.line }))
  },

  onWarningChange({ detail }: Chosen): void {
    this.change((draft) => ({ ...draft, warning: fractionsFor(draft)[Number(detail.value)] ?? draft.warning }))
  },

  onInclusiveChoose({ detail }: Chosen): void {
    this.change((draft) => ({ ...draft, inclusive: detail.value === 'yes' }))
  },

  onLeaveChoose({ currentTarget, detail }: OfLeave): void {
    this.change((draft) => ({ ...draft, leaveCounts: { ...draft.leaveCounts, [currentTarget.dataset.kind]: detail.value } }))
  },

  /** Not sent back to the field that is being typed into. */
  onNumberInput({ currentTarget, detail }: Typed): void {
    const { draft } = this.data
    if (draft === null) return
    this.data.draft = { ...draft, [currentTarget.dataset.key]: detail.value }
    this.forgetPreview()
    this.keep()
  },

  onFromChoose({ detail }: Chosen): void {
    this.setData({ fromKind: detail.value, saveTrouble: '' })
  },

  onFromChange({ detail }: Chosen): void {
    this.setData({ from: detail.value, fromWords: dayLabel(epochOf(detail.value, '00:00'), cloudNow()) })
    this.keep()
  },

  onWhyInput({ detail }: Chosen): void {
    this.data.why = detail.value
    this.keep()
  },

  onPreviewTap(): Promise<void> {
    return whileBusy(this, async () => {
      const { draft } = this.data
      if (draft === null || this.rules === null) return
      const read = readPolicy(draft)
      if (read.kind === 'problem') {
        this.setData({ problem: read, saveTrouble: '' })
        showField(read.field)
        return
      }
      this.setData({ problem: null, saveTrouble: '' })
      const answer = await call('standing.previewPolicy', { studioId: this.studioId, policy: read.policy })
      if (answer.kind !== 'done') return this.setData({ saveTrouble: troubleSentence(answer) })
      this.policy = read.policy
      this.setData({ preview: previewView(answer.output, this.rules.policy, read.policy) })
    })
  },

  onSaveTap(): Promise<void> {
    return whileBusy(this, async () => {
      const { why, fromKind, from } = this.data
      if (this.policy === null || this.rules === null) return
      if (why.trim() === '') return this.setData({ saveTrouble: '请写一句为什么这样定，大家会看到。' })
      if (fromKind === 'day' && from === '') return this.setData({ saveTrouble: '请选从哪一天起。' })
      this.setData({ saveTrouble: '' })
      const asked = {
        studioId: this.studioId,
        version: this.rules.policyVersion,
        from: fromKind === 'day' ? epochOf(from, '00:00') : null,
        policy: this.policy,
        why: why.trim(),
      }
      this.wish = await wishFor(this.wish, asked)
      const answer = await call('standing.setPolicy', { id: this.wish.id, ...asked })
      if (answer.kind === 'done') {
        forgetPolicy(this.studioId)
        noteStandingChange()
        say('规则已保存')
        leavePage()
      } else if (answer.kind === 'refused' && answer.code === 'VERSION_CHANGED') {
        await this.readAgain()
      } else {
        this.setData({ saveTrouble: troubleSentence(answer) })
      }
    })
  },

  change(change: (draft: PolicyDraft) => PolicyDraft): void {
    const { draft } = this.data
    if (draft === null) return
    const changed = change(draft)
    this.setData({ draft: changed, view: policyView(changed) })
    this.forgetPreview()
    this.keep()
  },

  forgetPreview(): void {
    this.policy = null
    if (this.data.preview !== null || this.data.problem !== null) this.setData({ preview: null, problem: null })
  },

  keep(): void {
    const { draft, why, from } = this.data
    if (draft !== null && this.rules !== null) keepPolicy(this.studioId, { draft, why, from, version: this.rules.policyVersion })
  },

  async open(): Promise<void> {
    const answer = await call('standing.rules', { studioId: this.studioId })
    if (answer.kind !== 'done') return this.setData({ face: 'wrong', trouble: openingFace(answer) })
    this.rules = answer.output
    const kept = readKeptPolicy(this.studioId)
    const draft = kept?.draft ?? draftOfRules(answer.output)
    this.setData({
      face: 'full',
      studioName: answer.output.studioName,
      draft,
      view: policyView(draft),
      newer: kept !== null && kept.version !== answer.output.policyVersion,
      why: kept?.why ?? '',
      earliest: pickerDate(answer.now + 24 * 3_600_000),
    })
  },

  /** The rules have changed meanwhile: what was set here stays, and is compared with the new ones. */
  async readAgain(): Promise<void> {
    const answer = await call('standing.rules', { studioId: this.studioId })
    if (answer.kind !== 'done') return this.setData({ saveTrouble: troubleSentence(answer) })
    this.rules = answer.output
    this.forgetPreview()
    this.setData({ newer: true, saveTrouble: '刚刚有人改过规则，请先看看，再重新预览。' })
  },
})
