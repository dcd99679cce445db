import { make } from '../dom'
import type { Network } from '../../../phone-input'

/** The phone's own line at the top: its time, its network and a battery that never runs down. */
export class StatusBar {
  private readonly time = make('span', { className: 'status-time' })
  private readonly network = make('span', { className: 'status-network' })
  private readonly signs = make('span', { className: 'status-signs' }, this.network, make('i', { className: 'status-battery' }))
  readonly element = make('div', { className: 'status-bar', attributes: { 'aria-hidden': 'true' } }, this.time, this.signs)

  constructor() {
    this.tick()
    setInterval(() => this.tick(), 1000)
  }

  setNetwork(network: Network): void {
    this.network.dataset.network = network
    this.network.replaceChildren(...glyph(network))
  }

  tick(): void {
    const text = new Date().toLocaleTimeString('zh-CN', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Asia/Shanghai',
    })
    if (this.time.textContent !== text) this.time.textContent = text
  }
}

function glyph(network: Network): (Node | string)[] {
  switch (network) {
    case 'online':
      return [make('i', { className: 'status-waves' })]
    case 'slow':
      return ['3G']
    case 'offline':
      return ['无网络']
  }
}
