import { chinaTime } from './china-time'
import { readSent, type SentMessage } from './control'
import { element } from './element'

export type SentPanel = { element: HTMLElement; refresh(): Promise<void> }

const kept = 20

/** Lists the messages that WeChat would have delivered. */
export function createSentPanel(): SentPanel {
  const list = element('ol', { class: 'sent' })
  return {
    element: element('section', { class: 'panel', 'aria-label': '微信会发送的消息' }, element('h2', {}, '微信会发送的消息'), list),
    refresh: async () => {
      const messages = await readSent()
      const shown = messages.slice(-kept).reverse()
      list.replaceChildren(...(shown.length === 0 ? [element('li', { class: 'quiet' }, '还没有消息')] : shown.map(row)))
    },
  }
}

function row({ at, to, kind, ...rest }: SentMessage): HTMLElement {
  const heading = [kind, to === undefined ? '' : `→ ${to}`, at === undefined ? '' : chinaTime(at)].filter(Boolean).join(' ')
  return element('li', {}, element('strong', {}, heading), element('pre', {}, JSON.stringify(rest, null, 1)))
}
