import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { libraryChanges, noteLibraryChange } from '../../services/library-changes'
import { isUnsaved, type CaseDraft } from '../../services/library-case-draft'
import { forgetCase, keptCases, readCase } from '../../services/library-case-draft-store'
import { knownToday } from '../../services/today'
import { chooseStudio, type Studio } from '../../utils/choose-studio'
import { openPage, say } from '../../utils/navigate'
import { readMore, readsOn, tailAfter } from '../../utils/read-more'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { loadMine, loadMoreMine, type MyCase, type MyList, type Which } from './my-list'
import { myLine, myStepsOf, phoneLine, type MyLine, type MyStep, type PhoneLine } from './my-line'

type OfId = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'empty' | 'full' */
    ...notReadYet(),
    of: 'mine',
    choices: [
      { value: 'mine', words: '我写的' },
      { value: 'deleted', words: '最近删除' },
    ],
    phoneLines: [] as PhoneLine[],
    lines: [] as MyLine[],
    /** Why a step did not work. */
    stepTrouble: '',
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
  },

  ...readsAgain,
  ...readsOn,

  showsDeleted: false,
  list: null as MyList | null,
  changesSeen: -1,

  async onShow(): Promise<void> {
    this.showPhone()
    if (this.changesSeen !== libraryChanges()) await this.refresh()
  },

  async onChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: Which }>): Promise<void> {
    this.list = null
    this.showsDeleted = detail.value === 'deleted'
    this.setData({ of: detail.value, face: 'loading', staleWords: '', stepTrouble: '', tail: 'none', lines: [] })
    this.showPhone()
    await this.refresh()
  },

  onWriteTap(): Promise<void> {
    return whileBusy(this, async () => {
      const studio = await chooseStudio(await myStudios(), '写给哪个工作室')
      if (studio === null) say('没有连上网络，或还没有加入工作室')
      else openPage(routes.writeCase(studio.id))
    })
  },

  onPhoneOpen({ currentTarget }: OfId): void {
    openPage(routes.editCase(currentTarget.dataset.id))
  },

  onPhoneDiscard({ currentTarget }: OfId): Promise<void> {
    return whileBusy(this, async () => {
      const { confirm } = await wx.showModal({ title: '放弃这篇草稿？', content: '写的字和选的图片会从手机里删掉，不能找回。', confirmText: '放弃', cancelText: '留着' })
      if (!confirm) return
      await forgetCase(currentTarget.dataset.id)
      this.showPhone()
      if (this.list !== null) this.show(this.list)
    })
  },

  /** What waits for its author is gone on with; the rest is read. */
  onOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>): void {
    const found = this.find(detail.id)
    if (found === undefined || found.own.deletedAt !== null) return
    const goesOn = found.own.mayEdit && found.own.version === 0
    openPage(goesOn ? routes.editCase(detail.id) : routes.libraryCase(detail.id))
  },

  onEditTap({ currentTarget }: OfId): void {
    openPage(routes.editCase(currentTarget.dataset.id))
  },

  onStepsTap({ currentTarget }: OfId): Promise<void> {
    return whileBusy(this, async () => {
      const { id } = currentTarget.dataset
      const found = this.find(id)
      const step = found === undefined ? null : await chooseStep(found)
      if (step === null) return
      const answer = step.kind === 'delete' ? await call('library.deleteCase', { id }) : await call('library.setCaseVisibility', { id, visibility: step.visibility })
      if (answer.kind === 'done' && step.kind === 'delete') await forgetCase(id)
      await this.stepped(answer.kind === 'done' ? '' : troubleSentence(answer), step.kind === 'delete' ? '已删除，30 天内可以恢复' : '已改好')
    })
  },

  onRestoreTap({ currentTarget }: OfId): Promise<void> {
    return whileBusy(this, async () => {
      const answer = await call('library.restoreCase', { id: currentTarget.dataset.id })
      const late = answer.kind === 'refused' && answer.code === 'TOO_LATE'
      await this.stepped(answer.kind === 'done' ? '' : late ? '删除超过 30 天，已经不能恢复。' : troubleSentence(answer), '已恢复')
    })
  },

  async stepped(stepTrouble: string, done: string): Promise<void> {
    this.setData({ stepTrouble })
    if (stepTrouble === '') {
      noteLibraryChange()
      say(done)
    }
    await this.refresh()
  },

  async refresh(): Promise<void> {
    const of = this.which()
    const changes = libraryChanges()
    const loaded = await loadMine(of)
    // The other list was chosen while this one was on its way.
    if (of !== this.which()) return
    if (loaded.kind === 'trouble') {
      this.setData(unreadFace(this.data.face, loaded.trouble))
      return
    }
    this.changesSeen = changes
    this.setData({ staleWords: '' })
    this.show(loaded.list)
  },

  more(): Promise<void> {
    return readMore(this, () => this.list, loadMoreMine, ({ list }) => this.show(list))
  },

  show(list: MyList): void {
    this.list = list
    const now = cloudNow()
    this.setData({
      face: list.cases.length === 0 && this.phoneDrafts().length === 0 ? 'empty' : 'full',
      lines: list.cases.map((one) => myLine(one, readCase(one.card.id), now)),
      tail: tailAfter(list.next, list.cases.length),
    })
    this.showPhone()
  },

  showPhone(): void {
    this.setData({ phoneLines: this.phoneDrafts().map((draft) => phoneLine(draft, cloudNow())) })
  },

  /** What the cloud has never heard of; where it cannot be asked, all that can be gone on with. */
  phoneDrafts(): CaseDraft[] {
    const { list } = this
    if (this.showsDeleted) return []
    return keptCases().filter((draft) => (list === null ? isUnsaved(draft) || draft.version === 0 : draft.seen === 0 && !list.cases.some(({ card }) => card.id === draft.id)))
  },

  which(): Which {
    return this.showsDeleted ? 'deleted' : 'mine'
  },

  find(id: string): MyCase | undefined {
    return this.list?.cases.find(({ card }) => card.id === id)
  },
})

async function myStudios(): Promise<Studio[]> {
  const loaded = await knownToday()
  return loaded.kind === 'loaded' ? loaded.known.today.studios : []
}

/** Null: thought better of it. */
async function chooseStep(of: MyCase): Promise<MyStep | null> {
  const steps = myStepsOf(of)
  try {
    const { tapIndex } = await wx.showActionSheet({ itemList: steps.map(({ words }) => words) })
    return steps[tapIndex]?.step ?? null
  } catch {
    // WeChat's way of saying 取消.
    return null
  }
}
