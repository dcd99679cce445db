import { NavigationBar } from '../chrome/navigation-bar'
import { make } from '../dom'
import type { WindowConfig } from '../program'
import { PullGesture } from './pull'

const pullThresholdPx = 50

/** The DOM of a page: navigation bar, window and what scrolls in it. */
export class PageView {
  readonly bar: NavigationBar
  readonly scroller = make('div', { className: 'page-scroller' })
  /** Fixed elements and vh refer to it. */
  readonly window = make('div', { className: 'page-window' }, this.scroller)
  private readonly frame: HTMLElement
  private pull: PullGesture | undefined
  private scrollTop = 0

  constructor(config: WindowConfig) {
    this.bar = new NavigationBar(config)
    this.frame = make('div', { className: 'page-frame' }, ...(config.navigationStyle === 'custom' ? [] : [this.bar.element]), this.window)
    this.frame.dataset.navigation = config.navigationStyle ?? 'default'
    this.scroller.style.backgroundColor = config.backgroundColor ?? '#ffffff'
    if (config.disableScroll === true) this.scroller.style.overflow = 'hidden'
  }

  mount(parent: HTMLElement): void {
    parent.append(this.frame)
  }

  show(): void {
    this.frame.hidden = false
    this.scroller.scrollTop = this.scrollTop
  }

  hide(): void {
    // A frame that is not displayed forgets how far it was scrolled.
    this.scrollTop = this.scroller.scrollTop
    this.frame.hidden = true
  }

  remove(): void {
    this.pull?.release()
    this.frame.remove()
  }

  enablePull(refresh: () => void): void {
    this.pull = new PullGesture(this.scroller, pullThresholdPx, { refresh })
  }

  startPull(): void {
    this.scroller.scrollTop = 0
    this.pull?.open()
  }

  stopPull(): void {
    this.pull?.close()
  }
}
