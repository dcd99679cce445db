import type { OutputOf } from '../../../contract/index'
import type { CaseSection, CaseStage } from '../../../domain/library/case-words'
import type { Visibility } from '../../../domain/moderation/visibility'
import type { Replacement } from '../../../domain/shared/pupil-check/neutralise'
import { cloudNow } from '../../services/clock'
import { addDocuments } from '../../services/draft-documents'
import { mostPictures, withoutPicture, withPictureMoved } from '../../services/draft-pictures'
import { caseProblems, isEmptyCase, matterOf, mostCoAuthors, mostFiles, uploadedAnew, type CaseDraft, type CaseField } from '../../services/library-case-draft'
import { exchangeCase, forgetCase, keepCase, readCase } from '../../services/library-case-draft-store'
import { removeFile } from '../../services/own-files'
import { choosePictures } from '../../services/proof-pictures'
import { removePicture } from '../../services/reflection-pictures'
import { leavePage, say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { showField } from '../../utils/show-field'
import { openingFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { addPictures } from '../editor/add-pictures'
import { choosePictureStep } from '../editor/choose-picture-step'
import { confirmMatter } from '../editor/confirm'
import { lookAt } from '../editor/picture-links'
import { mayAddPictures, noPictures, pictureProblem, tilesOf, type PicturesNow, type Tile } from '../editor/picture-tiles'
import { casePurposeOf } from './case-purpose'
import { loadCaseTypes, type CaseType } from './case-types'
import { caseView, keptWords, outlineOf, problemSentences, sectionCounter, sectionViews, troubleOf, type CaseView, type Outline, type SectionView } from './case-view'
import { confirmDiscarding, confirmSubmitting } from './case-questions'
import { withParagraphMoved } from './move-paragraph'
import { openCase, type OpenedCase } from './open-case'
import { apartAgain, inOne } from './pupil-sections'
import { hearCaseSaving, isSavingCase, saveCase, submitCase, type SaveNews } from './save-case'

type Tapped<Dataset extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Dataset>
type Typed<Name extends string> = WechatMiniprogram.CustomEvent<{ value: string }, object, { name: Name }>
type Known = OutputOf<'library.libraryCase'>
type Field = CaseField | 'pictures' | 'files'

/** How often what is written goes to the cloud while its author goes on. Milliseconds. */
const betweenSaves = 3 * 60_000

const noOutline: Outline = { words: '', parts: [] }
const noProblems: Partial<Record<Field, string>> = {}
const noCounters: Partial<Record<CaseSection, { words: string; tooLong: boolean }>> = {}

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'full' */
    ...notReadYet(),
    notice: '',
    /** Of the same case another draft: 'cloud' | 'aside'; empty: none. */
    otherFrom: '',
    view: null as CaseView | null,
    outline: noOutline,
    /** What stands in the fields when they are drawn; lags behind what is being typed, so that a field is never set back under the typing finger. */
    title: '',
    sections: [] as SectionView[],
    credit: '',
    /** As they are typed, for the check of pupils' data. */
    typedTitle: '',
    typedText: '',
    dismissed: [] as string[],
    known: [] as Replacement[],
    counters: noCounters,
    tiles: [] as Tile[],
    mayAdd: true,
    adding: false,
    choosingPeople: false,
    /** The section that holds what a reflection said, to be parted; empty: none. */
    spreadable: '',
    spreading: false,
    spreadText: '',
    problems: noProblems,
    keptWords: '',
    sendTrouble: '',
    kept: false,
    /** The phone has no room for the draft. */
    unsafe: false,
    /** Nothing can be changed meanwhile. */
    submitting: false,
  },

  purpose: casePurposeOf({}),
  draft: null as CaseDraft | null,
  cloud: null as Known | null,
  other: null as OpenedCase['other'],
  types: [] as CaseType[],
  pictures: noPictures,
  triedAt: 0,
  stopHearing: () => undefined as unknown,

  onLoad(options: Partial<Record<'id' | 'reflection' | 'studio', string>>): Promise<void> {
    this.purpose = casePurposeOf(options)
    this.stopHearing = hearCaseSaving((news) => this.hear(news))
    return this.open()
  },

  onHide(): void {
    if (this.draft !== null) void saveCase(this.draft.id)
  },

  onUnload(): void {
    this.stopHearing()
    if (this.draft !== null) void saveCase(this.draft.id)
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.open())
  },

  async open(): Promise<void> {
    const [opened, types] = await Promise.all([openCase(this.purpose), loadCaseTypes()])
    this.types = types
    if (opened.kind === 'trouble') this.setData({ face: 'wrong', trouble: openingFace(opened.trouble) })
    else this.begin(opened)
  },

  begin({ draft, notice, known, links, other }: OpenedCase): void {
    this.draft = draft
    this.cloud = known
    this.other = other
    this.pictures = { ...this.pictures, links: { ...this.pictures.links, ...links } }
    this.triedAt = cloudNow()
    this.purpose = { kind: 'case', id: draft.id }
    if (draft.version > 0) void wx.setNavigationBarTitle({ title: '修改案例' })
    this.setData({ notice, otherFrom: other?.from ?? '', kept: readCase(draft.id) !== null })
    this.showWords()
    this.show()
    this.setData({ face: 'full' })
  },

  onPartTap({ currentTarget }: Tapped<{ section: CaseSection }>): void {
    showField(currentTarget.dataset.section)
  },

  onTyped({ currentTarget, detail }: Typed<'title' | 'credit'>): void {
    const { name } = currentTarget.dataset
    this.change({ [name]: detail.value })
    if (name === 'title') this.setData({ typedTitle: detail.value })
    this.forgetProblem(name)
  },

  onSectionTyped({ currentTarget, detail }: Typed<CaseSection>): void {
    const { name } = currentTarget.dataset
    const draft = this.current()
    if (draft === null) return
    const sections = { ...draft.sections, [name]: detail.value }
    this.change({ sections })
    this.setData({ typedText: inOne(sections), [`counters.${name}`]: sectionCounter(detail.value) })
    if ((draft.sections[name].trim() === '') !== (detail.value.trim() === '')) this.setData({ outline: outlineOf({ sections }, this.cloud) })
    this.forgetProblem(name)
  },

  onReviewChange({ detail }: WechatMiniprogram.CustomEvent<{ title: string; text: string; known: Replacement[] }>): void {
    const draft = this.current()
    if (draft === null) return
    // What was typed has to be in the fields first: what they are set to would be no change otherwise.
    this.setData({ title: draft.title, sections: sectionViews(draft, this.cloud) })
    this.change({ title: detail.title, sections: apartAgain(detail.text), pupils: { ...draft.pupils, known: detail.known } })
    this.showWords()
  },

  onReviewDismiss({ detail }: WechatMiniprogram.CustomEvent<{ dismissed: string[] }>): void {
    const draft = this.current()
    if (draft === null) return
    this.change({ pupils: { ...draft.pupils, dismissed: detail.dismissed } })
    this.setData({ dismissed: detail.dismissed })
  },

  onTypeChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): void {
    this.change({ type: detail.value })
    this.forgetProblem('type')
    this.show()
  },

  onStageChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: CaseStage }>): void {
    this.change({ stage: detail.value })
    this.forgetProblem('stage')
    this.show()
  },

  onVisibilityTap({ currentTarget }: Tapped<{ value: Visibility }>): void {
    this.change({ visibility: currentTarget.dataset.value })
    this.show()
  },

  onConsentTap(): void {
    this.change({ consents: !(this.data.view?.consents ?? false) })
    this.show()
  },

  onTagsChange({ detail }: WechatMiniprogram.CustomEvent<{ tags: string[] }>): void {
    this.change({ tags: detail.tags })
    this.show()
  },

  onSpreadTap(): void {
    this.setData({ spreading: true, spreadText: this.current()?.sections.practice ?? '' })
  },

  onSpreadClose(): void {
    this.setData({ spreading: false })
    this.showWords()
  },

  onParagraphMove({ detail }: WechatMiniprogram.CustomEvent<{ index: number; to: CaseSection }>): void {
    const draft = this.current()
    if (draft === null) return
    // What was typed has to be in the fields first: what they are set to would be no change otherwise.
    this.setData({ sections: sectionViews(draft, this.cloud) })
    const sections = withParagraphMoved(draft.sections, 'practice', detail.index, detail.to)
    this.change({ sections })
    this.setData({ spreadText: sections.practice })
    this.showWords()
  },

  onPeopleOpen(): void {
    this.setData({ choosingPeople: true })
  },

  onPeopleClose(): void {
    this.setData({ choosingPeople: false })
  },

  onPersonChoose({ detail }: WechatMiniprogram.CustomEvent<{ person: { id: string; name: string } }>): void {
    const coAuthors = this.current()?.coAuthors ?? []
    const { person } = detail
    this.setData({ choosingPeople: false })
    if (coAuthors.length >= mostCoAuthors || coAuthors.some(({ id }) => id === person.id)) return
    this.change({ coAuthors: [...coAuthors, person] })
    this.show()
  },

  onPersonRemove({ currentTarget }: Tapped<{ key: string }>): void {
    this.change({ coAuthors: (this.current()?.coAuthors ?? []).filter(({ id }) => id !== currentTarget.dataset.key) })
    this.show()
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
    this.forgetProblem('pictures')
    const show = (preparing: PicturesNow['preparing'], changed: CaseDraft | null): void => {
      this.pictures = { ...this.pictures, preparing }
      if (changed !== null) this.keep(changed)
      this.show()
    }
    const left = await addPictures(paths, { prefix: `case-${id}`, draft: () => this.current(), show })
    this.setData({ 'problems.pictures': left })
  },

  async onPicturePick({ detail: { key } }: WechatMiniprogram.CustomEvent<{ key: string }>): Promise<void> {
    const draft = this.current()
    if (draft === null || draft.pictures.every((one) => one.key !== key)) return
    const step = await choosePictureStep({ pictures: draft.pictures, state: { kind: 'draft' } }, key)
    const now = this.current()
    const picture = now?.pictures.find((one) => one.key === key)
    if (step === null || now === null || picture === undefined) return
    if (step === 'look') return lookAt(key, now.pictures, this.pictures.links)
    if (step === 'again') {
      await this.save()
      return
    }
    this.keep(step === 'remove' ? withoutPicture(now, key) : withPictureMoved(now, key, step === 'forward' ? -1 : 1))
    if (step === 'remove') await removePicture(picture.files)
    this.forgetProblem('pictures')
    this.show()
  },

  onFileAdd(): Promise<void> {
    return whileBusy(this, async () => {
      const refused = await addDocuments({ most: mostFiles, prefix: `case-${this.draft?.id ?? ''}`, draft: () => this.current(), change: (part) => this.change(part) })
      if (refused === null) return
      this.setData({ 'problems.files': refused })
      this.show()
    })
  },

  async onFileRemove({ currentTarget }: Tapped<{ key: string }>): Promise<void> {
    const files = this.current()?.files ?? []
    const file = files.find(({ key }) => key === currentTarget.dataset.key)
    if (file === undefined) return
    this.change({ files: files.filter((one) => one !== file) })
    if (file.path !== '') await removeFile(file.path)
    this.forgetProblem('files')
    this.show()
  },

  /** What is put aside can be taken back in the same way. */
  onOtherTap(): void {
    const draft = this.current()
    const { other } = this
    if (draft === null || other === null) return
    const { seen, version, visibilityBefore } = draft
    this.draft = exchangeCase(other.from === 'cloud' ? other.draft : { ...uploadedAnew(other.draft), seen, version, visibilityBefore }, draft)
    this.other = { draft, from: 'aside' }
    this.setData({ otherFrom: 'aside', notice: '', sendTrouble: '' })
    this.showWords()
    this.show()
  },

  /** Stays with what is here: what is in the cloud is put aside, and the next save takes its place. */
  onStayTap(): void {
    const draft = this.current()
    const { other } = this
    if (draft === null || other?.from !== 'cloud') return
    const { seen, version, visibilityBefore } = other.draft
    this.draft = exchangeCase({ ...uploadedAnew(draft), seen, version, visibilityBefore }, other.draft)
    this.other = { draft: other.draft, from: 'aside' }
    this.setData({ otherFrom: 'aside', sendTrouble: '' })
    this.show()
  },

  onSaveTap(): Promise<void> {
    return whileBusy(this, async () => {
      if (await this.save()) say('已存到云端')
    })
  },

  /** Whether the cloud has all of it now. */
  async save(): Promise<boolean> {
    const draft = this.current()
    if (draft === null) return false
    this.setData({ sendTrouble: '' })
    const saved = await saveCase(draft.id)
    if (saved.kind === 'conflict') await this.openAgain()
    const sendTrouble = troubleOf(saved)
    this.setData({ sendTrouble })
    return sendTrouble === ''
  },

  /** What there is to be decided or read stands above. */
  async openAgain(): Promise<void> {
    await this.open()
    void wx.pageScrollTo({ scrollTop: 0, duration: 200 })
  },

  onSubmitTap(): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ sendTrouble: '' })
      const hasPublished = this.cloud !== null && this.cloud.published !== null
      const draft = await confirmMatter(() => this.current(), async (latest) => this.isWhole(latest) && confirmSubmitting(latest, hasPublished), matterOf)
      if (draft === null) return
      this.keep(draft)
      this.setData({ submitting: true })
      try {
        await this.submit(draft)
      } finally {
        this.setData({ submitting: false })
      }
    })
  },

  async submit({ id }: CaseDraft): Promise<void> {
    const submitted = await submitCase(id)
    if (submitted.kind === 'submitted') {
      // By now it may have another id.
      const arrived = this.draft?.id ?? id
      this.draft = null
      await this.arrive(arrived)
      return
    }
    if (submitted.kind === 'conflict' || submitted.kind === 'not-passed') await this.openAgain()
    this.setData({ sendTrouble: submitted.kind === 'not-passed' ? '自动检查没有通过，上面写了原因。' : troubleOf(submitted) })
  },

  async arrive(id: string): Promise<void> {
    const before = getCurrentPages().slice(-2, -1)[0]?.route ?? ''
    if (before === 'library/case/case') leavePage()
    else await wx.redirectTo({ url: routes.libraryCase(id) })
    say('已提交，等待审核')
  },

  /** Shows what keeps it from being submitted. */
  isWhole(draft: CaseDraft): boolean {
    const wrong = caseProblems(draft)
    const pictures = this.data.adding ? '图片还在压缩，稍等一下再提交。' : pictureProblem(draft.pictures)
    this.setData({ problems: { ...problemSentences(wrong, draft), pictures } })
    const first = wrong[0]?.field ?? (pictures === '' ? undefined : 'pictures')
    if (first !== undefined) showField(first)
    return first === undefined
  },

  onDiscardTap(): Promise<void> {
    return whileBusy(this, async () => {
      const draft = this.current()
      if (draft === null || !(await confirmDiscarding(draft))) return
      // By now it may have another id.
      const { id } = this.draft ?? draft
      // Nothing that is still under way keeps it again.
      this.draft = null
      await forgetCase(id)
      leavePage()
      say('已放弃')
    })
  },

  hear(news: SaveNews): void {
    if (news.id !== this.draft?.id) return
    if (news.kind === 'moved') this.follow(news.to)
    else if (news.kind === 'progress') this.pictures = { ...this.pictures, percents: { ...this.pictures.percents, [news.key]: news.percent } }
    else this.pictures = { ...this.pictures, percents: {} }
    this.show()
  },

  /** The draft lies under another id from now on. */
  follow(id: string): void {
    this.draft = readCase(id)
    this.purpose = { kind: 'case', id }
  },

  /** Every change ends here: it is kept at once. */
  change(part: Partial<CaseDraft>): void {
    const draft = this.current()
    if (draft !== null) this.keep({ ...draft, ...part })
  },

  keep(draft: CaseDraft): void {
    const kept = keepCase(draft)
    this.draft = kept.draft
    const shows = { kept: !isEmptyCase(kept.draft), unsafe: !kept.isSafe }
    if (shows.kept !== this.data.kept || shows.unsafe !== this.data.unsafe) this.setData(shows)
    this.showKept()
    if (cloudNow() - this.triedAt < betweenSaves || this.other?.from === 'cloud') return
    this.triedAt = cloudNow()
    void saveCase(draft.id)
  },

  /** As it is by now: what is on its way changes it, too. */
  current(): CaseDraft | null {
    return this.draft === null ? null : (readCase(this.draft.id) ?? this.draft)
  },

  forgetProblem(field: Field): void {
    if ((this.data.problems[field] ?? '') !== '') this.setData({ [`problems.${field}`]: '' })
  },

  showWords(): void {
    const draft = this.current()
    if (draft === null) return
    const { title, sections, credit, pupils } = draft
    const views = sectionViews(draft, this.cloud)
    const counters = Object.fromEntries(views.map(({ key, text }) => [key, sectionCounter(text)]))
    const outline = outlineOf(draft, this.cloud)
    this.setData({ title, sections: views, credit, typedTitle: title, typedText: inOne(sections), dismissed: pupils.dismissed, known: pupils.known, counters, outline })
  },

  show(): void {
    const draft = this.current()
    if (draft === null) return
    const uploading = isSavingCase(draft.id) && Object.keys(this.pictures.percents).length > 0
    this.setData({ spreadable: draft.reflectionId === null || draft.version > 0 ? '' : 'practice', view: caseView(draft, this.cloud, this.types, cloudNow()), tiles: tilesOf(draft, this.pictures, uploading), mayAdd: mayAddPictures(draft, this.pictures) })
    this.showKept()
  },

  showKept(): void {
    const draft = this.current()
    if (draft === null) return
    const words = keptWords(draft, { saving: isSavingCase(draft.id), unsafe: this.data.unsafe, isKept: this.data.kept })
    if (words !== this.data.keptWords) this.setData({ keptWords: words })
  },
})
