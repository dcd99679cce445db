import { make } from '../dom'
import type { TabBarConfig } from '../program'

/** The tabs at the bottom of the screen. */
export class TabBar {
  readonly element = make('nav', { className: 'tab-bar', attributes: { role: 'tablist', 'aria-label': '标签栏' } })
  private readonly buttons: HTMLButtonElement[]

  constructor(
    private readonly config: TabBarConfig,
    onTap: (index: number) => void,
  ) {
    this.element.style.backgroundColor = config.backgroundColor
    this.element.dataset.border = config.borderStyle ?? 'black'
    this.buttons = config.list.map((tab, index) => {
      const icon = tab.iconPath === undefined ? [] : [make('img', { attributes: { alt: '' } })]
      return make('button', { attributes: { role: 'tab' }, onClick: () => onTap(index) }, ...icon, make('span', { text: tab.text }))
    })
    this.element.append(...this.buttons)
  }

  /** Marks the tab of a page; hides the bar on any other page. */
  show(route: string): void {
    const current = this.config.list.findIndex((tab) => tab.pagePath === route)
    this.element.hidden = current < 0
    this.buttons.forEach((button, index) => {
      const tab = this.config.list[index]
      const isCurrent = index === current
      button.style.color = isCurrent ? this.config.selectedColor : this.config.color
      button.setAttribute('aria-selected', String(isCurrent))
      const icon = isCurrent ? (tab?.selectedIconPath ?? tab?.iconPath) : tab?.iconPath
      const picture = button.querySelector('img')
      if (picture !== null && icon !== undefined) picture.src = `/${icon.replace(/^\//, '')}`
    })
  }

  setBadge(index: number, text: string | undefined): void {
    const button = this.buttons[index]
    if (button === undefined) throw new Error(`there is no tab ${index}`)
    if (text === undefined) delete button.dataset.badge
    else button.dataset.badge = text
  }

  setHidden(isHidden: boolean): void {
    this.element.classList.toggle('tab-bar-away', isHidden)
  }
}
