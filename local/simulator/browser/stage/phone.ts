import type { Persona } from '../../persona'
import { parseAddress } from '../phone/navigation/url'
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
  /** Who holds it: their OPENID. */
  holder: () => string
  /** A tap on a 服务通知: this person's mini-program opens at its page. */
  openNotification: (openid: string, page: string) => void
}

// Scenes by which WeChat says where the mini-program was opened from.
const scannedFromWeChat = 1047
const tappedNotification = 1107

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

  const openNotification = async (openid: string, page: string): Promise<void> => {
    values = { ...values, openid }
    remember(number, values)
    controls.showHolder(openid)
    const { route: path, query } = parseAddress(`/${page}`, '')
    const api = await frame.api()
    api.launch({ openid, path, query, scene: tappedNotification })
  }

  const controls = createPhoneControls(number, personas, values, {
    onChange: change,
    onRestart: () => void frame.api().then((api) => api.launch({})),
    onWeChatScan: () => void openFromWeChat(),
  })
  frame.resize(sizeNamed(values.size))
  return {
    element: element('section', { class: 'phone', 'aria-label': `手机 ${number}` }, controls.element, frame.element),
    frame: frame.element,
    api: frame.api,
    reload: frame.reload,
    holder: () => values.openid,
    openNotification: (openid, page) => void openNotification(openid, page),
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
