import type { Visibility } from '../../../domain/moderation/visibility'
import { addDocuments } from '../../services/draft-documents'
import { noteLibraryChange } from '../../services/library-changes'
import { removeFile } from '../../services/own-files'
import { resourceKindNames, resourceKindOrder, topicNames, topicOrder } from '../../shared/index'
import { offeredVisibilities, visibilityNames, visibilityReaders } from '../../services/visibility-words'
import { leavePage, say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { showField } from '../../utils/show-field'
import { sizeWords } from '../../utils/size-words'
import { openingFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { openResource } from './open-resource'
import { fieldOrder, forgetResourceDraft, keepResourceDraft, mostFiles, problemsOf, type Field, type Place, type Problems, type ResourceDraft } from './resource-draft'
import { sendResource, type Sent } from './send-resource'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { key: string }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }, WechatMiniprogram.IAnyObject, { name: 'title' | 'text' | 'tags' | 'link' }>
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>

const noProblems: Problems = {}
const forSchool: readonly Visibility[] = ['school', 'self']

Page({
  data: {
    ...notReadYet(),
    notice: '',
    editing: false,
    /** What stands in the fields when they are drawn; lags behind what is being typed, so that a field is never set back under the typing finger. */
    words: { title: '', text: '', tags: '', link: '' },
    placeNames: [] as string[],
    placeIndex: 0,
    kindNames: resourceKindOrder.map((kind) => resourceKindNames[kind]),
    kindIndex: -1,
    topicNames: topicOrder.map((topic) => topicNames[topic]),
    topicIndex: -1,
    visibilityNames: [] as string[],
    visibilityIndex: 0,
    readersWords: '',
    files: [] as { key: string; name: string; words: string }[],
    mayAddFiles: true,
    problems: noProblems,
    /** How far the sending is. */
    progress: '',
    sendTrouble: '',
    /** Nothing can be changed meanwhile. */
    sending: false,
    /** The phone has no room for the draft. */
    unsafe: false,
  },

  id: '',
  draft: null as ResourceDraft | null,
  places: [] as Place[],
  isLeft: false,

  onLoad({ id = '' }: { id?: string }): Promise<void> {
    this.id = id
    if (id !== '') void wx.setNavigationBarTitle({ title: '修改资源' })
    return this.open()
  },

  onUnload(): void {
    this.isLeft = true
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.open())
  },

  async open(): Promise<void> {
    const opened = await openResource(this.id)
    if (opened.kind === 'trouble') {
      this.setData({ face: 'wrong', trouble: openingFace(opened.trouble) })
      return
    }
    const { draft, places, notice } = opened
    this.draft = draft
    this.places = places
    const { title, text, tags, link } = draft
    this.setData({ face: 'full', notice, editing: draft.version > 0, words: { title, text, tags, link }, placeNames: places.map(({ name }) => name) })
    this.show()
  },

  onTyped({ currentTarget, detail }: Typed): void {
    const { name } = currentTarget.dataset
    this.change({ [name]: detail.value }, name)
  },

  onPlacePick({ detail }: Picked): void {
    const place = this.places[Number(detail.value)]
    if (place === undefined) return
    this.change({ place, visibility: place.isSchool ? 'school' : 'studio' })
    this.show()
  },

  onKindPick({ detail }: Picked): void {
    this.change({ kind: resourceKindOrder[Number(detail.value)] ?? '' }, 'kind')
    this.show()
  },

  onTopicPick({ detail }: Picked): void {
    this.change({ topic: topicOrder[Number(detail.value)] ?? '' }, 'topic')
    this.show()
  },

  onVisibilityPick({ detail }: Picked): void {
    const visibility = this.offered()[Number(detail.value)]
    if (visibility !== undefined) this.change({ visibility })
    this.show()
  },

  onFileAdd(): Promise<void> {
    return whileBusy(this, async () => {
      const refused = await addDocuments({ most: mostFiles, prefix: 'resource', draft: () => this.draft, change: (part) => this.change(part, 'files') })
      if (refused === null) return
      if (refused !== '') this.setData({ 'problems.files': refused })
      this.show()
    })
  },

  async onFileRemove({ currentTarget }: Tapped): Promise<void> {
    const file = this.draft?.files.find(({ key }) => key === currentTarget.dataset.key)
    if (file === undefined || this.data.busy) return
    this.change({ files: (this.draft?.files ?? []).filter((one) => one !== file) }, 'files')
    if (file.path !== '') await removeFile(file.path)
    this.show()
  },

  onSendTap(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.draft === null) return
      const problems = problemsOf(this.draft)
      this.setData({ problems, sendTrouble: '' })
      const first = fieldOrder.find((field) => problems[field] !== undefined)
      if (first !== undefined) {
        showField(first)
        return
      }
      this.setData({ sending: true })
      const sent = await sendResource(this.draft, {
        remember: ({ files }) => this.change({ files }),
        progress: (progress) => this.setData({ progress }),
      })
      this.setData({ progress: '', sending: false })
      if (sent.kind === 'sent') await this.leave()
      else this.stay(sent)
    })
  },

  stay(sent: Exclude<Sent, { kind: 'sent' }>): void {
    if (sent.kind === 'overtaken') this.change({ version: sent.version })
    if (sent.kind === 'overtaken' || sent.field === null) {
      this.setData({ sendTrouble: sent.sentence })
      return
    }
    this.setData({ [`problems.${sent.field}`]: sent.sentence })
    showField(sent.field)
  },

  async leave(): Promise<void> {
    const { draft } = this
    if (draft === null) return
    this.draft = null
    forgetResourceDraft(this.id)
    noteLibraryChange()
    // Whoever has gone on to another page stays there.
    if (!this.isLeft) {
      if (this.id === '') void wx.redirectTo({ url: routes.resource(draft.id) })
      else leavePage()
    }
    say('已上传')
    for (const { path } of draft.files) if (path !== '') await removeFile(path)
  },

  /** Every change ends here: it is kept at once, and what was said about the field is taken back. */
  change(part: Partial<ResourceDraft>, field: Field | null = null): void {
    if (this.draft === null) return
    this.draft = { ...this.draft, ...part }
    const unsafe = !keepResourceDraft(this.id, this.draft)
    if (unsafe !== this.data.unsafe) this.setData({ unsafe })
    if (field !== null && this.data.problems[field] !== undefined) this.setData({ [`problems.${field}`]: '' })
    if (this.data.sendTrouble !== '') this.setData({ sendTrouble: '' })
  },

  /** What the school as such puts in has no studio to show it to. */
  offered(): readonly Visibility[] {
    return this.draft?.place.isSchool === true ? forSchool : offeredVisibilities
  },

  show(): void {
    if (this.draft === null) return
    const { place, kind, topic, visibility, files } = this.draft
    const offered = this.offered()
    this.setData({
      placeIndex: Math.max(0, this.places.findIndex(({ id }) => id === place.id)),
      kindIndex: kind === '' ? -1 : resourceKindOrder.indexOf(kind),
      topicIndex: topic === '' ? -1 : topicOrder.indexOf(topic),
      visibilityNames: offered.map((one) => visibilityNames[one]),
      visibilityIndex: Math.max(0, offered.indexOf(visibility)),
      readersWords: visibilityReaders[visibility],
      files: files.map(({ key, name, bytes }) => ({ key, name, words: sizeWords(bytes) })),
      mayAddFiles: files.length < mostFiles,
    })
  },
})
