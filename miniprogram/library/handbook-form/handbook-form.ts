import { call } from '../../services/cloud'
import { noteLibraryChange } from '../../services/library-changes'
import { movedItem, sameItem, type LibraryItem } from '../../services/library-items'
import { leavePage, say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { showField } from '../../utils/show-field'
import { openingFace, troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { handbookDrafts, handbookToEdit, problemsOf, saveInput, unsavedHandbook, type Field, type HandbookDraft, type Place, type Problems } from './handbook-draft'

type Words = 'title' | 'subtitle' | 'foreword'
type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { name: Words }>

const mostItems = 100
const noProblems: Problems = {}

Page({
  data: {
    ...notReadYet(),
    notice: '',
    draft: null as HandbookDraft | null,
    /** Whose it can be; none where that was settled. */
    placeNames: [] as string[],
    placeIndex: 0,
    picking: false,
    /** The one that was taken out last can be brought back. */
    removedTitle: '',
    problems: noProblems,
    sendTrouble: '',
    notSafe: false,
  },

  id: '',
  places: [] as Place[],
  /** What stands in the fields; `data.draft` lags behind what is being typed. */
  draft: null as HandbookDraft | null,
  removed: null as { item: LibraryItem; index: number } | null,

  onLoad({ id = '' }: { id?: string }): Promise<void> {
    this.id = id
    if (id !== '') void wx.setNavigationBarTitle({ title: '修改手册' })
    return this.open()
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.open())
  },

  async open(): Promise<void> {
    if (this.id === '') return this.openNew()
    const answer = await call('reports.handbook', { id: this.id })
    if (answer.kind === 'done') this.begin(handbookToEdit(answer.output))
    else this.setData({ face: 'wrong', trouble: openingFace(answer) })
  },

  async openNew(): Promise<void> {
    const [answer, begun] = await Promise.all([call('reports.handbooks', {}), unsavedHandbook()])
    if (answer.kind !== 'done') {
      this.setData({ face: 'wrong', trouble: openingFace(answer) })
      return
    }
    const { studios } = answer.output
    this.places = studios
    const studio = studios.find(({ id }) => id === begun.draft.studio?.id) ?? studios[0] ?? null
    this.begin({ ...begun, draft: { ...begun.draft, studio } })
  },

  begin({ draft, resumed }: { draft: HandbookDraft; resumed: boolean }): void {
    this.draft = draft
    const { places } = this
    this.setData({
      face: 'full',
      notice: resumed ? '接着上次没保存的内容。' : '',
      placeNames: places.length > 1 ? places.map(({ name }) => name) : [],
      placeIndex: Math.max(0, places.findIndex(({ id }) => id === draft.studio?.id)),
      draft,
    })
  },

  onTyped({ currentTarget, detail }: Typed): void {
    this.change({ [currentTarget.dataset.name]: detail.value }, currentTarget.dataset.name === 'title' ? 'title' : null)
  },

  onPlaceChange({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): void {
    const index = Number(detail.value)
    this.setData({ placeIndex: index })
    this.change({ studio: this.places[index] ?? null }, 'studio')
    this.setData({ draft: this.draft })
  },

  onPickTap(): void {
    this.setData({ picking: true, draft: this.draft })
  },

  onPickClose(): void {
    this.setData({ picking: false })
  },

  onToggle({ detail }: WechatMiniprogram.CustomEvent<{ item: LibraryItem; chosen: boolean }>): void {
    const others = (this.draft?.items ?? []).filter((item) => !sameItem(item, detail.item))
    this.changeItems(detail.chosen ? [...others, detail.item].slice(0, mostItems) : others)
  },

  onMove({ detail }: WechatMiniprogram.CustomEvent<{ index: number; by: -1 | 1 }>): void {
    this.changeItems(movedItem(this.draft?.items ?? [], detail.index, detail.by))
  },

  onRemove({ detail }: WechatMiniprogram.CustomEvent<{ index: number }>): void {
    const items = this.draft?.items ?? []
    const item = items[detail.index]
    if (item === undefined) return
    this.changeItems(items.filter((_one, i) => i !== detail.index))
    this.removed = { item, index: detail.index }
    this.setData({ removedTitle: item.title })
  },

  onUndoTap(): void {
    const { removed } = this
    const items = this.draft?.items ?? []
    if (removed === null || items.some((item) => sameItem(item, removed.item))) return
    this.changeItems([...items.slice(0, removed.index), removed.item, ...items.slice(removed.index)])
  },

  onSaveTap(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.draft === null) return
      const problems = problemsOf(this.draft)
      this.setData({ problems, sendTrouble: '', draft: this.draft })
      const first = Object.keys(problems)[0]
      if (first !== undefined) showField(first)
      else await this.save(this.draft)
    })
  },

  async save(draft: HandbookDraft): Promise<void> {
    const answer = await call('reports.saveHandbook', saveInput(draft))
    if (answer.kind === 'refused' && answer.code === 'VERSION_CHANGED') {
      await this.overtaken(draft)
      return
    }
    if (answer.kind !== 'done') {
      this.setData({ sendTrouble: troubleSentence(answer) })
      return
    }
    handbookDrafts.remove(draft.id)
    noteLibraryChange()
    if (this.id === '') await wx.redirectTo({ url: routes.handbook(draft.id) })
    else leavePage()
    say('已保存')
  },

  /** Somebody else has changed it since: what is here is kept and takes its place when it is saved again. */
  async overtaken(draft: HandbookDraft): Promise<void> {
    const now = await call('reports.handbook', { id: draft.id })
    if (now.kind !== 'done') {
      this.setData({ sendTrouble: troubleSentence(now) })
      return
    }
    this.keep({ ...draft, rev: now.output.rev })
    this.setData({ sendTrouble: '这本手册刚被改过。内容还在；再点一次保存，会换成现在这里的内容。' })
  },

  changeItems(items: LibraryItem[]): void {
    this.removed = null
    this.change({ items }, 'items')
    this.setData({ draft: this.draft, removedTitle: '' })
  },

  /** Every change ends here: it is kept at once, and what was said about the field is taken back. */
  change(part: Partial<HandbookDraft>, field: Field | null): void {
    if (this.draft === null) return
    this.keep({ ...this.draft, ...part })
    if (this.data.sendTrouble !== '' || (field !== null && this.data.problems[field] !== undefined)) {
      this.setData({ sendTrouble: '', problems: field === null ? this.data.problems : { ...this.data.problems, [field]: '' } })
    }
  },

  keep(draft: HandbookDraft): void {
    const kept = handbookDrafts.keep(draft)
    this.draft = kept.draft
    if (kept.isSafe === this.data.notSafe) this.setData({ notSafe: !kept.isSafe })
  },
})
