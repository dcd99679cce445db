import type { ScreenFrame } from '../chrome/screen-frame'
import { TabBar } from '../chrome/tab-bar'
import type { Framework } from '../framework/framework'
import type { Program, TabItem, WindowConfig } from '../program'
import { EventChannel } from './event-channel'
import { Page } from './page'
import { parseAddress, type Target } from './url'

const limit = 10

/** A refusal that wx reports as `fail`, worded as WeChat does. */
export class NavigationError extends Error {}

/** The pages that lie on each other, and the tab pages that wait in the background. */
export class PageStack {
  readonly tabBar: TabBar | undefined
  private pages: Page[] = []
  private readonly tabPages = new Map<string, Page>()
  private readonly tabs: readonly TabItem[]

  constructor(
    private readonly framework: Framework,
    private readonly frame: ScreenFrame,
    private readonly onChange: (target: Target) => void,
  ) {
    const { tabBar } = framework.program.app
    this.tabs = tabBar?.list ?? []
    if (tabBar === undefined) return
    this.tabBar = new TabBar(tabBar, (index) => this.tapTab(index))
    frame.addTabBar(this.tabBar)
  }

  get all(): readonly Page[] {
    return this.pages
  }

  get top(): Page {
    const page = this.pages.at(-1)
    if (page === undefined) throw new Error('no page is open')
    return page
  }

  get isEmpty(): boolean {
    return this.pages.length === 0
  }

  navigateTo(address: string, events: Record<string, (...values: unknown[]) => void> = {}): EventChannel {
    const target = this.parse(address)
    if (this.isTab(target.route)) throw new NavigationError('can not navigateTo a tabbar page')
    if (this.pages.length >= limit) throw new NavigationError('webview count limit exceed')
    const channel = new EventChannel()
    for (const [name, listener] of Object.entries(events)) channel.on(name, listener)
    this.leave()
    this.open(target, channel)
    return channel
  }

  redirectTo(address: string): void {
    const target = this.parse(address)
    if (this.isTab(target.route)) throw new NavigationError('can not redirectTo a tabbar page')
    this.discard(1)
    this.open(target)
  }

  navigateBack(delta = 1): void {
    if (this.pages.length < 2) throw new NavigationError('cannot navigate back at first page.')
    this.discard(Math.min(Math.max(1, delta), this.pages.length - 1))
    this.reveal()
  }

  switchTab(address: string): void {
    const { route } = this.parse(address)
    if (!this.isTab(route)) throw new NavigationError('can not switch to no-tabBar page')
    if (this.pages.length === 1 && this.top.target.route === route) return
    this.discard(Math.max(0, this.pages.length - 1))
    const old = this.pages[0]
    const stays = old?.target.route === route
    if (old !== undefined && !stays) this.putAside(old)
    if (stays) this.reveal()
    else this.openTab(route)
  }

  reLaunch(address: string): void {
    const target = this.parse(address)
    this.clear()
    this.open(target)
  }

  /** Opens the first page after a start. */
  launch(target: Target): void {
    this.clear()
    this.open(this.checked(target))
  }

  clear(): void {
    this.discard(this.pages.length)
    for (const page of this.tabPages.values()) page.unload()
    this.tabPages.clear()
  }

  isTab(route: string): boolean {
    return this.tabs.some((tab) => tab.pagePath === route)
  }

  private tapTab(index: number): void {
    const tab = this.tabs[index]
    if (tab === undefined) return
    this.switchTab(`/${tab.pagePath}`)
    this.top.call('onTabItemTap', { index: String(index), pagePath: tab.pagePath, text: tab.text })
  }

  private parse(address: string): Target {
    return this.checked(parseAddress(address, this.isEmpty ? '' : this.top.target.route))
  }

  private checked(target: Target): Target {
    if (!this.framework.program.pages.includes(target.route)) throw new NavigationError(`page "${target.route}" is not found`)
    return target
  }

  private open(target: Target, opener?: EventChannel): void {
    const page = new Page(this.framework, target, windowConfig(this.framework.program, target.route), opener)
    page.view.mount(this.frame.pages)
    this.pages.push(page)
    this.dress(page)
    page.load()
    page.show()
    page.ready()
    this.onChange(target)
  }

  private openTab(route: string): void {
    const waiting = this.tabPages.get(route)
    if (waiting === undefined) {
      this.open({ route, query: {} })
      return
    }
    this.tabPages.delete(route)
    this.pages.push(waiting)
    this.reveal()
  }

  private reveal(): void {
    this.dress(this.top)
    this.top.show()
    this.onChange(this.top.target)
  }

  private leave(): void {
    const page = this.pages.at(-1)
    page?.hide()
    page?.view.hide()
  }

  private putAside(page: Page): void {
    this.pages = []
    if (this.isTab(page.target.route)) {
      page.hide()
      page.view.hide()
      this.tabPages.set(page.target.route, page)
    } else page.unload()
  }

  private discard(count: number): void {
    for (const page of this.pages.splice(this.pages.length - count, count).reverse()) page.unload()
  }

  /** Sets what surrounds a page. */
  private dress({ target: { route }, view }: Page): void {
    this.tabBar?.show(route)
    this.frame.setTextStyle(view.bar.textStyle)
    if (this.pages.length > 1) view.bar.setButton('back', () => this.navigateBack())
    else if (this.isTab(route) || route === home(this.framework.program)) view.bar.setButton('none', () => undefined)
    else view.bar.setButton('home', () => this.reLaunch(`/${home(this.framework.program)}`))
  }
}

export function home(program: Program): string {
  return program.app.entryPagePath ?? program.pages[0] ?? ''
}

function windowConfig(program: Program, route: string): WindowConfig {
  return { ...program.app.window, ...program.components[route]?.config }
}
