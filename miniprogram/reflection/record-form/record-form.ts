import type { OutputOf } from '../../../contract/index'
import type { Replacement } from '../../../domain/shared/pupil-check/neutralise'
import { addDocuments } from '../../services/draft-documents'
import { highestNumber } from '../../services/draft-pictures'
import { removeFile } from '../../services/own-files'
import { choosePictures } from '../../services/proof-pictures'
import { noteRecordChange } from '../../services/record-changes'
import { preparePicture, removePicture } from '../../services/reflection-pictures'
import { leavePage, say } from '../../utils/navigate'
import { newPhoneId } from '../../utils/new-id'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { showField } from '../../utils/show-field'
import { sizeWords } from '../../utils/size-words'
import { openingFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { grouped } from '../editor/editor-view'
import type { Tile } from '../editor/picture-tiles'
import { mayPublish } from '../pupil-review/may-publish'
import { openRecord, type Opened } from './open-record'
import { changedSince, forgetRecordDraft, keepRecordDraft, mostFiles, mostPictures, mostText, readRecordDraft, textProblem, withUploads, type RecordDraft } from './record-draft'
import { sendRecord, type Sent } from './send-record'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { key: string }>
type Known = OutputOf<'library.activityRecord'>

const noLinks: Readonly<Record<string, string>> = {}

Page({
  data: {
    ...notReadYet(),
    activityTitle: '',
    notice: '',
    /** What stands in the field when it is drawn; lags behind what is being typed, so that it is never set back under the typing finger. */
    text: '',
    /** As it is typed, for the check of pupils' data. */
    typedText: '',
    dismissed: [] as string[],
    known: [] as Replacement[],
    counter: '',
    tiles: [] as Tile[],
    mayAddPictures: true,
    files: [] as { key: string; name: string; words: string }[],
    mayAddFiles: true,
    problems: { text: '', pictures: '', files: '' },
    /** How far the sending is. */
    progress: '',
    sendTrouble: '',
    editing: false,
    /** Nothing can be changed meanwhile. */
    sending: false,
    /** The phone has no room for the draft. */
    unsafe: false,
  },

  activityId: '',
  draft: null as RecordDraft | null,
  /** Small ones of photos that lie in the cloud, by their ids. */
  links: noLinks,
  isLeft: false,

  onLoad({ activity = '' }: { activity?: string }): Promise<void> {
    this.activityId = activity
    return this.open()
  },

  onUnload(): void {
    this.isLeft = true
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.open())
  },

  async open(): Promise<void> {
    const opened = await openRecord(this.activityId)
    if (opened.kind === 'trouble') this.setData({ face: 'wrong', trouble: openingFace(opened.trouble) })
    else this.begin(opened)
  },

  begin({ draft, known, notice }: Extract<Opened, { kind: 'opened' }>): void {
    this.draft = draft
    this.links = known === null ? noLinks : linksOf(known)
    const editing = draft.version > 0
    if (editing) void wx.setNavigationBarTitle({ title: '修改活动记录' })
    this.setData({ face: 'full', activityTitle: known?.activity.title ?? '', notice, editing })
    this.showWords()
    this.show()
  },

  onTyped({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): void {
    this.change({ text: detail.value })
    this.setData({ typedText: detail.value, counter: counterOf(detail.value) })
    if (this.data.problems.text !== '') this.setData({ 'problems.text': '' })
  },

  onReviewChange({ detail }: WechatMiniprogram.CustomEvent<{ text: string; known: Replacement[] }>): void {
    if (this.draft === null) return
    // What was typed has to be in the field first: what it is set to would be no change otherwise.
    this.setData({ text: this.draft.text })
    this.change({ text: detail.text, pupils: { ...this.draft.pupils, known: detail.known } })
    this.showWords()
  },

  onReviewDismiss({ detail }: WechatMiniprogram.CustomEvent<{ dismissed: string[] }>): void {
    if (this.draft === null) return
    this.change({ pupils: { ...this.draft.pupils, dismissed: detail.dismissed } })
    this.setData({ dismissed: detail.dismissed })
  },

  onPictureAdd(): Promise<void> {
    return whileBusy(this, async () => {
      const chosen = await choosePictures(mostPictures - (this.draft?.pictures.length ?? 0))
      if (chosen === null) return
      this.setData({ progress: '正在压缩照片…', 'problems.pictures': '' })
      let left = 0
      for (const { path } of chosen) if (!(await this.addPicture(path))) left += 1
      this.setData({ progress: '', 'problems.pictures': left === 0 ? '' : `有 ${left} 张没能加上：打不开、太大，或手机空间不够。` })
    })
  },

  async addPicture(path: string): Promise<boolean> {
    const key = await newPhoneId()
    const prepared = await preparePicture(path, `record-${this.activityId}-${key}`)
    if (prepared.kind !== 'prepared' || this.draft === null) return false
    const number = this.draft.nextNumber
    if (number > highestNumber) return false
    this.change({ nextNumber: number + 1, pictures: [...this.draft.pictures, { key, number, files: prepared.files, largeId: '', smallId: '' }].slice(0, mostPictures) })
    this.show()
    return true
  },

  async onPicturePick({ detail }: WechatMiniprogram.CustomEvent<{ key: string }>): Promise<void> {
    const pictures = this.draft?.pictures ?? []
    const index = pictures.findIndex(({ key }) => key === detail.key)
    const picture = pictures[index]
    if (picture === undefined || this.data.busy) return
    const step = await choosePhotoStep(index, pictures.length)
    // It may have been sent from below the sheet.
    if (step === null || this.data.busy) return
    const others = pictures.filter((one) => one !== picture)
    const to = step === 'forward' ? index - 1 : index + 1
    this.change({ pictures: step === 'remove' ? others : [...others.slice(0, to), picture, ...others.slice(to)] })
    if (step === 'remove') await removePicture(picture.files)
    this.show()
  },

  onFileAdd(): Promise<void> {
    return whileBusy(this, async () => {
      const refused = await addDocuments({ most: mostFiles, prefix: `record-${this.activityId}`, draft: () => this.current(), change: (part) => this.change(part) })
      if (refused === null) return
      this.setData({ 'problems.files': refused })
      this.show()
    })
  },

  async onFileRemove({ currentTarget }: Tapped): Promise<void> {
    const file = this.draft?.files.find(({ key }) => key === currentTarget.dataset.key)
    if (file === undefined || this.data.busy) return
    this.change({ files: (this.draft?.files ?? []).filter((one) => one !== file) })
    if (file.path !== '') await removeFile(file.path)
    this.setData({ 'problems.files': '' })
    this.show()
  },

  onSendTap(): Promise<void> {
    return whileBusy(this, async () => {
      const draft = this.current()
      if (draft === null) return
      const text = textProblem(draft)
      this.setData({ 'problems.text': text, sendTrouble: '' })
      if (text !== '') {
        showField('text')
        return
      }
      const pictures = draft.pictures.filter(({ files }) => files.large !== '').length
      if (await mayPublish({ title: '', text: draft.text, ...draft.pupils, pictures, visibility: 'studio' })) await this.send(draft)
    })
  },

  async send(draft: RecordDraft): Promise<void> {
    this.setData({ sending: true })
    const sent = await sendRecord(this.activityId, draft, {
      remember: (uploaded) => this.keep((latest) => withUploads(latest, uploaded)),
      progress: (progress) => this.setData({ progress }),
    })
    if (sent.kind === 'sent') await this.arrive(draft, sent.version)
    else this.stay(sent)
    this.setData({ progress: '', sending: false })
  },

  stay(sent: Exclude<Sent, { kind: 'sent' }>): void {
    if (sent.kind === 'overtaken') this.change({ version: sent.version })
    this.setData({ sendTrouble: sent.sentence })
    this.show()
  },

  /** What was changed since it was sent stays, as the next version. */
  async arrive(sent: RecordDraft, version: number): Promise<void> {
    const id = await newPhoneId()
    const now = this.current()
    const changed = now === null ? null : changedSince(sent, now, version, id)
    noteRecordChange()
    if (changed === null) {
      await this.leave(now)
      return
    }
    this.keep(() => changed)
    this.setData({ notice: '刚才那一次已经发出去了；现在改的，会作为新的一版。', editing: true })
    this.show()
  },

  async leave(draft: RecordDraft | null): Promise<void> {
    this.draft = null
    forgetRecordDraft(this.activityId)
    // Whoever has gone on to another page stays there.
    if (!this.isLeft) leavePage()
    say('已上传，检查通过后显示')
    for (const { files } of draft?.pictures ?? []) await removePicture(files)
    for (const { path } of draft?.files ?? []) if (path !== '') await removeFile(path)
  },

  /** Every change ends here: it is kept at once. */
  change(part: Partial<RecordDraft>): void {
    this.keep((latest) => ({ ...latest, ...part }))
  },

  keep(changed: (latest: RecordDraft) => RecordDraft): void {
    const latest = this.current()
    if (latest === null) return
    this.draft = changed(latest)
    const unsafe = !keepRecordDraft(this.activityId, this.draft)
    if (unsafe !== this.data.unsafe) this.setData({ unsafe })
  },

  /** As it is by now: what is on its way from a page that was left changes it, too. */
  current(): RecordDraft | null {
    return this.draft === null ? null : (readRecordDraft(this.activityId) ?? this.draft)
  },

  showWords(): void {
    if (this.draft === null) return
    const { text, pupils } = this.draft
    this.setData({ text, typedText: text, dismissed: pupils.dismissed, known: pupils.known, counter: counterOf(text) })
  },

  show(): void {
    if (this.draft === null) return
    const { pictures, files } = this.draft
    this.setData({
      tiles: pictures.map(({ key, files: { small }, largeId }, i) => ({ key, src: small === '' ? (this.links[largeId] ?? '') : small, tone: '', word: '', spoken: `第 ${i + 1} 张照片` })),
      mayAddPictures: pictures.length < mostPictures,
      files: files.map(({ key, name, bytes }) => ({ key, name, words: sizeWords(bytes) })),
      mayAddFiles: files.length < mostFiles,
    })
  },
})

function counterOf(text: string): string {
  return `${grouped(text.trim().length)} / ${grouped(mostText)} 字`
}

function linksOf({ kept, sent, shown }: Known): Record<string, string> {
  const pictures = (sent ?? shown)?.pictures ?? []
  return Object.fromEntries(kept.pictures.map(({ large }, i) => [large, pictures[i]?.smallUrl ?? '']))
}

type PhotoStep = 'forward' | 'back' | 'remove'
const stepWords: Readonly<Record<PhotoStep, string>> = { forward: '往前移', back: '往后移', remove: '去掉' }

/** Null: thought better of it. */
async function choosePhotoStep(index: number, count: number): Promise<PhotoStep | null> {
  const steps: PhotoStep[] = [...(index > 0 ? ['forward' as const] : []), ...(index < count - 1 ? ['back' as const] : []), 'remove']
  try {
    const { tapIndex } = await wx.showActionSheet({ itemList: steps.map((step) => stepWords[step]) })
    return steps[tapIndex] ?? null
  } catch {
    // WeChat's way of saying 取消.
    return null
  }
}
