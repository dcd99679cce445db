import { element } from './element'
import type { PhoneApi, PhoneWindow } from './phone-api'
import type { ScreenSize } from './screen-size'

/** One phone's document in its frame. */
export type PhoneFrame = {
  element: HTMLElement
  /** Waits until the phone has loaded. */
  api: () => Promise<PhoneApi>
  reload: () => void
  resize: (size: Pick<ScreenSize, 'width' | 'height'>) => void
}

// Beyond it WeChat shows a window of a computer or a projector, without a phone's case.
const widestPhone = 500

/** `onLoad` runs whenever the phone's document was loaded anew. */
export function createPhoneFrame(number: number, onLoad: (api: PhoneApi) => void): PhoneFrame {
  let loaded = pending<PhoneApi>()
  const screen = element('iframe', { name: `phone-${number}`, title: `手机 ${number}`, src: `/phone.html?phone=${number}` })
  screen.addEventListener('load', () => {
    const phoneWindow: PhoneWindow | null = screen.contentWindow
    const api = phoneWindow?.phone
    // A mini-program that does not compile leaves no phone: the stage says so in its own words.
    if (api === undefined) return
    onLoad(api)
    loaded.resolve(api)
    // A document that loads itself anew leaves the phone of the one before behind.
    loaded = { ...loaded, promise: Promise.resolve(api) }
  })
  const bezel = element('div', { class: 'bezel' }, screen)
  const frame = element('div', { class: 'phone-frame' }, bezel)
  return {
    element: frame,
    api: () => loaded.promise,
    reload: () => {
      loaded = pending()
      screen.contentWindow?.location.reload()
    },
    resize: ({ width, height }) => {
      frame.style.setProperty('--width', `${width}px`)
      frame.style.setProperty('--height', `${height}px`)
      frame.classList.toggle('flat', width > widestPhone)
    },
  }
}

function pending<Value>(): { promise: Promise<Value>; resolve(value: Value): void } {
  let resolve: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
