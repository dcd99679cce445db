import { noteActivityChange } from '../../services/activity-changes'
import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { pickerDate } from '../../utils/china-time'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { showField } from '../../utils/show-field'
import { openingFace, troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { activityTypes } from '../../shared/index'
import { changeSession, sessionAfter, type SessionChange } from './change-session'
import type { Draft } from './draft'
import { problemsOf, type Field, type Problem } from './draft-check'
import { inOrderOfTime } from './draft-input'
import { sameDraft } from './draft-merge'
import { forgetDraft, keepDraft, type KeptDraft, type Purpose } from './draft-store'
import { draftViewOf, everybodyOptions, guestsOptions, placeOptions, repeatRange, requiredOptions, typeRange, type DraftView } from './form-view'
import { mergeWords, overlapWords, problemWords, purposeWords } from './form-words'
import { mergeNewer, openDraft } from './open-draft'
import { sendDraft, type Overlap, type Sent } from './send-draft'
import { splitSession } from './split-session'

type TextName = 'title' | 'room' | 'link' | 'speaker' | 'bring' | 'agenda'
type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { name: TextName }>
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>
type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>
type OfSession<Detail> = WechatMiniprogram.CustomEvent<Detail & WechatMiniprogram.IAnyObject, object, { index: number }>

const noProblems: Partial<Record<Field, string>> = {}

Page({
  data: {
    ...notReadYet(),
    /** How the draft came to be as it is: resumed, merged. */
    notice: '',
    restartOffered: false,
    draft: null as Draft | null,
    view: null as DraftView | null,
    problems: noProblems,
    saveTrouble: '',
    saveWords: '',
    repeatable: false,
    earliest: '',
    typeRange,
    repeatRange,
    placeOptions,
    requiredOptions,
    guestsOptions,
    everybodyOptions,
  },

  purpose: purposeOf({}),
  /** What stands in the fields; `data.draft` lags behind what is being typed, so that a field is never set back under the typing finger. */
  kept: null as KeptDraft | null,

  onLoad(options: Partial<Record<'studio' | 'copy' | 'edit', string>>): Promise<void> {
    this.purpose = purposeOf(options)
    const { title, save } = purposeWords[this.purpose.kind]
    void wx.setNavigationBarTitle({ title })
    this.setData({ saveWords: save, repeatable: this.purpose.kind !== 'edit', earliest: pickerDate(cloudNow()) })
    return this.open()
  },

  onRetry(): Promise<void> {
    return retryReading(this, () => this.open())
  },

  async open(): Promise<void> {
    const opened = await openDraft(this.purpose)
    switch (opened.kind) {
      case 'trouble':
        this.setData({ face: 'wrong', trouble: openingFace(opened.trouble) })
        return
      case 'fresh':
        this.show(opened.kept)
        return
      case 'resumed':
        this.show(opened.kept)
        this.setData({ notice: '接着上次没写完的内容。', restartOffered: true })
        return
      case 'merged':
        this.show(opened.kept)
        this.setData({ notice: mergeWords(opened.merged), restartOffered: true })
    }
  },

  show(kept: KeptDraft): void {
    this.kept = kept
    this.setData({ face: 'full', draft: kept.draft, view: draftViewOf(kept.draft, cloudNow()) })
  },

  async onRestartTap(): Promise<void> {
    const { confirm } = await wx.showModal({ title: '重新填写？', content: '上次没写完的内容会清掉。', confirmText: '重新填写', cancelText: '接着写' })
    if (!confirm) return
    forgetDraft(this.purpose)
    this.setData({ notice: '', restartOffered: false, problems: {}, saveTrouble: '' })
    await this.open()
  },

  /** Every change ends here: it is kept at once, and what was said about the fields it touches is taken back. */
  change(part: Partial<Draft>, fields: Field[]): void {
    if (this.kept === null) return
    this.kept = { ...this.kept, draft: { ...this.kept.draft, ...part } }
    if (sameDraft(this.kept.draft, this.kept.base)) forgetDraft(this.purpose)
    else keepDraft(this.purpose, this.kept)
    if (fields.some((field) => this.data.problems[field] !== undefined) || this.data.saveTrouble !== '') this.clearProblems(fields)
  },

  changeAndShow(part: Partial<Draft>, fields: Field[]): void {
    this.change(part, fields)
    if (this.kept !== null) this.setData({ draft: this.kept.draft, view: draftViewOf(this.kept.draft, cloudNow()) })
  },

  clearProblems(fields: Field[]): void {
    const problems = { ...this.data.problems }
    for (const field of fields) delete problems[field]
    this.setData({ problems, saveTrouble: '' })
  },

  onTyped(event: Typed): void {
    const { name } = event.currentTarget.dataset
    this.change({ [name]: event.detail.value }, [name])
  },

  onTypeChange(event: Picked): void {
    const type = activityTypes[Number(event.detail.value)]
    if (type !== undefined) this.changeAndShow({ type }, [])
  },

  onRepeatChange(event: Picked): void {
    this.changeAndShow({ weeks: Number(event.detail.value) }, [])
  },

  onPlaceKindChoose(event: Chosen): void {
    this.changeAndShow({ placeKind: event.detail.value === 'online' ? 'online' : 'room' }, ['room', 'link'])
  },

  onRequiredChoose(event: Chosen): void {
    this.changeAndShow({ required: event.detail.value === 'required' }, [])
  },

  onGuestsChoose(event: Chosen): void {
    this.changeAndShow({ openToGuests: event.detail.value === 'open' }, [])
  },

  onSessionChange(event: OfSession<SessionChange>): void {
    const { index } = event.currentTarget.dataset
    this.changeSessions((sessions) => sessions.map((session, at) => (at === index ? changeSession(session, event.detail) : session)))
  },

  onSessionAdd(): void {
    this.changeSessions((sessions) => {
      const last = sessions[sessions.length - 1]
      return last === undefined ? sessions : [...sessions, sessionAfter(last)]
    })
  },

  onSessionRemove(event: OfSession<object>): void {
    const { index } = event.currentTarget.dataset
    this.changeSessions((sessions) => sessions.filter((_session, at) => at !== index))
  },

  onSessionSplit(event: OfSession<object>): void {
    const { index } = event.currentTarget.dataset
    this.changeSessions((sessions) => sessions.flatMap((session, at) => (at === index ? splitSession(session) : [session])))
  },

  changeSessions(change: (sessions: Draft['sessions']) => Draft['sessions']): void {
    if (this.kept === null) return
    const sessions = change(this.kept.draft.sessions)
    this.changeAndShow({ sessions }, ['sessions', ...this.kept.draft.sessions.map((_session, index): Field => `session-${index}`)])
  },

  onEverybodyChoose(event: Chosen): void {
    this.changeAndShow({ everybody: event.detail.value === 'all' }, ['people'])
  },

  onPeopleChange(event: WechatMiniprogram.CustomEvent<{ personIds: string[] }>): void {
    this.changeAndShow({ personIds: event.detail.personIds }, ['people'])
  },

  onSaveTap(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.kept === null) return
      this.changeAndShow(inOrderOfTime(this.kept.draft), [])
      const problems = problemsOf(this.kept.draft, cloudNow())
      this.showProblems(problems)
      if (problems.length === 0) await this.send(false)
    })
  },

  async send(acceptOverlaps: boolean): Promise<void> {
    if (this.kept === null) return
    this.setData({ saveTrouble: '' })
    const sent = await sendDraft(this.purpose, this.kept, acceptOverlaps)
    switch (sent.kind) {
      case 'saved':
        await this.leave(sent)
        return
      case 'overlaps':
        if (await this.acceptsOverlaps(sent.overlaps)) await this.send(true)
        return
      case 'version-changed':
        await this.offerNewer()
        return
      case 'made-before':
        this.becomeRevision(sent.revision)
        return
      case 'problem':
        this.showProblems([sent.problem])
        return
      case 'trouble':
        this.setData({ saveTrouble: troubleSentence(sent.trouble) })
    }
  },

  showProblems(problems: Problem[]): void {
    const words = { ...noProblems }
    for (const { field, trouble } of problems) words[field] ??= problemWords(field, trouble)
    this.setData({ problems: words })
    const first = problems[0]
    if (first !== undefined) showField(first.field)
  },

  async acceptsOverlaps(overlaps: Overlap[]): Promise<boolean> {
    const content = overlapWords(overlaps, cloudNow())
    const { confirm } = await wx.showModal({ title: '时间有重叠', content, confirmText: '仍然保存', cancelText: '返回修改' })
    return confirm
  },

  async offerNewer(): Promise<void> {
    const { confirm } = await wx.showModal({
      title: '刚刚有人改过这项活动',
      content: '先把那些改动合进来，你写的都留着，看过以后再保存。',
      confirmText: '合进来',
      cancelText: '先不合',
    })
    if (!confirm || this.kept === null) return
    const answer = await call('attendance.activity', { activityId: this.kept.draft.id })
    if (answer.kind !== 'done') {
      this.setData({ saveTrouble: troubleSentence(answer) })
      return
    }
    const { kept, merged } = mergeNewer(this.kept, answer.output)
    keepDraft(this.purpose, kept)
    this.show(kept)
    this.setData({ notice: mergeWords(merged), restartOffered: true })
    void wx.pageScrollTo({ scrollTop: 0, duration: 200 })
  },

  /** The first try had been saved after all: from here on it is edited. */
  becomeRevision(revision: KeptDraft): void {
    forgetDraft(this.purpose)
    this.purpose = { kind: 'edit', activityId: revision.draft.id }
    keepDraft(this.purpose, revision)
    this.show(revision)
    this.setData({ repeatable: false, saveWords: purposeWords.edit.save, notice: '', restartOffered: false })
    this.setData({ saveTrouble: '上一次其实已经保存好了。刚改的内容还没有，请再保存一次。' })
  },

  async leave(saved: Extract<Sent, { kind: 'saved' }>): Promise<void> {
    forgetDraft(this.purpose)
    noteActivityChange()
    if (this.purpose.kind === 'edit') await wx.navigateBack()
    else await wx.redirectTo({ url: routes.activity(saved.activityId) })
    await wx.showToast({ title: saved.activities > 1 ? `已排好 ${saved.activities} 次` : '已保存', icon: 'success' })
  },
})

function purposeOf(options: Partial<Record<'studio' | 'copy' | 'edit', string>>): Purpose {
  if (options.edit !== undefined) return { kind: 'edit', activityId: options.edit }
  if (options.copy !== undefined) return { kind: 'copy', activityId: options.copy }
  return { kind: 'new', studioId: options.studio ?? '' }
}
