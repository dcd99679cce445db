import type { SentMessage, ServiceNotification } from '../../../cloud/service-notification'
import type { Persona } from '../../persona'
import { chinaTime } from './china-time'
import { readSent } from './control'
import { element } from './element'

export type SentPanel = { element: HTMLElement; refresh(): Promise<void> }

const kept = 20

/** Lists the messages that WeChat would have delivered, newest first, as its 服务通知 shows them. `onOpen` is what a tap on one does. */
export function createSentPanel(personas: Persona[], onOpen: (openid: string, page: string) => void): SentPanel {
  const list = element('ol', { class: 'sent' })
  const nameOf = (openid: string): string => personas.find((persona) => persona.openid === openid)?.name ?? openid
  return {
    element: element('section', { class: 'panel', 'aria-label': '微信会发送的消息' }, element('h2', {}, '微信会发送的消息'), list),
    refresh: async () => {
      const shown = (await readSent()).slice(-kept).reverse()
      const rows = shown.map((sent) => element('li', {}, card(sent, nameOf(sent.message.to), onOpen)))
      list.replaceChildren(...(rows.length === 0 ? [element('li', { class: 'quiet' }, '还没有消息')] : rows))
    },
  }
}

function card({ at, message }: SentMessage, name: string, onOpen: (openid: string, page: string) => void): HTMLElement {
  const { to, page } = message
  const contents = [
    element('span', { class: 'notification-head' }, `班主任工作室 → ${name}`, element('time', {}, chinaTime(at))),
    element('strong', {}, message.title),
    ...linesOf(message),
  ]
  if (page === null) return element('div', { class: 'notification' }, ...contents)
  return element(
    'button',
    { type: 'button', class: 'notification', onclick: () => onOpen(to, page) },
    ...contents,
    element('span', { class: 'notification-foot' }, '进入小程序查看'),
  )
}

function linesOf({ lines }: ServiceNotification): HTMLElement[] {
  return lines.map(({ label, value }) =>
    element('span', { class: 'notification-line' }, element('span', { class: 'quiet' }, label), ' ', element('span', {}, value)),
  )
}
