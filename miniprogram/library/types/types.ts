import type { OutputOf } from '../../../contract/index'
import { call } from '../../services/cloud'
import { keepText, keptText } from '../../services/kept-text'
import { noteLibraryChange } from '../../services/library-changes'
import { say } from '../../utils/navigate'
import { newPhoneId } from '../../utils/new-id'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { isSame, longestName, mayRetire, mostTypes, moved, nameProblem, renamed, retired, type CaseType } from './type-list'

type Known = OutputOf<'library.caseTypes'>
type Kept = { rev: number; types: CaseType[] }
type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

/** What is not saved yet is kept under this. */
const kept = 'case-types'

Page({
  data: {
    ...notReadYet(),
    types: [] as CaseType[],
    mayChange: false,
    /** The one that the buttons below are for; empty: none. */
    chosen: '',
    chosenRetired: false,
    mayRetire: false,
    mayAdd: false,
    isChanged: false,
    /** A name is being written: of the chosen one, or of a new one. Null: none. */
    naming: null as { id: string; name: string } | null,
    longestName,
    nameProblem: '',
    /** What has changed meanwhile. */
    newsWords: '',
    stepTrouble: '',
  },

  ...readsAgain,

  known: null as Known | null,
  typed: '',

  onLoad(): Promise<void> {
    return this.refresh()
  },

  onTypeTap({ currentTarget }: Tapped): void {
    if (!this.data.mayChange) return
    const { id } = currentTarget.dataset
    this.show(this.data.types, this.data.chosen === id ? '' : id)
  },

  onUpTap(): void {
    this.change(moved(this.data.types, this.data.chosen, -1), this.data.chosen)
  },

  onDownTap(): void {
    this.change(moved(this.data.types, this.data.chosen, 1), this.data.chosen)
  },

  async onRetireTap(): Promise<void> {
    const { types, chosen, chosenRetired } = this.data
    if (!chosenRetired) {
      const { confirm } = await wx.showModal({ title: '停用这个类型？', content: '写案例时不能再选它；已有的案例不变，还能看、能搜到。以后可以恢复。', confirmText: '停用', cancelText: '先不' })
      if (!confirm) return
    }
    this.change(retired(types, chosen), chosen)
  },

  onRenameTap(): void {
    this.name(this.data.chosen, this.data.types.find(({ id }) => id === this.data.chosen)?.name ?? '')
  },

  onAddTap(): void {
    this.name('', '')
  },

  onNameInput({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): void {
    this.typed = detail.value
    if (this.data.nameProblem !== '') this.setData({ nameProblem: '' })
  },

  onNameClose(): void {
    this.setData({ naming: null })
  },

  async onNameConfirm(): Promise<void> {
    const { naming, types } = this.data
    if (naming === null) return
    const name = this.typed.trim()
    const problem = nameProblem(types, naming.id, name)
    this.setData({ nameProblem: problem })
    if (problem !== '') return
    const id = naming.id === '' ? await newPhoneId() : naming.id
    this.setData({ naming: null })
    this.change(naming.id === '' ? [...types, { id, name, retired: false }] : renamed(types, id, name), id)
  },

  onSaveTap(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.known === null) return
      this.setData({ stepTrouble: '', newsWords: '' })
      const answer = await call('library.setCaseTypes', { rev: this.known.rev, types: this.data.types })
      if (answer.kind === 'done') {
        keepText(kept, '')
        noteLibraryChange()
        this.known = { ...this.known, ...answer.output }
        this.show(answer.output.types, '')
        say('已保存')
      } else if (answer.kind === 'refused' && answer.code === 'VERSION_CHANGED') {
        keepText(kept, '')
        await this.refresh()
        this.setData({ newsWords: '刚刚有人改过类型，这次的没有保存。下面是最新的，请再改一次。' })
      } else {
        this.setData({ stepTrouble: troubleSentence(answer) })
      }
    })
  },

  onUndoTap(): void {
    keepText(kept, '')
    this.setData({ stepTrouble: '' })
    this.show(this.known?.types ?? [], '')
  },

  name(id: string, name: string): void {
    this.typed = name
    this.setData({ naming: { id, name }, nameProblem: '' })
  },

  change(types: CaseType[], chosen: string): void {
    if (this.known !== null) keepText(kept, isSame(types, this.known.types) ? '' : JSON.stringify({ rev: this.known.rev, types } satisfies Kept))
    this.setData({ stepTrouble: '' })
    this.show(types, chosen)
  },

  async refresh(): Promise<void> {
    const answer = await call('library.caseTypes', {})
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    this.known = answer.output
    const before = keptText(kept)
    const draft = before === '' ? null : (JSON.parse(before) as Kept)
    this.setData({ face: 'full', staleWords: '', newsWords: '', mayChange: answer.output.mayChange })
    if (draft !== null && draft.rev !== answer.output.rev) keepText(kept, '')
    this.show(draft?.rev === answer.output.rev ? draft.types : answer.output.types, '')
  },

  show(types: CaseType[], chosen: string): void {
    this.setData({
      types,
      chosen,
      chosenRetired: types.find(({ id }) => id === chosen)?.retired === true,
      mayRetire: mayRetire(types, chosen),
      mayAdd: this.data.mayChange && types.length < mostTypes,
      isChanged: this.known !== null && !isSame(types, this.known.types),
    })
  },
})
