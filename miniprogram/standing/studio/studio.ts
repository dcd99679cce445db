import { call } from '../../services/cloud'
import { studioRecordView, type PersonLine, type StudioRecordView } from '../../services/studio-record-view'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import type { Level } from '../../utils/standing-words'
import { unreadFace } from '../../utils/trouble'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string; level: Level }>

Page({
  data: {
    ...notReadYet(),
    view: null as StudioRecordView | null,
    /** The level whose people are shown; null: everybody. */
    level: null as Level | null,
    people: [] as PersonLine[],
  },

  ...readsAgain,

  studioId: '',

  onLoad({ studio = '' }: { studio?: string }): void {
    this.studioId = studio
  },

  /** Again whenever it comes back to the front: behind it things are decided. */
  onShow(): Promise<void> {
    return this.refresh()
  },

  onLevelTap({ currentTarget }: Tapped): void {
    const { level } = currentTarget.dataset
    this.choose(level === this.data.level ? null : level)
  },

  onPersonTap({ currentTarget }: Tapped): void {
    const { view } = this.data
    // An assistant does not read anybody's own record.
    if (view?.host === true || view?.office === true) openPage(routes.mine(this.studioId, currentTarget.dataset.id))
  },

  onSheetTap({ currentTarget }: Tapped): void {
    openPage(routes.sheet(this.studioId, currentTarget.dataset.id))
  },

  onDecisionsTap(): void {
    openPage(routes.decisions(this.studioId))
  },

  onLeavesOpen(): void {
    openPage(routes.allLeaves(this.studioId))
  },

  onNoticesOpen(): void {
    openPage(routes.studioNotices(this.studioId))
  },

  onRulesOpen(): void {
    openPage(routes.rules(this.studioId))
  },

  onPolicyOpen(): void {
    openPage(routes.policy(this.studioId))
  },

  onSuspendOpen(): void {
    openPage(routes.suspend(this.studioId))
  },

  choose(level: Level | null): void {
    const people = this.data.view?.people ?? []
    this.setData({ level, people: level === null ? people : people.filter((person) => person.level === level) })
  },

  async refresh(): Promise<void> {
    const answer = await call('standing.studio', { studioId: this.studioId })
    if (answer.kind === 'done') {
      this.setData({ face: 'full', staleWords: '', view: studioRecordView(answer.output, answer.now) })
      this.choose(this.data.level)
    } else {
      this.setData(unreadFace(this.data.face, answer))
    }
  },
})
