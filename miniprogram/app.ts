import { startCloud } from './services/cloud'
import { sendKeptScans, startLateScans } from './services/late-scans'

App({
  onLaunch() {
    startCloud()
    startLateScans()
  },

  async onShow() {
    await sendKeptScans()
  },
})
