import type { Persona } from '../../persona'
import { element } from './element'
import type { LaunchOptions, ScanAnswer } from '../../phone-input'
import type { PhoneApi } from './phone-api'
import { createPhoneControls } from './phone-controls'
import { createPhoneFrame } from './phone-frame'
import { recall, remember, type Remembered } from './remembered'
import { openScanSheet } from './scan-sheet'
import { sizeNamed } from './screen-size'

export type Phone = {
  element: HTMLElement
  /** The space that the phone's frame takes at full size, in pixels. */
  frame: HTMLElement
  api: () => Promise<PhoneApi>
  setClock: (offsetMs: number) => void
  reload: () => void
}

const scannedFromWeChat = 1047

/** A phone with its controls. `other` is the phone that its scanner can look at. */
export function createPhone(number: number, personas: Persona[], initial: Remembered, other: () => Phone, onResize: () => void): Phone {
  let values = recall(number, initial)
  let offsetMs = 0

  const scan = (): Promise<ScanAnswer | null> => openScanSheet(frame.element, async () => (await other().api()).screen())
  const frame = createPhoneFrame(number, (api) => {
    api.onScanRequest = scan
    api.setClock(offsetMs)
    apply(api, values)
  })
  const change = (changed: Partial<Remembered>): void => {
    values = { ...values, ...changed }
    remember(number, values)
    if (changed.size !== undefined) resize()
    void frame.api().then((api) => apply(api, changed))
  }
  const resize = (): void => {
    frame.resize(sizeNamed(values.size))
    onResize()
  }
  const openFromWeChat = async (): Promise<void> => {
    const answer = await scan()
    const api = await frame.api()
    if (answer?.path !== undefined) api.launch(launchOf(answer.path))
  }

  const controls = createPhoneControls(number, personas, values, {
    onChange: change,
    onRestart: () => void frame.api().then((api) => api.launch({})),
    onWeChatScan: () => void openFromWeChat(),
  })
  frame.resize(sizeNamed(values.size))
  return {
    element: element('section', { class: 'phone', 'aria-label': `手机 ${number}` }, controls, frame.element),
    frame: frame.element,
    api: frame.api,
    reload: frame.reload,
    setClock: (offset) => {
      offsetMs = offset
      void frame.api().then((api) => api.setClock(offset))
    },
  }
}

function apply(api: PhoneApi, { network, fontScale, openid }: Partial<Remembered>): void {
  if (network !== undefined) api.setNetwork(network)
  if (fontScale !== undefined) api.setFontScale(fontScale)
  if (openid !== undefined) api.setPersona(openid)
}

function launchOf(path: string): LaunchOptions {
  const [page = '', query = ''] = path.split('?')
  return { path: page, query: Object.fromEntries(new URLSearchParams(query)), scene: scannedFromWeChat }
}
