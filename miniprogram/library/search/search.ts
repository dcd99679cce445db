import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { offeredFilters } from '../../services/library-front'
import type { LibraryFilters } from '../../services/library-list'
import { openPage } from '../../utils/navigate'
import { readMore, readsOn, tailAfter } from '../../utils/read-more'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { openingFace } from '../../utils/trouble'
import { noFilters, nothingOffered } from '../filter-bar/filter-choices'
import { foundView, search, searchOn, type Found, type FoundView } from './found'
import { resourceWay } from './resource-way'
import { forgetSearches, noteSearch, searchHistory } from './search-history'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
type Of<Name extends string> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Record<Name, string>>

/** Nobody reads suggestions while typing on. Milliseconds. */
const pauseBeforeSuggesting = 250
/** As much as suggestions are made of. */
const suggestedFrom = 30

Page({
  data: {
    ...notReadYet(),
    /** 'start': what one may search for; 'typing': suggestions; else what was found: 'loading' | 'wrong' | 'empty' | 'full' */
    face: 'start',
    typed: '',
    history: [] as { value: string; words: string }[],
    offered: nothingOffered,
    tagChips: [] as { value: string; words: string }[],
    typeChips: [] as { value: string; words: string }[],
    suggestions: { tags: [] as string[], titles: [] as { id: string; title: string }[] },
    filters: noFilters,
    narrowed: false,
    cards: [] as FoundView[],
    crowded: false,
    /** What was searched for last. */
    searched: '',
    /** What of it resources are found by; empty: nothing. */
    resourceWords: '',
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
  },

  ...readsOn,

  found: null as Found | null,
  /** Counts what was typed and searched for, so that an answer that comes late is let go. */
  turn: 0,
  pause: 0,

  onLoad(): void {
    this.showHistory()
    void this.offer()
  },

  onUnload(): void {
    clearTimeout(this.pause)
  },

  onInput({ detail }: Typed): void {
    const turn = this.nextTurn()
    const typed = detail.value.trim()
    this.setData({ typed: detail.value })
    if (typed === '') return this.begin()
    this.setData({ face: 'typing' })
    this.pause = setTimeout(() => void this.suggest(typed, turn), pauseBeforeSuggesting)
  },

  onConfirm({ detail }: Typed): Promise<void> {
    return this.searchFor(detail.value)
  },

  onSearchTap(): Promise<void> {
    return this.searchFor(this.data.typed)
  },

  onClearTap(): void {
    this.nextTurn()
    this.setData({ typed: '', filters: {}, narrowed: false })
    this.begin()
  },

  onWordsChoose({ detail }: Typed): Promise<void> {
    return this.searchFor(detail.value)
  },

  onTagTap({ currentTarget }: Of<'tag'>): Promise<void> {
    return this.searchFor(currentTarget.dataset.tag)
  },

  onTitleTap({ currentTarget }: Of<'id'>): void {
    openPage(routes.libraryCase(currentTarget.dataset.id))
  },

  onTypeChoose({ detail }: Typed): void {
    openPage(routes.caseList('school', { type: detail.value }))
  },

  onResourcesTap(): void {
    openPage(routes.resources(resourceWay(this.data.searched, this.data.offered.tags)))
  },

  onForgetTap(): void {
    forgetSearches()
    this.showHistory()
  },

  async onFiltersChange({ detail }: WechatMiniprogram.CustomEvent<{ filters: LibraryFilters }>): Promise<void> {
    this.setData({ filters: detail.filters, narrowed: Object.keys(detail.filters).length > 0 })
    await this.searchFor(this.data.searched)
  },

  async onWidenTap(): Promise<void> {
    this.setData({ filters: {}, narrowed: false })
    await this.searchFor(this.data.searched)
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.searchFor(this.data.searched))
  },

  onOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>): void {
    openPage(routes.libraryCase(detail.id))
  },

  async offer(): Promise<void> {
    const offered = await offeredFilters()
    const chips = (words: readonly string[]) => words.map((word) => ({ value: word, words: word }))
    this.setData({ offered, tagChips: chips(offered.tags.slice(0, 12)), typeChips: offered.types.map(({ id, name }) => ({ value: id, words: name })) })
  },

  /** Where nothing comes back one simply types on. */
  async suggest(typed: string, turn: number): Promise<void> {
    const answer = await call('library.suggestCases', { typed: [...typed].slice(0, suggestedFrom).join('') })
    if (turn === this.turn && answer.kind === 'done') this.setData({ suggestions: answer.output })
  },

  async searchFor(words: string): Promise<void> {
    const typed = words.trim()
    if (typed === '') return
    const turn = this.nextTurn()
    noteSearch(typed)
    this.found = null
    this.setData({ typed, searched: typed, resourceWords: resourceWay(typed, this.data.offered.tags).words, face: 'loading', tail: 'none' })
    const loaded = await search(typed, this.data.filters)
    if (turn !== this.turn) return
    if (loaded.kind === 'trouble') this.setData({ face: 'wrong', trouble: openingFace(loaded.trouble) })
    else this.show(loaded.found)
  },

  more(): Promise<void> {
    return readMore(this, () => this.found, searchOn, ({ found }) => this.show(found))
  },

  show(found: Found): void {
    this.found = found
    const now = cloudNow()
    this.setData({
      face: found.cases.length === 0 ? 'empty' : 'full',
      cards: found.cases.map((one) => foundView(one, now)),
      crowded: found.crowded,
      tail: tailAfter(found.next, found.cases.length),
    })
  },

  begin(): void {
    this.found = null
    this.setData({ face: 'start', suggestions: { tags: [], titles: [] } })
    this.showHistory()
  },

  showHistory(): void {
    this.setData({ history: searchHistory().map((words) => ({ value: words, words })) })
  },

  nextTurn(): number {
    clearTimeout(this.pause)
    this.turn += 1
    return this.turn
  },
})
