import { checkIn, titleOf } from '../../services/check-in'
import { checkInFace, type CheckInFace } from '../../services/check-in-view'
import { cloudNow } from '../../services/clock'
import { scanRoomCode } from '../../services/scan'
import { leavePage, openPage, openTab, say } from '../../utils/navigate'
import { routes, tabs } from '../../utils/routes'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    face: null as CheckInFace | null,
  },

  async onLoad({ scanned }: { scanned?: string }) {
    if (scanned !== undefined && scanned !== '') await whileBusy(this, () => this.submit(scanned))
  },

  async onScanTap() {
    await whileBusy(this, async () => {
      const scan = await scanRoomCode()
      if (scan.kind === 'scanned') await this.submit(scan.text)
      else if (scan.kind === 'no-camera') say('没有打开相机，请再试一次')
    })
  },

  async onNextTap() {
    const { face } = this.data
    if (face === null || face.kind === 'success') return
    switch (face.next) {
      case 'scan-again':
      case 'try-again':
        return this.onScanTap()
      case 'enter-invitation':
        return openPage(routes.bind())
      default:
        return leavePage()
    }
  },

  onHomeTap() {
    openTab(tabs.today)
  },

  onActivityTap() {
    const { face } = this.data
    if (face?.kind === 'success') openPage(routes.activity(face.activityId))
  },

  async submit(scanned: string) {
    this.setData({ face: null })
    const face = checkInFace(await checkIn(scanned), cloudNow())
    this.setData({ face })
    if (face.kind !== 'success') return
    wx.vibrateShort({ type: 'medium', fail: () => undefined })
    if (face.title === null) await this.findTitle(face.activityId)
  },

  // The answer does not wait for it.
  async findTitle(activityId: string) {
    const title = await titleOf(activityId)
    const { face } = this.data
    if (title !== null && face?.kind === 'success' && face.activityId === activityId) this.setData({ face: { ...face, title } })
  },
})
