import type { Persona } from '../../persona'
import { element } from './element'
import type { Network } from '../../phone-input'
import type { Remembered } from './remembered'
import { screenSizes } from './screen-size'

export type PhoneActions = {
  onChange: (change: Partial<Remembered>) => void
  onRestart: () => void
  /** Somebody points WeChat's own scanner at something, outside the mini-program. */
  onWeChatScan: () => void
}

const networks: [Network, string][] = [
  ['online', '在线'],
  ['slow', '慢'],
  ['offline', '离线'],
]
const fontScales: [number, string][] = [
  [1, '标准字'],
  [1.25, '大字'],
  [1.5, '特大字'],
]

export type PhoneControls = { element: HTMLElement; showHolder: (openid: string) => void }

/** Who holds the phone, what network it has, how large it is. */
export function createPhoneControls(number: number, personas: Persona[], values: Remembered, actions: PhoneActions): PhoneControls {
  const persona = select(
    `手机 ${number} 是谁`,
    personas.map(({ openid, label }) => [openid, label]),
    values.openid,
    (openid) => actions.onChange({ openid }),
  )
  const size = select(
    `手机 ${number} 的屏幕`,
    screenSizes.map(({ name, label }) => [name, label]),
    values.size,
    (chosen) => actions.onChange({ size: chosen }),
  )
  const font = select(
    `手机 ${number} 的字号`,
    fontScales.map(([scale, label]) => [String(scale), label]),
    String(values.fontScale),
    (scale) => actions.onChange({ fontScale: Number(scale) }),
  )
  const controls = element(
    'div',
    { class: 'phone-controls', role: 'group', 'aria-label': `手机 ${number}` },
    persona,
    networkSwitch(number, values.network, (network) => actions.onChange({ network })),
    size,
    font,
    element('button', { type: 'button', onclick: actions.onWeChatScan }, '微信扫一扫'),
    element('button', { type: 'button', onclick: actions.onRestart }, '重新打开'),
  )
  return { element: controls, showHolder: (openid) => choose(persona, openid) }
}

/** Somebody who is not among the personas can hold a phone, too: whoever got a message. */
function choose(persona: HTMLSelectElement, openid: string): void {
  if (![...persona.options].some(({ value }) => value === openid)) persona.append(element('option', { value: openid }, openid))
  persona.value = openid
}

function select(label: string, options: [value: string, label: string][], chosen: string, onChoose: (value: string) => void): HTMLSelectElement {
  const made = element(
    'select',
    { 'aria-label': label },
    ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)),
  )
  made.addEventListener('change', () => onChoose(made.value))
  return made
}

function networkSwitch(number: number, chosen: Network, onChoose: (network: Network) => void): HTMLElement {
  const options = networks.map(([network, label]) => {
    const radio = element('input', { type: 'radio', name: `network-${number}`, value: network, checked: network === chosen })
    radio.addEventListener('change', () => onChoose(network))
    return element('label', {}, radio, element('span', {}, label))
  })
  return element('div', { class: 'switch', role: 'radiogroup', 'aria-label': `手机 ${number} 的网络` }, ...options)
}
