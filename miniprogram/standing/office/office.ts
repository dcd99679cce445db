import { call } from '../../services/cloud'
import { schoolView, type SchoolView } from '../../services/school-view'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'

type OfId = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string; studio: string }>

Page({
  data: {
    ...notReadYet(),
    view: null as SchoolView | null,
  },

  ...readsAgain,

  onShow(): Promise<void> {
    return this.refresh()
  },

  onCaseTap({ currentTarget }: OfId): void {
    openPage(routes.case(currentTarget.dataset.id))
  },

  onSuspensionTap({ currentTarget }: OfId): void {
    const { id, studio } = currentTarget.dataset
    openPage(routes.leave(studio, id))
  },

  onNoticesOpen(): void {
    openPage(routes.officeNotices())
  },

  onRecordsOpen(): void {
    openPage(routes.recordList())
  },

  onReflectionSettingsOpen(): void {
    openPage(routes.reflectionSettings())
  },

  onCaseReviewsOpen(): void {
    openPage(routes.caseReviews('school'))
  },

  onCaseTypesOpen(): void {
    openPage(routes.caseTypes())
  },

  onCaseExpertsOpen(): void {
    openPage(routes.caseExperts())
  },

  onCaseStatisticsOpen(): void {
    openPage(routes.caseStatistics())
  },

  onStudioTap({ currentTarget }: OfId): void {
    openPage(routes.studioRecord(currentTarget.dataset.id))
  },

  async refresh(): Promise<void> {
    const answer = await call('standing.school', {})
    if (answer.kind === 'done') this.setData({ face: 'full', staleWords: '', view: schoolView(answer.output, answer.now) })
    else this.setData(unreadFace(this.data.face, answer))
  },
})
