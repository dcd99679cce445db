import { callSafely } from '../errors'
import { addHover } from './hover'
import { BuiltInView } from './view-base'

const calls: Readonly<Record<string, string>> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

export class NavigatorView extends BuiltInView {
  static readonly defaults = { openType: 'navigate', delta: 1, hoverClass: 'navigator-hover', hoverStartTime: 50, hoverStayTime: 600 }

  override attached(): void {
    if (!this.element.hasAttribute('role')) this.element.setAttribute('role', 'link')
    this.element.tabIndex = 0
    addHover(this)
    this.onTap(() => callSafely('<navigator>', () => this.go()))
  }

  private go(): void {
    const name = calls[this.text('openType')]
    if (name === undefined) throw new Error(`open-type="${this.text('openType')}" is not simulated`)
    const api = (globalThis as unknown as { wx: Record<string, (options: object) => void> }).wx[name]
    const answer = (event: string) => (detail: unknown) => this.fire(event, detail)
    api?.({
      url: this.text('url'),
      delta: this.number('delta'),
      success: answer('success'),
      fail: answer('fail'),
      complete: answer('complete'),
    })
  }
}
