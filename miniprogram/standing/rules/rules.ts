import { call } from '../../services/cloud'
import { standingChanges } from '../../services/standing-changes'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { openingFace, troubleSentence } from '../../utils/trouble'
import { rulesView, type RulesView } from './rules-view'

Page({
  data: {
    ...notReadYet(),
    view: null as RulesView | null,
  },

  ...readsAgain,

  studioId: '',
  changesSeen: -1,

  onLoad(options: { studio?: string }): void {
    this.studioId = options.studio ?? ''
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== standingChanges()) await this.refresh()
  },

  async refresh(): Promise<void> {
    const changes = standingChanges()
    const answer = await call('standing.rules', { studioId: this.studioId })
    if (answer.kind === 'done') {
      this.changesSeen = changes
      this.setData({ face: 'full', view: rulesView(answer.output, answer.now) })
    } else if (this.data.view === null) {
      this.setData({ face: 'wrong', trouble: openingFace(answer) })
    } else {
      say(troubleSentence(answer))
    }
  },

  onChangeTap(): void {
    openPage(routes.policy(this.studioId))
  },
})
