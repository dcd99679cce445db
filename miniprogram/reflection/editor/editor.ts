import type { Visibility } from '../../../domain/moderation/visibility'
import type { Replacement } from '../../../domain/shared/pupil-check/neutralise'
import { call } from '../../services/cloud'
import { mostPictures, withoutPicture, withPictureMoved } from '../../services/draft-pictures'
import { choosePictures } from '../../services/proof-pictures'
import { isEmpty, lengthOf, mostText, problemsOf, type ReflectionDraft } from '../../services/reflection-draft'
import { discardDraft, discardPictures } from '../../services/reflection-draft-discard'
import { keepDraft, readDraft } from '../../services/reflection-draft-store'
import { hearReflectionOutbox, isSending, sendQueuedReflections, sendReflection, takeBack, uploadAgain, type OutboxNews } from '../../services/reflection-outbox'
import { leavePage, say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { showField } from '../../utils/show-field'
import { openingFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { addPictures } from './add-pictures'
import { choosePictureStep, type PictureStep } from './choose-picture-step'
import { confirmLatest, confirmSending } from './confirm'
import { counterOf, editorView, problemWords, type EditorView } from './editor-view'
import { openDraft, type Opened } from './open-draft'
import { linksTo, lookAt } from './picture-links'
import { mayAddPictures, noPictures, pictureProblem, tilesOf, type PicturesNow, type Tile } from './picture-tiles'
import { noPrompts, promptsFor } from './prompts'
import { purposeOf } from './purpose'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { name: 'title' | 'text' }>
type Tapped<Dataset extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Dataset>
type OpenedDraft = Extract<Opened, { kind: 'opened' }>

const noProblems = { title: '', text: '', pictures: '' }

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'gone' | 'full' */
    ...notReadYet(),
    notice: '',
    /** Another draft that waits to be finished; empty: none. */
    otherId: '',
    prompts: noPrompts,
    view: null as EditorView | null,
    /** What stands in the fields when they are drawn; lags behind what is being typed, so that a field is never set back under the typing finger. */
    title: '',
    text: '',
    /** As they are typed, for the check of pupils' data. */
    typedTitle: '',
    typedText: '',
    dismissed: [] as string[],
    known: [] as Replacement[],
    counter: '',
    tooLong: false,
    /** Whether there is anything on the phone that can be thrown away. */
    kept: false,
    /** The phone has no room for the draft. */
    unsafe: false,
    tiles: [] as Tile[],
    mayAdd: true,
    adding: false,
    choosingActivity: false,
    studioId: '',
    /** Empty: on none. */
    activityId: '',
    problems: noProblems,
  },

  purpose: purposeOf({}),
  draft: null as ReflectionDraft | null,
  cloud: null as OpenedDraft['known'],
  pictures: noPictures,
  isLeft: false,
  stopHearing: () => undefined as unknown,

  onLoad(options: Partial<Record<'studio' | 'activity' | 'id' | 'draft', string>>): Promise<void> {
    this.purpose = purposeOf(options)
    this.stopHearing = hearReflectionOutbox((news) => this.hear(news))
    return this.open()
  },

  onUnload(): void {
    this.isLeft = true
    this.stopHearing()
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.open())
  },

  async open(): Promise<void> {
    const opened = await openDraft(this.purpose)
    if (opened.kind === 'gone') this.setData({ face: 'gone' })
    else if (opened.kind === 'trouble') this.setData({ face: 'wrong', trouble: openingFace(opened.trouble) })
    else await this.begin(opened)
  },

  async begin({ draft, resumed, known, other }: OpenedDraft): Promise<void> {
    this.draft = draft
    this.cloud = known
    this.pictures = { ...this.pictures, links: linksTo(known?.files ?? [], (known?.sent ?? known?.shown)?.pictures ?? []) }
    if (draft.version > 0) void wx.setNavigationBarTitle({ title: '修改反思' })
    const notice = resumed && draft.state.kind === 'draft' ? '接着上次没写完的。' : ''
    this.showWords()
    this.show()
    this.setData({ face: 'full', notice, otherId: other?.id ?? '', kept: resumed })
    await Promise.all([this.readActivity(), this.readPrompts()])
  },

  /** From an activity's page only its id comes along. */
  async readActivity(): Promise<void> {
    const activity = this.draft?.activity ?? null
    if (activity === null || activity.title !== '') return
    const answer = await call('attendance.activity', { activityId: activity.id })
    if (answer.kind === 'done' && this.current()?.activity?.id === activity.id) this.change({ activity: { id: activity.id, title: answer.output.activity.title } })
    this.show()
  },

  async readPrompts(): Promise<void> {
    const draft = this.current()
    if (draft !== null) this.setData({ prompts: await promptsFor(draft) })
  },

  onTyped({ currentTarget, detail }: Typed): void {
    const { name } = currentTarget.dataset
    this.change({ [name]: detail.value })
    this.setData(name === 'title' ? { typedTitle: detail.value } : { typedText: detail.value, ...countOf(detail.value) })
    if (this.data.problems[name] !== '') this.setData({ problems: { ...this.data.problems, [name]: '' } })
  },

  onReviewChange({ detail }: WechatMiniprogram.CustomEvent<{ title: string; text: string; known: Replacement[] }>): void {
    const draft = this.current()
    if (draft === null) return
    // What was typed has to be in the field first: what it is set to would be no change otherwise.
    this.setData({ title: draft.title, text: draft.text })
    const { title, text, known } = detail
    this.change({ title, text, pupils: { ...draft.pupils, known } })
    this.showWords()
  },

  onReviewDismiss({ detail }: WechatMiniprogram.CustomEvent<{ dismissed: string[] }>): void {
    const draft = this.current()
    if (draft === null) return
    this.change({ pupils: { ...draft.pupils, dismissed: detail.dismissed } })
    this.setData({ dismissed: detail.dismissed })
  },

  onVisibilityTap({ currentTarget }: Tapped<{ value: Visibility }>): void {
    this.change({ visibility: currentTarget.dataset.value })
    this.show()
  },

  onActivityOpen(): void {
    this.setData({ choosingActivity: true })
  },

  onActivityClose(): void {
    this.setData({ choosingActivity: false })
  },

  async onActivityChoose({ detail }: WechatMiniprogram.CustomEvent<{ activity: ReflectionDraft['activity'] }>): Promise<void> {
    this.change({ activity: detail.activity })
    this.setData({ choosingActivity: false })
    this.show()
    await this.readPrompts()
  },

  async onOtherTap(): Promise<void> {
    await wx.redirectTo({ url: routes.continueReflection(this.data.otherId) })
  },

  async onPictureAdd(): Promise<void> {
    const draft = this.current()
    if (draft === null || this.data.adding) return
    this.setData({ adding: true })
    try {
      const chosen = await choosePictures(mostPictures - draft.pictures.length)
      if (chosen !== null) await this.addPictures(draft.id, chosen.map(({ path }) => path))
    } finally {
      this.setData({ adding: false })
    }
  },

  async addPictures(id: string, paths: string[]): Promise<void> {
    this.setData({ problems: { ...this.data.problems, pictures: '' } })
    const show = (preparing: PicturesNow['preparing'], changed: ReflectionDraft | null): void => {
      this.pictures = { ...this.pictures, preparing }
      if (changed !== null) this.keep(changed)
      this.showPictures()
    }
    const left = await addPictures(paths, { prefix: `reflection-${id}`, draft: () => this.current(), show })
    this.setData({ problems: { ...this.data.problems, pictures: left } })
  },

  async onPicturePick({ detail }: WechatMiniprogram.CustomEvent<{ key: string }>): Promise<void> {
    const draft = this.current()
    if (draft === null || draft.pictures.every(({ key }) => key !== detail.key)) return
    const step = await choosePictureStep(draft, detail.key)
    if (step !== null) await this.stepPicture(detail.key, step)
  },

  async stepPicture(key: string, step: PictureStep): Promise<void> {
    const draft = this.current()
    const picture = draft?.pictures.find((one) => one.key === key)
    if (draft === null || picture === undefined) return
    switch (step) {
      case 'look':
        await lookAt(key, draft.pictures, this.pictures.links)
        return
      case 'again':
        await uploadAgain(draft.id, key)
        return
      case 'forward':
      case 'back':
        this.change({ pictures: withPictureMoved(draft, key, step === 'forward' ? -1 : 1).pictures })
        break
      case 'remove':
        this.change({ pictures: withoutPicture(draft, key).pictures })
        await discardPictures(draft, [picture])
    }
    this.setData({ problems: { ...this.data.problems, pictures: '' } })
    this.showPictures()
  },

  onSendTap(): Promise<void> {
    return whileBusy(this, async () => {
      const draft = await confirmLatest(() => this.current(), async (latest) => this.isWhole(latest) && confirmSending(latest))
      if (draft === null) return
      this.keep(draft)
      // What becomes of it is heard; it can be taken back meanwhile.
      void sendReflection(draft.id)
    })
  },

  /** Shows what keeps it from being sent. */
  isWhole(draft: ReflectionDraft): boolean {
    const words = problemWords(problemsOf(draft), draft)
    const problems = { ...words, pictures: this.data.adding ? '图片还在压缩，稍等一下再发布。' : pictureProblem(draft.pictures) }
    this.setData({ problems })
    const first = (['title', 'text', 'pictures'] as const).find((field) => problems[field] !== '')
    if (first !== undefined) showField(first)
    return first === undefined
  },

  onSendNowTap(): void {
    void sendQueuedReflections()
  },

  onTakeBackTap(): void {
    if (this.draft !== null) takeBack(this.draft.id)
  },

  onDiscardTap(): Promise<void> {
    return whileBusy(this, async () => {
      const draft = this.current()
      // Nothing that is still under way keeps it again.
      const letGo = (): void => {
        this.draft = null
      }
      if (draft === null || !(await discardDraft(draft, letGo))) return
      leavePage()
      say('已放弃')
    })
  },

  /** What happens to it while it waits. */
  hear(news: OutboxNews): void {
    if (news.id !== this.draft?.id || this.isLeft) return
    if (news.kind === 'progress') {
      this.pictures = { ...this.pictures, percents: { ...this.pictures.percents, [news.key]: news.percent } }
      this.showPictures()
      return
    }
    const before = this.draft
    const latest = readDraft(before.id)
    if (latest === null) {
      if (before.state.kind !== 'queued') return
      this.draft = null
      void this.arrive(before)
      return
    }
    this.draft = latest
    if (latest.state.kind === 'draft' && latest.version > before.version) this.setData({ notice: '刚才那一次已经发出去了；现在改的，会作为新的一版。' })
    this.show()
    if (before.state.kind !== latest.state.kind) this.showWords()
  },

  async arrive({ id, visibility, version }: ReflectionDraft): Promise<void> {
    const before = getCurrentPages().slice(-2, -1)[0]?.route ?? ''
    if (version > 0 && before === 'reflection/detail/detail') leavePage()
    else await wx.redirectTo({ url: routes.reflection(id) })
    say(visibility === 'self' ? '已保存' : '已发送')
  },

  /** Every change ends here: it is kept at once. */
  change(part: Partial<ReflectionDraft>): void {
    const draft = this.current()
    if (draft !== null) this.keep({ ...draft, ...part })
  },

  keep(draft: ReflectionDraft): void {
    const kept = keepDraft(draft)
    this.draft = kept.draft
    const shows = { kept: !isEmpty(kept.draft), unsafe: !kept.isSafe }
    if (shows.kept !== this.data.kept || shows.unsafe !== this.data.unsafe) this.setData(shows)
  },

  /** As it is by now: what is on its way changes it, too. */
  current(): ReflectionDraft | null {
    return this.draft === null ? null : (readDraft(this.draft.id) ?? this.draft)
  },

  show(): void {
    const draft = this.current()
    if (draft === null) return
    this.setData({ view: editorView(draft, this.cloud, isSending(draft.id)), dismissed: draft.pupils.dismissed, known: draft.pupils.known, studioId: draft.studioId, activityId: draft.activity?.id ?? '' })
    this.showPictures()
  },

  showWords(): void {
    const draft = this.current()
    if (draft === null) return
    const { title, text, pupils } = draft
    this.setData({ title, text, typedTitle: title, typedText: text, known: pupils.known, ...countOf(text) })
  },

  showPictures(): void {
    const draft = this.current()
    if (draft !== null) this.setData({ tiles: tilesOf(draft, this.pictures, isSending(draft.id)), mayAdd: mayAddPictures(draft, this.pictures) })
  },
})

function countOf(text: string): { counter: string; tooLong: boolean } {
  return { counter: counterOf(text), tooLong: lengthOf(text) > mostText }
}
