import { make } from '../dom'
import { StatusBar } from './status-bar'
import type { TabBar } from './tab-bar'

/** From here on a window is a computer's: no status bar, no home indicator. */
const phoneWidthPx = 500
const statusBarPx = 47
const homeIndicatorPx = 34
const barPx = 44
const capsule = { width: 87, height: 32, right: 7, below: 6 }

export type Rectangle = { left: number; top: number; right: number; bottom: number; width: number; height: number }

/** The screen around the pages. */
export class ScreenFrame {
  readonly statusBar = new StatusBar()
  readonly pages = make('main', { className: 'pages' })
  private readonly menu = make('button', { className: 'capsule-menu', text: '•••', attributes: { 'aria-label': '小程序菜单' } })
  private readonly closer = make('button', { className: 'capsule-close', attributes: { 'aria-label': '退到微信' } })
  private readonly capsule = make('div', { className: 'capsule' }, this.menu, this.closer)
  readonly element = make('div', { className: 'screen' }, this.pages, this.statusBar.element, this.capsule)

  constructor(onMenu: () => void, onClose: () => void) {
    this.menu.addEventListener('click', onMenu)
    this.closer.addEventListener('click', onClose)
    this.measure()
    window.addEventListener('resize', () => this.measure())
    document.body.append(this.element)
  }

  get isWide(): boolean {
    return innerWidth > phoneWidthPx
  }

  get statusBarHeight(): number {
    return this.isWide ? 0 : statusBarPx
  }

  get safeBottom(): number {
    return this.isWide ? 0 : homeIndicatorPx
  }

  /** Where pages with a navigation bar begin. */
  get barBottom(): number {
    return this.statusBarHeight + barPx
  }

  get menuButton(): Rectangle {
    const top = this.statusBarHeight + capsule.below
    const right = innerWidth - capsule.right
    return { top, right, left: right - capsule.width, bottom: top + capsule.height, width: capsule.width, height: capsule.height }
  }

  addTabBar(tabBar: TabBar): void {
    this.pages.after(tabBar.element)
  }

  /** Text on top of the page: black on light, white on dark. */
  setTextStyle(style: 'black' | 'white'): void {
    this.element.dataset.text = style
  }

  private measure(): void {
    const lengths = {
      '--status-bar-height': this.statusBarHeight,
      '--safe-area-inset-top': this.statusBarHeight,
      '--safe-area-inset-bottom': this.safeBottom,
      '--safe-area-inset-left': 0,
      '--safe-area-inset-right': 0,
      '--bar-bottom': this.barBottom,
      '--capsule-top': this.menuButton.top,
    }
    for (const [name, value] of Object.entries(lengths)) document.documentElement.style.setProperty(name, `${value}px`)
    this.element.dataset.wide = String(this.isWide)
  }
}
