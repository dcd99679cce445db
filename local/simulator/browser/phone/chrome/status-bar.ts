import { make } from '../dom'
import type { Network } from '../settings'

const glyphs: Readonly<Record<Network, string>> = { online: 'Wi-Fi', slow: '3G', offline: '无网络' }

/** The phone's own line at the top: its time and its network. */
export class StatusBar {
  private readonly time = make('span', { className: 'status-time' })
  private readonly network = make('span', { className: 'status-network' })
  readonly element = make('div', { className: 'status-bar', attributes: { 'aria-hidden': 'true' } }, this.time, this.network)

  constructor() {
    this.tick()
    setInterval(() => this.tick(), 1000)
  }

  setNetwork(network: Network): void {
    this.network.textContent = glyphs[network]
    this.network.dataset.network = network
  }

  tick(): void {
    const text = new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' })
    if (this.time.textContent !== text) this.time.textContent = text
  }
}
