import { installClock } from './clock'
import { onReportedError, reportError } from './errors'
import { showFilesOf } from './files/shown-files'
import { configureFramework } from './framework/framework'
import { installGestures } from './framework/gestures'
import { installWxsGlobals } from './framework/wxs-globals'
import { Phone } from './phone'
import type { Program } from './program'
import { PhoneSettings } from './settings'
import { trackTimers } from './timers'

installClock()
installWxsGlobals()
configureFramework()
installGestures()
const settings = new PhoneSettings(new URLSearchParams(location.search).get('phone') ?? '1')
showFilesOf(settings)
const phone = new Phone(settings)
trackTimers()

window.addEventListener('error', (event) => {
  event.preventDefault()
  reportError(event.error ?? event.message)
})
window.addEventListener('unhandledrejection', (event) => {
  event.preventDefault()
  reportError(event.reason, 'unhandled rejection')
  phone.currentRun()?.rejected(event.reason, event.promise)
})
onReportedError((message) => phone.currentRun()?.failed(message))
document.addEventListener('visibilitychange', () => phone.currentRun()?.setVisible(!document.hidden))
document.addEventListener('contextmenu', (event) => {
  if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) event.preventDefault()
})

type Start = (runProgram: (program: Program) => void) => void
const startMiniProgram = (start: Start): void => {
  phone.install(() => {
    let started: Program | undefined
    start((program) => {
      started = program
    })
    if (started === undefined) throw new Error('app.js brought no mini-program')
    return started
  })
}
Object.assign(window, { phone, startMiniProgram })
