import { make } from '../dom'
import type { WindowConfig } from '../program'

export type BarButton = 'back' | 'home' | 'none'

/** Title bar of a page, with the way back. */
export class NavigationBar {
  private readonly title = make('h1', { className: 'bar-title' })
  private readonly button = make('button', { className: 'bar-button' })
  private front = '#000000'
  readonly element = make('header', { className: 'navigation-bar' }, this.button, this.title)

  constructor(config: WindowConfig) {
    this.setTitle(config.navigationBarTitleText ?? '')
    this.setColors(config.navigationBarTextStyle === 'black' ? '#000000' : '#ffffff', config.navigationBarBackgroundColor ?? '#000000')
  }

  setTitle(title: string): void {
    this.title.textContent = title
  }

  /** The status bar above follows it. */
  get textStyle(): 'black' | 'white' {
    return this.front === '#000000' ? 'black' : 'white'
  }

  setColors(front: string, background: string): void {
    this.front = front
    this.element.style.color = front
    this.element.style.backgroundColor = background
  }

  setButton(kind: BarButton, onPress: () => void): void {
    this.button.hidden = kind === 'none'
    this.button.setAttribute('aria-label', kind === 'back' ? '返回' : '首页')
    this.button.dataset.kind = kind
    this.button.onclick = onPress
  }

  setLoading(isLoading: boolean): void {
    this.title.dataset.loading = String(isLoading)
  }
}
