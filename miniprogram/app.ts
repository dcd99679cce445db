import { startCloud } from './services/cloud'
import { sendKeptScans, startLateScans } from './services/late-scans'
import { sendQueuedReflections, startReflectionOutbox } from './services/reflection-outbox'

App({
  onLaunch() {
    startCloud()
    startLateScans()
    startReflectionOutbox()
  },

  async onShow() {
    await Promise.all([sendKeptScans(), sendQueuedReflections()])
  },
})
